package org.trdcds.engine;

import java.util.List;
import java.util.Optional;

import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** How criteria make a verdict, the same way for every category (clinical specification, section 5). */
final class VerdictOfCategory {

    private VerdictOfCategory() {
    }

    static Verdict of(List<Criterion> criteria) {
        if (first(criteria, CriterionKind.REQUIRED, Answer.UNMET).isPresent()) {
            return Verdict.NOT_INDICATED;
        }
        if (first(criteria, CriterionKind.EXCLUSION, Answer.MET).isPresent()) {
            return Verdict.CONTRAINDICATED;
        }
        if (first(criteria, CriterionKind.REQUIRED, Answer.UNKNOWN).isPresent()) {
            return Verdict.INSUFFICIENT_DATA;
        }
        return first(criteria, CriterionKind.DEFERRAL, Answer.MET).isPresent() ? Verdict.DEFERRED : Verdict.SUGGESTED;
    }

    /** The criterion that decides the verdict against a suggestion: the first that blocks it. */
    static Criterion deciding(List<Criterion> criteria, Verdict verdict) {
        Optional<Criterion> blocks = switch (verdict) {
            case NOT_INDICATED -> first(criteria, CriterionKind.REQUIRED, Answer.UNMET);
            case CONTRAINDICATED -> first(criteria, CriterionKind.EXCLUSION, Answer.MET);
            case INSUFFICIENT_DATA -> first(criteria, CriterionKind.REQUIRED, Answer.UNKNOWN);
            case DEFERRED -> first(criteria, CriterionKind.DEFERRAL, Answer.MET);
            case SUGGESTED -> first(criteria, CriterionKind.REQUIRED, Answer.MET);
        };
        return blocks.orElseThrow();
    }

    private static Optional<Criterion> first(List<Criterion> criteria, CriterionKind kind, Answer status) {
        for (Criterion criterion : criteria) {
            if (criterion.kind() == kind && criterion.status() == status) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }
}
