package org.trdcds.cli;

/** Options that do not fit together, or that name what does not exist. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
