package org.trdcds.assessment;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * What the staging models that name stages ask of this episode. Always exactly one. Classes are the five of these models: SSRI, SNRI,
 * TCA, MAOI and all others together (Thase and Rush 1997, Souery 1999).
 *
 * @param oneFailed             at least one adequate trial failed
 * @param twoClassesFailed      trials of at least two of the five classes failed
 * @param ectFailed             an adequate ECT course failed
 * @param bilateralEctFailed    such a course that was bilateral; UNKNOWN while the electrode placement is not recorded
 * @param augmentationFailed    an adequate augmentation failed
 * @param chronic               the episode has lasted as long as the European model's chronic stage asks
 */
public record StagingInputs(
        Answer oneFailed, Answer twoClassesFailed, Answer tcaFailed, Answer maoiFailed, Answer ectFailed, Answer bilateralEctFailed,
        Answer augmentationFailed, Answer chronic, List<Evidence> evidence) implements Citable {

    public StagingInputs {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return "treatments of this episode";
    }
}
