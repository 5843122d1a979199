package org.trdcds.json;

/** A well-formed entry that cannot be true, such as one that ends before it starts: left out with a notice, never guessed. */
final class SetAside extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SetAside(String why) {
        super(why, null, false, false);
    }
}
