package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Notice;

/**
 * Whether the depression is in remission, by the latest score or by a remission code (clinical.md section 2). That a psychiatric
 * alert stands is asked later.
 */
record Remission(Answer answer, String statement, List<Evidence> evidence, Optional<Notice> notice) {

    static Remission of(Chart chart, Depression depression) {
        List<Reading> scores = SymptomScores.latestDay(chart.concepts());
        boolean inRange = !scores.isEmpty() && scores.stream().allMatch(SymptomScores::inRemission);
        boolean fresh = !scores.isEmpty() && chart.within(Optional.of(scores.get(0).date()), "remission-fresh-days");
        if (inRange && fresh) {
            return byScores(Answer.MET, scores);
        }
        Optional<Remission> byCode = byCode(chart, depression, scores, inRange);
        if (byCode.isPresent()) {
            return byCode.get();
        }
        if (fresh) {
            return byScores(Answer.UNMET, scores);
        }
        return byDiagnosis(chart, depression);
    }

    private static Remission byScores(Answer answer, List<Reading> scores) {
        return new Remission(answer, String.join(", ", scores.stream().map(Reading::sentence).toList()),
                scores.stream().map(Reading::evidence).toList(), Optional.empty());
    }

    private static Optional<Remission> byCode(Chart chart, Depression depression, List<Reading> scores, boolean inRange) {
        Optional<ConceptEntry> code = Optional.empty();
        for (ConceptEntry entry : depression.inRemission()) {
            code = chart.within(entry.stated(), "remission-code-months") ? Optional.of(entry) : code;
        }
        if (code.isEmpty()) {
            return Optional.empty();
        }
        LocalDate coded = code.get().stated().orElseThrow();
        if (!inRange && !scores.isEmpty() && scores.get(0).date().isAfter(coded)) {
            return Optional.empty();
        }
        List<ConceptEntry> active = depression.activeWithoutRemission();
        if (active.stream().anyMatch(entry -> entry.stated().filter(day -> day.isAfter(coded)).isPresent())) {
            return Optional.empty();
        }
        boolean unclear = active.stream().anyMatch(entry -> entry.stated().isEmpty() || entry.stated().get().equals(coded));
        List<Evidence> evidence = Stream.concat(Stream.of(code.get()), unclear ? active.stream() : Stream.empty())
                .map(ConceptEntry::evidence).toList();
        return Optional.of(new Remission(unclear ? Answer.UNKNOWN : Answer.MET, code.get().sentence(), evidence, Optional.empty()));
    }

    private static Remission byDiagnosis(Chart chart, Depression depression) {
        List<ConceptEntry> active = depression.activeWithoutRemission();
        if (active.isEmpty()) {
            List<ConceptEntry> others = depression.entries();
            return new Remission(Answer.UNKNOWN, others.isEmpty() ? "not documented" : ScopeQuestions.latest(others).sentence(),
                    others.stream().map(ConceptEntry::evidence).toList(), Optional.empty());
        }
        ConceptEntry latest = ScopeQuestions.latest(active);
        List<ConceptEntry> partial = depression.inPartialRemission().stream()
                .filter(entry -> !entry.stated().orElse(LocalDate.MIN).isBefore(latest.stated().orElse(LocalDate.MIN))).toList();
        if (!partial.isEmpty()) {
            ConceptEntry entry = ScopeQuestions.latest(partial);
            return new Remission(Answer.UNKNOWN, entry.sentence(), List.of(entry.evidence()), Optional.empty());
        }
        boolean stale = !chart.within(latest.stated(), "diagnosis-stale-months");
        Optional<Notice> notice = stale ? Optional.of(new Notice(latest.source(), latest.sentence()
                + "; no recent score. Is the depression still active?")) : Optional.empty();
        return new Remission(Answer.UNMET, "by diagnosis: " + latest.sentence() + (stale ? ", not confirmed since" : ""),
                List.of(latest.evidence()), notice);
    }
}
