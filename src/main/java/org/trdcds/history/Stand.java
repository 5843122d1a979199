package org.trdcds.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** An answer with what is recorded; {@code closedWorld} when silence was taken as "none recorded". */
record Stand(Answer answer, String statement, boolean closedWorld, List<Evidence> evidence) {

    private static final Stand NONE_RECORDED = new Stand(Answer.UNMET, "none recorded", true, List.of());
    private static final Stand NOT_DOCUMENTED = new Stand(Answer.UNKNOWN, "not documented", false, List.of());

    /** The last silence told, by topic and answer; on most topics most charts are silent, and silence reads the same in all of them. */
    private static final Silence[][] SILENCES = new Silence[Topic.values().length][Answer.values().length];

    private record Silence(String subject, ChartAnswer told) {
    }

    static Stand noneRecorded() {
        return NONE_RECORDED;
    }

    static Stand notDocumented() {
        return NOT_DOCUMENTED;
    }

    static Stand of(Answer answer, ConceptEntry entry) {
        return of(answer, entry.evidence());
    }

    /** What one entry says, in its words. */
    private static Stand of(Answer answer, Evidence entry) {
        return new Stand(answer, entry.statement(), false, List.of(entry));
    }

    /** What these entries say: the sentence of the last one, the evidence of all. */
    static Stand of(Answer answer, List<ConceptEntry> entries) {
        return new Stand(answer, entries.get(entries.size() - 1).sentence(), false,
                entries.stream().map(ConceptEntry::evidence).distinct().toList());
    }

    static Stand of(Answer answer, Reading reading) {
        return of(answer, reading.evidence());
    }

    static Stand of(Answer answer, LabValue value) {
        return of(answer, value.evidence());
    }

    static Stand of(Answer answer, MedicationUse use) {
        return new Stand(answer, use.about(), false, Citations.once(use.evidence()));
    }

    static Stand ofUses(Answer answer, Collection<MedicationUse> uses) {
        Set<String> names = new LinkedHashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (MedicationUse use : uses) {
            names.add(use.about());
            evidence.addAll(use.evidence());
        }
        return new Stand(answer, String.join(", ", names), false, Citations.once(evidence));
    }

    /** Either: the answer that holds is told, with the entries behind it. */
    Stand or(Stand other) {
        Answer either = answer.or(other.answer);
        if (answer == other.answer && !closedWorld && !other.closedWorld && !evidence.isEmpty() && !other.evidence.isEmpty()) {
            return new Stand(either, statement + "; " + other.statement, false,
                    Citations.once(evidence, other.evidence));
        }
        if (answer == other.answer) {
            return evidence.isEmpty() && !other.evidence.isEmpty() ? other : this;
        }
        return either == answer ? this : other;
    }

    /** The same, told after what it is about: "Glaucoma: none recorded". */
    Stand after(String subject) {
        return new Stand(answer, subject + ": " + statement, closedWorld, evidence);
    }

    /**
     * The answer to a topic, told after what it is about.
     *
     * @param subject from a table or the program, never from a chart
     */
    ChartAnswer on(Topic topic, String subject) {
        boolean silent = this == NONE_RECORDED || this == NOT_DOCUMENTED;
        return silent ? silence(topic, subject) : after(subject).on(topic);
    }

    private ChartAnswer silence(Topic topic, String subject) {
        Silence known = SILENCES[topic.ordinal()][answer.ordinal()];
        if (known == null || !known.subject.equals(subject)) {
            known = new Silence(subject, after(subject).on(topic));
            SILENCES[topic.ordinal()][answer.ordinal()] = known;
        }
        return known.told;
    }

    ChartAnswer on(Topic topic) {
        return new ChartAnswer(topic, answer, statement, closedWorld, evidence);
    }
}
