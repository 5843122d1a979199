package org.trdcds.knowledge;

/** Check digits of code systems, so that a mistyped code in a table is noticed when it is read. */
final class CheckDigits {

    private static final int[][] VERHOEFF_PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6}, {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1}, {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4}, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
    private static final int[][] VERHOEFF_POSITION = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2}, {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1}, {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}};
    private static final int SHORTEST_SNOMED = 6;

    private CheckDigits() {
    }

    /** Whether this is a SNOMED CT identifier: at least six digits of which the last one checks the others (Verhoeff). */
    static boolean isSnomed(String code) {
        if (code.length() < SHORTEST_SNOMED || !allDigits(code, code.length())) {
            return false;
        }
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            check = VERHOEFF_PRODUCT[check][VERHOEFF_POSITION[i % VERHOEFF_POSITION.length][digit]];
        }
        return check == 0;
    }

    /** Whether this is a LOINC code: digits, a hyphen, and one digit that checks them (modulus 10). */
    static boolean isLoinc(String code) {
        int dash = code.length() - 2;
        if (dash < 1 || code.charAt(dash) != '-' || !allDigits(code, dash) || !Character.isDigit(code.charAt(dash + 1))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < dash; i++) {
            int digit = code.charAt(dash - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10 == code.charAt(dash + 1) - '0';
    }

    private static boolean allDigits(String code, int length) {
        for (int i = 0; i < length; i++) {
            if (!Character.isDigit(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
