package org.trdcds.assessment;

import java.util.List;
import java.util.Locale;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * What the chart says of one kind of treatment other than antidepressant trials. Exactly one for each kind.
 *
 * @param kind          psychotherapy, tms, ect, vns, esketamine or augmentation
 * @param adequate      an adequate course in this episode
 * @param failed        an adequate course in this episode failed
 * @param underWay      a course is under way
 * @param nameKnown     UNKNOWN when a failed psychotherapy course has no recorded modality
 * @param everResponded a past course responded (lifetime)
 * @param summary       courses in words, or "none recorded"
 */
public record OtherTreatment(
        Kind kind, Answer adequate, Answer failed, Answer underWay, Answer nameKnown, Answer everResponded, String summary,
        List<Evidence> evidence) implements Citable {

    /** The kinds of treatment that rules ask about beside antidepressant trials. */
    public enum Kind {
        PSYCHOTHERAPY, TMS, ECT, VNS, ESKETAMINE, AUGMENTATION;

        private final String word = name().toLowerCase(Locale.ROOT);
    }

    public OtherTreatment {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return kind.word;
    }
}
