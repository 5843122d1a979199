package org.trdcds.knowledge;

/** A table or profile that cannot be used as it is written; the message names file, line and column, and what was expected. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param place    file, line and column, as an author finds them
     * @param expected what should stand there, and what does
     */
    public KnowledgeException(String place, String expected) {
        super(place + ": " + expected);
    }

    /** As above, for a file that could not be read at all. */
    public KnowledgeException(String place, String expected, Throwable cause) {
        super(place + ": " + expected, cause);
    }
}
