package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A strength that a product name gives, in milligrams of one unit: tablet, capsule, millilitre, or patch for 24 hours.
 *
 * @param mg   milligrams
 * @param from position in the text of the first digit
 * @param to   position after the unit
 */
record Strength(double mg, int from, int to) {

    private static final double HOURS_A_DAY = 24;

    /** Every strength in a text such as "24 HR selegiline 0.25 MG/HR Transdermal System". */
    static List<Strength> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Strength> found = new ArrayList<>(2);
        int at = 0;
        while (at < lower.length()) {
            if (!Character.isDigit(lower.charAt(at)) || at > 0 && isWordOrPoint(lower.charAt(at - 1))) {
                at++;
                continue;
            }
            int end = numberEnd(lower, at);
            Strength strength = read(lower, at, end);
            if (strength != null) {
                found.add(strength);
                end = strength.to();
            }
            at = end;
        }
        return found;
    }

    private static Strength read(String text, int from, int numberEnd) {
        int unitStart = skip(text, numberEnd, ' ', '-');
        int unitEnd = lettersEnd(text, unitStart);
        double milligrams = milligrams(text.substring(unitStart, unitEnd));
        if (milligrams == 0) {
            return null;
        }
        double mg = number(text, from, numberEnd) * milligrams;
        if (unitEnd < text.length() && text.charAt(unitEnd) == '/') {
            return perUnit(text, from, mg, unitEnd + 1);
        }
        return new Strength(mg, from, unitEnd);
    }

    /** "MG/HR", "MG/24HR", "MG/ML", "MG/5 ML", "MG/ACTUAT". */
    private static Strength perUnit(String text, int from, double mg, int afterSlash) {
        int at = skip(text, afterSlash, ' ', ' ');
        int end = numberEnd(text, at);
        double amount = end > at ? number(text, at, end) : 1;
        int unitStart = skip(text, end, ' ', ' ');
        int unitEnd = lettersEnd(text, unitStart);
        return switch (text.substring(unitStart, unitEnd)) {
            case "hr", "h", "hour" -> new Strength(mg * HOURS_A_DAY / amount, from, unitEnd);
            case "ml", "actuat" -> new Strength(mg / amount, from, unitEnd);
            case "d", "day" -> new Strength(mg / amount, from, unitEnd);
            default -> new Strength(mg, from, afterSlash - 1);
        };
    }

    private static double milligrams(String unit) {
        return switch (unit) {
            case "mg", "milligram", "milligrams" -> 1;
            case "mcg", "ug", "microgram", "micrograms" -> 0.001;
            case "g", "gram", "grams" -> 1000;
            default -> 0;
        };
    }

    private static int numberEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || isInnerPoint(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isInnerPoint(String text, int at) {
        char mark = text.charAt(at);
        return (mark == '.' || mark == ',') && at > 0 && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    /** "1,200" is twelve hundred: a comma before exactly three digits separates thousands, another one decimals. */
    private static double number(String text, int from, int to) {
        String digits = text.substring(from, to);
        int comma = digits.indexOf(',');
        if (comma >= 0) {
            digits = digits.length() - comma == 4 ? digits.replace(",", "") : digits.replace(',', '.');
        }
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException severalPoints) {
            return Double.NaN;
        }
    }

    private static int lettersEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skip(String text, int from, char blank, char other) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == blank || text.charAt(at) == other)) {
            at++;
        }
        return at;
    }

    private static boolean isWordOrPoint(char mark) {
        return Character.isLetterOrDigit(mark) || mark == '.';
    }
}
