package org.trdcds.history;

import java.util.Optional;

import org.trdcds.patient.Answer;

/** Whether a safety plan, and a question about access to means, are on record (clinical.md section 7). */
final class SafetyPlan {

    private final Optional<ConceptEntry> plan;
    private final Optional<ConceptEntry> means;

    SafetyPlan(RecordedConcepts concepts) {
        plan = latest(concepts, "safety-plan");
        means = latest(concepts, "means-counselling");
    }

    private static Optional<ConceptEntry> latest(RecordedConcepts concepts, String concept) {
        return concepts.of(concept).stream().reduce((first, second) -> second);
    }

    Stand onRecord() {
        return plan.map(entry -> Stand.of(entry.ever(), entry)).orElseGet(Stand::noneRecorded);
    }

    /** What a suicidality alert adds. */
    String words() {
        String planned = plan.filter(entry -> entry.ever() == Answer.MET)
                .map(entry -> "Safety plan on record" + entry.stated().map(day -> " (" + day + ")").orElse(", undated"))
                .orElse("No safety plan on record");
        String asked = means.map(entry -> "access to means asked" + entry.stated().map(day -> " on " + day).orElse(", undated"))
                .orElse("no question about access to means on record");
        return planned + "; " + asked;
    }
}
