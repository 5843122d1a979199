package org.trdcds.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A FHIR date, dateTime or instant as the days it can mean: one, or all of a month or year.
 *
 * <p>The day is the one on the recording clock: a time zone never moves it.
 */
record FhirDate(LocalDate first, LocalDate last) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    boolean isPartial() {
        return !first.equals(last);
    }

    /**
     * @param text   what {@code field} of {@code holder} says
     * @throws MalformedElement when it is no FHIR date or lies before 1900
     */
    static FhirDate parse(String text, Element holder, String field) {
        FhirDate date;
        try {
            date = read(text);
        } catch (DateTimeException e) {
            date = null;
        }
        if (date == null) {
            throw holder.malformed(field, "expected a date (YYYY, YYYY-MM, YYYY-MM-DD or with time) but found "
                    + MalformedElement.quoted(text));
        }
        if (date.first().isBefore(EARLIEST)) {
            throw holder.malformed(field, "the date " + MalformedElement.quoted(text) + " is before 1900");
        }
        return date;
    }

    private static FhirDate read(String text) {
        int length = text.length();
        if (length < YEAR || length > YEAR && text.charAt(YEAR) != '-' || length > MONTH && text.charAt(MONTH) != '-') {
            return null;
        }
        int year = digits(text, 0, YEAR);
        if (length == YEAR) {
            return new FhirDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        int month = digits(text, YEAR + 1, MONTH);
        if (length == MONTH) {
            YearMonth all = YearMonth.of(year, month);
            return new FhirDate(all.atDay(1), all.atEndOfMonth());
        }
        LocalDate day = LocalDate.of(year, month, digits(text, MONTH + 1, DAY));
        boolean withTime = length > DAY + 2 && text.charAt(DAY) == 'T' && digits(text, DAY + 1, DAY + 3) <= 24;
        return length == DAY || withTime ? new FhirDate(day, day) : null;
    }

    private static int digits(String text, int from, int to) {
        if (text.length() < to) {
            throw new DateTimeException("too short");
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
