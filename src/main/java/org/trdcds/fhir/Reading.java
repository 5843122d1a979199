package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Notice;

/** The reading of one resource: its elements, its dates, what its references lead to, and what must be said about it. */
final class Reading {

    private static final Map<String, Integer> MONTHS_OF_UNIT = Map.of("a", 12, "year", 12, "years", 12, "mo", 1, "month", 1, "months", 1);
    private static final int MAX_AGE_IN_MONTHS = 150 * 12;

    private final FhirResource resource;
    private final Chart chart;
    private List<Notice> notices = List.of();

    Reading(FhirResource resource, Chart chart) {
        this.resource = resource;
        this.chart = chart;
    }

    FhirResource resource() {
        return resource;
    }

    Element root() {
        return resource.root();
    }

    String source() {
        return resource.source();
    }

    Chart chart() {
        return chart;
    }

    List<Notice> notices() {
        return notices;
    }

    void say(String text) {
        notices = notices.isEmpty() ? new ArrayList<>() : notices;
        notices.add(new Notice(source(), text));
    }

    Optional<FhirResource> resolve(Element reference) {
        return chart.references().resolve(resource, reference);
    }

    /** The date in that field for something that begins then: the first day of a partial date. */
    Optional<LocalDate> first(Element element, String field) {
        FhirDate date = date(element, field);
        return date == null ? Optional.empty() : Optional.of(said(date, date.first(), field));
    }

    /** The date in that field for something that ends then: the last day of a partial date. */
    Optional<LocalDate> last(Element element, String field) {
        FhirDate date = date(element, field);
        return date == null ? Optional.empty() : Optional.of(said(date, date.last(), field));
    }

    /** The date in that field, or null. */
    private static FhirDate date(Element element, String field) {
        String text = element.text(field);
        return text.isEmpty() ? null : FhirDate.parse(text, element, field);
    }

    private LocalDate said(FhirDate date, LocalDate chosen, String field) {
        if (date.isPartial()) {
            say("Partial date in " + field + ": read as " + chosen);
        }
        return chosen;
    }

    /** @throws MalformedElement when the end is before the start */
    Span period(Element element, String field) {
        Element period = element.child(field);
        return period.isPresent() ? new Span(first(period, "start"), last(period, "end")).inOrder(period) : Span.NONE;
    }

    /** When a choice like {@code onset[x]} or {@code performed[x]} began and, for a period, ended. */
    Span span(String stem) {
        Element root = root();
        if (root.has(stem + "Period")) {
            return period(root, stem + "Period");
        }
        if (root.has(stem + "DateTime")) {
            return Span.from(first(root, stem + "DateTime"));
        }
        if (root.has(stem + "Age")) {
            return Span.from(atAge(root.child(stem + "Age"), stem).map(FhirDate::first));
        }
        if (root.has(stem + "Range")) {
            return Span.from(atAge(root.child(stem + "Range").child("low"), stem).map(FhirDate::first));
        }
        return Span.from(inWords(stem).map(date -> said(date, date.first(), stem + "String")));
    }

    /** When a choice like {@code abatement[x]} says that something was over. */
    Optional<LocalDate> over(String stem) {
        Element root = root();
        if (root.has(stem + "Period")) {
            Span period = period(root, stem + "Period");
            return period.end().or(period::start);
        }
        if (root.has(stem + "DateTime")) {
            return last(root, stem + "DateTime");
        }
        if (root.has(stem + "Age")) {
            return atAge(root.child(stem + "Age"), stem).map(FhirDate::last);
        }
        if (root.has(stem + "Range")) {
            return atAge(root.child(stem + "Range").child("high"), stem).map(FhirDate::last);
        }
        return inWords(stem).map(date -> said(date, date.last(), stem + "String"));
    }

    private Optional<FhirDate> inWords(String stem) {
        String words = root().text(stem + "String");
        try {
            return words.isEmpty() ? Optional.empty() : Optional.of(FhirDate.parse(words, root(), stem));
        } catch (MalformedElement e) {
            return Optional.empty();
        }
    }

    private Optional<FhirDate> atAge(Element age, String stem) {
        OptionalDouble value = age.number("value");
        String unit = age.text("code").isEmpty() ? age.text("unit") : age.text("code");
        Integer months = MONTHS_OF_UNIT.get(unit.isEmpty() ? "a" : unit);
        if (value.isEmpty() || months == null || chart.patient().bornFrom().isEmpty()) {
            return Optional.empty();
        }
        double inMonths = value.getAsDouble() * months;
        if (inMonths < 0 || inMonths > MAX_AGE_IN_MONTHS) {
            throw age.malformed("value", "expected an age between 0 and 150 years but found " + value.getAsDouble());
        }
        LocalDate first = chart.patient().bornFrom().get().plusMonths((long) inMonths);
        LocalDate last = chart.patient().bornUntil().orElseThrow().plusMonths((long) inMonths + months).minusDays(1);
        say("Age given in " + stem + ": read as from " + first + " to " + last);
        return Optional.of(new FhirDate(first, last));
    }

    /** The reasons given: concepts in {@code codes}, and the conditions or observations that {@code references} lead to. */
    List<CodedText> reasons(String codes, String references) {
        List<CodedText> coded = FhirCodes.concepts(root(), codes);
        List<Element> behind = root().children(references);
        if (behind.isEmpty()) {
            return coded;
        }
        List<CodedText> reasons = new ArrayList<>(coded);
        for (Element reference : behind) {
            CodedText concept = conceptOf(reference);
            if (!concept.isEmpty()) {
                reasons.add(concept);
            }
        }
        return reasons;
    }

    /** What the resource behind a reference is about; its display text when the reference leads out of the input. */
    CodedText conceptOf(Element reference) {
        Optional<FhirResource> target = resolve(reference);
        if (target.isPresent()) {
            return Chart.neverCounts(target.get()) ? CodedText.NONE : FhirCodes.concept(target.get().root(), "code");
        }
        String display = reference.text("display");
        return display.isEmpty() ? CodedText.NONE : CodedText.text(display);
    }

    /** The first reason in words, or an empty string. */
    static String words(List<CodedText> reasons) {
        return reasons.isEmpty() ? "" : reasons.get(0).label();
    }
}
