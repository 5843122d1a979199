package org.trdcds.engine;

import java.util.List;
import java.util.Optional;

import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** How criteria make a verdict, the same way for every category (clinical specification, section 5). */
final class VerdictOfCategory {

    private boolean unmet;
    private boolean excluded;
    private boolean open;
    private boolean deferred;

    static Verdict of(List<Criterion> criteria) {
        VerdictOfCategory verdict = new VerdictOfCategory();
        criteria.forEach(criterion -> verdict.weigh(criterion.kind(), criterion.status()));
        return verdict.reached();
    }

    /** One criterion more. */
    void weigh(CriterionKind kind, Answer status) {
        switch (kind) {
            case REQUIRED -> {
                unmet |= status == Answer.UNMET;
                open |= status == Answer.UNKNOWN;
            }
            case EXCLUSION -> excluded |= status == Answer.MET;
            case DEFERRAL -> deferred |= status == Answer.MET;
        }
    }

    /** Whether no other criterion can change it any more. */
    boolean isSettled() {
        return unmet;
    }

    /** What the criteria make together, whatever their order. */
    Verdict reached() {
        if (unmet) {
            return Verdict.NOT_INDICATED;
        }
        if (excluded) {
            return Verdict.CONTRAINDICATED;
        }
        if (open) {
            return Verdict.INSUFFICIENT_DATA;
        }
        return deferred ? Verdict.DEFERRED : Verdict.SUGGESTED;
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
        for (int at = 0; at < criteria.size(); at++) {
            if (criteria.get(at).kind() == kind && criteria.get(at).status() == status) {
                return Optional.of(criteria.get(at));
            }
        }
        return Optional.empty();
    }
}
