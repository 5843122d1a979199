package org.trdcds.cdshooks;

/** A call that cannot be answered as asked; the message says what was expected, and repeats no clinical content. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String place;
    private final String expected;

    /**
     * @param status   of HTTP: 400 for a call that is malformed, 422 for a chart that is none
     * @param place    which parameter, or where in the body; empty for the body as a whole
     * @param expected what belongs there
     */
    Refusal(int status, String place, String expected) {
        super(place.isEmpty() ? expected : place + ": " + expected);
        this.status = status;
        this.place = place;
        this.expected = expected;
    }

    int status() {
        return status;
    }

    String place() {
        return place;
    }

    String expected() {
        return expected;
    }
}
