package org.trdcds.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a case gives it: a day, a month or a year. A time of day is dropped; a time zone never moves the day.
 *
 * @param written as in the document
 * @param first   earliest day it can mean
 * @param last    latest day it can mean
 */
record CaseDate(String written, LocalDate first, LocalDate last) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T\\d{2}:\\d{2}[0-9:.+Z-]*)?)?)?");
    private static final String EXPECTED = "a date YYYY-MM-DD, YYYY-MM or YYYY that exists";
    private static final int EARLIEST_YEAR = 1900;

    /** Reads a date; refuses what is no date, and sets the entry aside when it lies before 1900. */
    static CaseDate of(String name, Located value) {
        if (!(value instanceof Located.Text text)) {
            throw value.place().expected(EXPECTED);
        }
        Matcher form = FORM.matcher(text.value());
        if (!form.matches()) {
            throw text.place().expected(EXPECTED);
        }
        CaseDate date = parse(text, form);
        if (date.first.getYear() < EARLIEST_YEAR) {
            throw new SetAside("its " + name + " " + date.written + " is before " + EARLIEST_YEAR);
        }
        return date;
    }

    boolean isWholeDay() {
        return first.equals(last);
    }

    private static CaseDate parse(Located.Text text, Matcher form) {
        try {
            int year = Integer.parseInt(form.group(1));
            if (form.group(2) == null) {
                return new CaseDate(text.value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
            if (form.group(3) == null) {
                return new CaseDate(text.value(), month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(form.group(3)));
            return new CaseDate(text.value(), day, day);
        } catch (DateTimeException e) {
            throw text.place().expected(EXPECTED);
        }
    }
}
