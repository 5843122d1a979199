package org.trdcds.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Instrument;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Notice;

/**
 * How severe the depression is: by the diagnosis code or the latest score, whichever is more recent; unlike and close in time, the
 * higher (clinical.md section 2, readings.md 18).
 *
 * @param band   empty when neither a code nor a score says it
 * @param notice set when a code and a score differ
 */
record Severity(Optional<Band> band, String statement, List<Evidence> evidence, Optional<Notice> notice) {

    /** Bands of severity, lowest first. */
    enum Band { BELOW_MILD, MILD, MODERATE, SEVERE }

    private static final Comparator<ConceptEntry> CODED = Comparator.comparing((ConceptEntry entry) -> entry.stated().orElse(LocalDate.MIN))
            .thenComparing(entry -> band(entry).orElseThrow());
    private static final Map<String, Band> BY_CODE = Map.of("depression-mild", Band.MILD, "depression-moderate", Band.MODERATE,
            "depression-severe", Band.SEVERE, "depression-psychotic", Band.SEVERE, Depression.FULL_REMISSION, Band.BELOW_MILD);

    private record Said(Band band, Optional<LocalDate> date, String sentence, Evidence evidence) {
    }

    /** At least this band: MET, UNMET, or UNKNOWN without a band. */
    Answer atLeast(Band needed) {
        return band.map(found -> Answer.of(found.compareTo(needed) >= 0)).orElse(Answer.UNKNOWN);
    }

    static Severity of(Chart chart, Depression depression) {
        Optional<Said> code = byCode(depression);
        Optional<Said> score = byScore(chart);
        if (code.isEmpty() || score.isEmpty()) {
            return code.or(() -> score).map(said -> stated(said, Optional.empty())).orElse(
                    new Severity(Optional.empty(), "not documented", List.of(), Optional.empty()));
        }
        LocalDate scored = score.get().date().orElseThrow();
        if (code.get().date().isEmpty()) {
            return stated(score.get(), Optional.empty());
        }
        LocalDate coded = code.get().date().get();
        boolean close = Math.abs(ChronoUnit.DAYS.between(coded, scored)) <= chart.knowledge().days("severity-agree-days");
        if (close && code.get().band() != score.get().band()) {
            Said higher = code.get().band().compareTo(score.get().band()) > 0 ? code.get() : score.get();
            Notice notice = new Notice(code.get().evidence().source(), "Severity differs: " + code.get().sentence() + ", but "
                    + score.get().sentence() + "; the higher counts.");
            return new Severity(Optional.of(higher.band()), higher.sentence(),
                    List.of(code.get().evidence(), score.get().evidence()), Optional.of(notice));
        }
        return stated(scored.isBefore(coded) ? code.get() : score.get(), Optional.empty());
    }

    private static Severity stated(Said said, Optional<Notice> notice) {
        return new Severity(Optional.of(said.band()), said.sentence(), List.of(said.evidence()), notice);
    }

    private static Optional<Said> byCode(Depression depression) {
        return codedIn(depression)
                .map(entry -> new Said(band(entry).orElseThrow(), entry.stated(), entry.sentence(), entry.evidence()));
    }

    /** The latest diagnosis whose code says a severity; of several of one day the most severe. */
    static Optional<ConceptEntry> codedIn(Depression depression) {
        ConceptEntry latest = null;
        for (ConceptEntry entry : depression.entries()) {
            boolean says = (entry.active() == Answer.MET || entry.standing() == Standing.IN_REMISSION) && band(entry).isPresent();
            if (says && (latest == null || CODED.compare(entry, latest) > 0)) {
                latest = entry;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** The severity that a diagnosis itself says. */
    static Optional<Band> band(ConceptEntry entry) {
        if (entry.standing() == Standing.IN_REMISSION && !Depression.isPartial(entry)) {
            return Optional.of(Band.BELOW_MILD);
        }
        Band highest = null;
        for (String concept : entry.concepts()) {
            Band band = BY_CODE.get(concept);
            highest = band != null && (highest == null || band.compareTo(highest) > 0) ? band : highest;
        }
        return Optional.ofNullable(highest);
    }

    private static Optional<Said> byScore(Chart chart) {
        return SymptomScores.latestDay(chart.concepts()).stream().filter(reading -> band(reading).isPresent())
                .max(Comparator.comparing(reading -> band(reading).orElseThrow()))
                .map(reading -> new Said(band(reading).orElseThrow(), Optional.of(reading.date()), reading.sentence(), reading.evidence()));
    }

    private static Optional<Band> band(Reading reading) {
        Instrument scale = reading.instrument();
        if (scale.mildMin().isEmpty()) {
            return Optional.empty();
        }
        if (reaches(reading, scale.severeMin())) {
            return Optional.of(Band.SEVERE);
        }
        if (reaches(reading, scale.moderateMin())) {
            return Optional.of(Band.MODERATE);
        }
        return Optional.of(reaches(reading, scale.mildMin()) ? Band.MILD : Band.BELOW_MILD);
    }

    private static boolean reaches(Reading reading, OptionalDouble band) {
        return band.isPresent() && reading.value() >= band.getAsDouble();
    }
}
