package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * When each dosage instruction of an order applies. Instructions that follow each other and can be dated, as in a titration,
 * become steps of their own, so that dose changes keep their dates; otherwise all apply over the whole order.
 */
final class DosageCalendar {

    /** Instructions that apply together. */
    record Step(Span span, List<Element> instructions) {
    }

    private static final int MAX_DAYS = 3_660;

    private DosageCalendar() {
    }

    /** @param whole when the order applies, where its instructions do not say otherwise */
    static List<Step> of(Reading reading, List<Element> instructions, Span whole) {
        TreeMap<Integer, List<Element>> bySequence = new TreeMap<>();
        instructions.forEach(instruction ->
                bySequence.computeIfAbsent(instruction.whole("sequence").orElse(0), key -> new ArrayList<>()).add(instruction));
        List<Step> steps = bySequence.size() > 1 ? successive(reading, bySequence.values(), whole) : List.of();
        if (!steps.isEmpty()) {
            return steps;
        }
        Span span = instructions.isEmpty() ? Span.NONE : bounds(reading, instructions, whole.start());
        Span either = new Span(span.start().or(whole::start), span.end().or(whole::end)).inOrder(reading.root());
        return List.of(new Step(either, instructions));
    }

    /** The steps in order; none when one of them cannot be dated. */
    private static List<Step> successive(Reading reading, Collection<List<Element>> groups, Span whole) {
        List<Step> steps = new ArrayList<>();
        Optional<LocalDate> next = whole.start();
        int left = groups.size();
        for (List<Element> group : groups) {
            Span span = bounds(reading, group, next);
            Optional<LocalDate> begins = span.start().isPresent() ? span.start() : next;
            left--;
            if (begins.isEmpty() || left > 0 && span.end().isEmpty()) {
                return List.of();
            }
            Optional<LocalDate> end = left > 0 ? span.end() : span.end().or(whole::end);
            steps.add(new Step(new Span(begins, end).inOrder(reading.root()), group));
            next = span.end().map(day -> day.plusDays(1));
        }
        return steps;
    }

    /** From the first start to the last end of the instructions' own bounds; no end when one of them has none. */
    private static Span bounds(Reading reading, List<Element> instructions, Optional<LocalDate> from) {
        Optional<LocalDate> start = Optional.empty();
        Optional<LocalDate> end = Optional.empty();
        boolean allEnd = true;
        for (Element instruction : instructions) {
            Element repeat = instruction.child("timing").child("repeat");
            Span period = reading.period(repeat, "boundsPeriod");
            Optional<LocalDate> ownEnd = period.end().or(() -> after(repeat, period.start().or(() -> from)));
            if (period.start().isPresent() && (start.isEmpty() || period.start().get().isBefore(start.get()))) {
                start = period.start();
            }
            allEnd &= ownEnd.isPresent();
            if (ownEnd.isPresent() && (end.isEmpty() || ownEnd.get().isAfter(end.get()))) {
                end = ownEnd;
            }
        }
        return new Span(start, allEnd ? end : Optional.empty());
    }

    private static Optional<LocalDate> after(Element repeat, Optional<LocalDate> start) {
        OptionalDouble days = repeat.has("boundsRange")
                ? TimingReader.days(repeat.child("boundsRange").child("high")) : TimingReader.days(repeat.child("boundsDuration"));
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (days.getAsDouble() <= 0 || days.getAsDouble() > MAX_DAYS) {
            throw repeat.malformed("bounds[x]",
                    "expected a duration above 0 and up to 10 years but found " + days.getAsDouble() + " days");
        }
        return start.map(day -> day.plusDays(Math.max(1, Math.round(days.getAsDouble())) - 1));
    }
}
