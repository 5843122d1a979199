package org.trdcds.engine;

import java.util.List;
import java.util.function.Predicate;

import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** How criteria make a verdict, the same way for every category (clinical specification, section 5). */
final class VerdictOfCategory {

    private VerdictOfCategory() {
    }

    static Verdict of(List<Criterion> criteria) {
        if (any(criteria, is(CriterionKind.REQUIRED, Answer.UNMET))) {
            return Verdict.NOT_INDICATED;
        }
        if (any(criteria, is(CriterionKind.EXCLUSION, Answer.MET))) {
            return Verdict.CONTRAINDICATED;
        }
        if (any(criteria, is(CriterionKind.REQUIRED, Answer.UNKNOWN))) {
            return Verdict.INSUFFICIENT_DATA;
        }
        return any(criteria, is(CriterionKind.DEFERRAL, Answer.MET)) ? Verdict.DEFERRED : Verdict.SUGGESTED;
    }

    /** The criterion that decides the verdict against a suggestion: the first that blocks it. */
    static Criterion deciding(List<Criterion> criteria, Verdict verdict) {
        Predicate<Criterion> blocks = switch (verdict) {
            case NOT_INDICATED -> is(CriterionKind.REQUIRED, Answer.UNMET);
            case CONTRAINDICATED -> is(CriterionKind.EXCLUSION, Answer.MET);
            case INSUFFICIENT_DATA -> is(CriterionKind.REQUIRED, Answer.UNKNOWN);
            case DEFERRED -> is(CriterionKind.DEFERRAL, Answer.MET);
            case SUGGESTED -> is(CriterionKind.REQUIRED, Answer.MET);
        };
        return criteria.stream().filter(blocks).findFirst().orElseThrow();
    }

    static Predicate<Criterion> is(CriterionKind kind, Answer status) {
        return criterion -> criterion.kind() == kind && criterion.status() == status;
    }

    private static boolean any(List<Criterion> criteria, Predicate<Criterion> test) {
        for (Criterion criterion : criteria) {
            if (test.test(criterion)) {
                return true;
            }
        }
        return false;
    }
}
