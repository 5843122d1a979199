package org.trdcds.assessment;

import java.util.Locale;

/** A statement as it stands within a sentence. */
public final class Clause {

    private Clause() {
    }

    /** Lower-cases the first letter, but not that of an abbreviation. */
    public static String of(String statement) {
        boolean abbreviation = statement.length() > 1 && !Character.isLowerCase(statement.charAt(1)) && statement.charAt(1) != ' ';
        return statement.isEmpty() || abbreviation || Character.isLowerCase(statement.charAt(0))
                ? statement : statement.substring(0, 1).toLowerCase(Locale.ROOT) + statement.substring(1);
    }
}
