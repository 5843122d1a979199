package org.trdcds.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a dosage instruction in words says, when it says one thing only: "100 mg daily", "1 tablet by mouth twice a day".
 *
 * @param ambiguous true when the words name several amounts or frequencies, a range or a change
 */
record DoseText(OptionalDouble amount, DoseUnit unit, OptionalDouble timesPerDay, boolean asNeeded, boolean ambiguous) {

    private static final DoseText NOTHING =
            new DoseText(OptionalDouble.empty(), DoseUnit.UNREADABLE, OptionalDouble.empty(), false, false);
    private static final double DAYS_OF_WEEK = 7;

    static DoseText of(String words) {
        return words.isBlank() ? NOTHING : new Reading(tokens(words)).result();
    }

    private static List<String> tokens(String words) {
        List<String> tokens = new ArrayList<>();
        String lower = words.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            char first = lower.charAt(at);
            int end = at + 1;
            if (Character.isDigit(first)) {
                while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || decimalPoint(lower, end))) {
                    end++;
                }
                tokens.add(lower.substring(at, end));
            } else if (Character.isLetter(first)) {
                while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
                    end++;
                }
                tokens.add(lower.substring(at, end));
            } else if (first == '-' || first == '–' || first == '/') {
                tokens.add(first == '/' ? "/" : "-");
            }
            at = end;
        }
        return tokens;
    }

    private static boolean decimalPoint(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    /** One pass over the words. */
    private static final class Reading {
        private final List<String> tokens;
        private OptionalDouble amount = OptionalDouble.empty();
        private DoseUnit unit = DoseUnit.UNREADABLE;
        private OptionalDouble times = OptionalDouble.empty();
        private String timeOfDay = "";
        private boolean asNeeded;
        private boolean ambiguous;

        Reading(List<String> tokens) {
            this.tokens = tokens;
        }

        DoseText result() {
            for (int at = 0; at < tokens.size(); at++) {
                read(at);
            }
            return new DoseText(amount, unit, times, asNeeded, ambiguous);
        }

        private void read(int at) {
            String token = tokens.get(at);
            if (Character.isDigit(token.charAt(0))) {
                number(at);
                return;
            }
            switch (token) {
                case "prn", "needed", "required" -> asNeeded = true;
                case "then", "titrate", "titration", "taper", "increase", "increasing", "decrease", "reduce", "alternate", "alternating",
                        "or", "until", "to" -> ambiguous = ambiguous || !token.equals("to") || between(at);
                case "daily", "qd", "od" -> once(at);
                case "nightly", "night", "qhs", "hs", "bedtime", "qam", "am", "qpm", "pm", "morning", "mornings", "evening", "noon" ->
                        timeOfDay(at, token);
                case "bid", "twice" -> frequency(2);
                case "tid" -> frequency(3);
                case "qid" -> frequency(4);
                case "weekly", "qweek" -> frequency(1 / DAYS_OF_WEEK);
                case "one", "half", "two" -> counted(at, token);
                case "every", "each", "per", "a" -> period(at);
                default -> { }
            }
        }

        private boolean between(int at) {
            return numeric(at - 1) && numeric(at + 1);
        }

        private void number(int at) {
            String next = word(at + 1);
            if (next.equals("-") && numeric(at + 2) || numeric(at + 1)) {
                ambiguous = true;
                return;
            }
            if (word(at - 1).equals("/")) {
                ambiguous = ambiguous || !tokens.get(at).equals("24");
                return;
            }
            if (next.equals("times") || next.equals("x")) {
                frequency(Double.parseDouble(tokens.get(at)));
                return;
            }
            DoseUnit named = DoseUnit.of(next);
            if (named != DoseUnit.UNREADABLE && !next.equals("each")) {
                amount(Double.parseDouble(tokens.get(at)), perDay(at, named));
            }
        }

        private DoseUnit perDay(int at, DoseUnit named) {
            boolean slash = word(at + 2).equals("/") || word(at + 2).equals("per");
            if (named != DoseUnit.MILLIGRAM || !slash) {
                return named;
            }
            return switch (word(at + 3)) {
                case "day", "d", "24" -> DoseUnit.MILLIGRAM_PER_DAY;
                case "h", "hr", "hour" -> DoseUnit.MILLIGRAM_PER_HOUR;
                default -> named;
            };
        }

        private void counted(int at, String token) {
            DoseUnit named = DoseUnit.of(word(at + 1));
            if (named == DoseUnit.PRODUCT || named == DoseUnit.PATCH) {
                amount(token.equals("half") ? 0.5 : token.equals("one") ? 1 : 2, named);
            }
        }

        private void once(int at) {
            String before = word(at - 1);
            boolean partOfCount = before.equals("twice") || before.equals("times") || before.equals("x") || before.equals("bid");
            if (!partOfCount) {
                frequency(1);
            }
        }

        /** Two different times of the day are two doses, of which only one amount is named. */
        private void timeOfDay(int at, String token) {
            ambiguous = ambiguous || !timeOfDay.isEmpty() && !timeOfDay.equals(token);
            timeOfDay = token;
            once(at);
        }

        private void period(int at) {
            String before = word(at - 1);
            boolean partOfCount = before.equals("twice") || before.equals("times") || before.equals("x") || before.equals("mg");
            switch (word(at + 1)) {
                case "day" -> {
                    if (!partOfCount) {
                        frequency(1);
                    }
                }
                case "week" -> frequency(1 / DAYS_OF_WEEK);
                case "other", "month" -> ambiguous = true;
                default -> ambiguous = ambiguous || tokens.get(at).equals("every") && numeric(at + 1);
            }
        }

        private void amount(double value, DoseUnit named) {
            boolean strengthThenCount = unit == DoseUnit.MILLIGRAM && (named == DoseUnit.PRODUCT || named == DoseUnit.PATCH);
            boolean countThenStrength = (unit == DoseUnit.PRODUCT || unit == DoseUnit.PATCH) && named == DoseUnit.MILLIGRAM;
            if (amount.isEmpty()) {
                amount = OptionalDouble.of(value);
                unit = named;
            } else if (strengthThenCount || countThenStrength) {
                amount = OptionalDouble.of(amount.getAsDouble() * value);
                unit = DoseUnit.MILLIGRAM;
            } else if (named != unit || value != amount.getAsDouble()) {
                ambiguous = true;
            }
        }

        private void frequency(double value) {
            if (times.isPresent() && times.getAsDouble() != value) {
                ambiguous = true;
            }
            times = OptionalDouble.of(value);
        }

        private boolean numeric(int at) {
            return !word(at).isEmpty() && Character.isDigit(word(at).charAt(0));
        }

        private String word(int at) {
            return at >= 0 && at < tokens.size() ? tokens.get(at) : "";
        }
    }
}
