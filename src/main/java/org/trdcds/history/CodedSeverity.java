package org.trdcds.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;

/**
 * Severity as the diagnosis code alone says it: the Maudsley staging takes a clinician's coded severity before any score (Fekadu 2009).
 */
final class CodedSeverity {

    private static final String WITHOUT_PSYCHOSIS = "depression-not-psychotic";
    private static final String PSYCHOTIC = "depression-psychotic";

    private CodedSeverity() {
    }

    /** Answers on severity and psychotic features; empty when no code says a severity. */
    static List<ChartAnswer> of(Depression depression, StateReading psychosis) {
        List<ChartAnswer> answers = new ArrayList<>(3);
        Severity.codedIn(depression).ifPresent(entry -> {
            Severity.Band band = Severity.band(entry).orElseThrow();
            answers.add(answer(Topic.SEVERE, Answer.of(band == Severity.Band.SEVERE), entry));
            answers.add(answer(Topic.AT_LEAST_MODERATE, Answer.of(band.compareTo(Severity.Band.MODERATE) >= 0), entry));
            psychotic(entry).filter(said -> said == Answer.MET || !psychosis.isCurrent())
                    .ifPresent(said -> answers.add(answer(Topic.PSYCHOTIC_FEATURES, said, entry)));
        });
        return answers;
    }

    /** What the code says of psychotic features; empty when it says neither. */
    private static Optional<Answer> psychotic(ConceptEntry entry) {
        if (entry.concepts().contains(PSYCHOTIC)) {
            return Optional.of(Answer.MET);
        }
        return entry.concepts().contains(WITHOUT_PSYCHOSIS) ? Optional.of(Answer.UNMET) : Optional.empty();
    }

    private static ChartAnswer answer(Topic topic, Answer answer, ConceptEntry entry) {
        return new ChartAnswer(topic, answer, "Severity: " + entry.sentence(), false, List.of(entry.evidence()));
    }
}
