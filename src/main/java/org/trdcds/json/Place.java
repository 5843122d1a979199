package org.trdcds.json;

import org.trdcds.patient.InputException;

/**
 * Where a value stands in an input.
 *
 * @param input   name of the input
 * @param pointer JSON pointer (RFC 6901); empty for the whole document
 */
record Place(String input, String pointer, int line, int column) {

    private static final int LONGEST_NAME = 40;

    /** The place of a field or item below this one. */
    Place below(String name, int atLine, int atColumn) {
        return new Place(input, pointer + "/" + printable(name).replace("~", "~0").replace("/", "~1"), atLine, atColumn);
    }

    /** The refusal of what stands here. */
    InputException expected(String what) {
        return new InputException(input, toString(), "expected " + what);
    }

    @Override
    public String toString() {
        String position = "line " + line + ":" + column;
        return pointer.isEmpty() ? position : pointer + " (" + position + ")";
    }

    /** A name from the input, fit for a message: short and without control characters. */
    static String printable(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME) + "…";
    }
}
