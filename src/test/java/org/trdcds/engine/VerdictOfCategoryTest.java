package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** Section 5 of the clinical specification, for every set of criteria that a category can have. */
class VerdictOfCategoryTest {

    private static final List<CriterionKind> KINDS = List.of(CriterionKind.values());

    @Test
    void isDerivedAsTheSpecificationSaysForEverySetOfCriteria() {
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        for (int set = 0; set < 1 << KINDS.size() * Answer.values().length; set++) {
            List<Criterion> criteria = criteria(set);
            Verdict expected = expected(criteria);
            assertThat(VerdictOfCategory.of(criteria)).as("%s", criteria).isEqualTo(expected);
            assertThat(VerdictOfCategory.of(reversed(criteria))).isEqualTo(expected);
            seen.add(expected);
            if (expected != Verdict.SUGGESTED) {
                assertThat(criteria).contains(VerdictOfCategory.deciding(criteria, expected));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Verdict.values());
    }

    private static Verdict expected(List<Criterion> criteria) {
        if (holds(criteria, CriterionKind.REQUIRED, Answer.UNMET)) {
            return Verdict.NOT_INDICATED;
        } else if (holds(criteria, CriterionKind.EXCLUSION, Answer.MET)) {
            return Verdict.CONTRAINDICATED;
        } else if (holds(criteria, CriterionKind.REQUIRED, Answer.UNKNOWN)) {
            return Verdict.INSUFFICIENT_DATA;
        } else if (holds(criteria, CriterionKind.DEFERRAL, Answer.MET)) {
            return Verdict.DEFERRED;
        }
        return Verdict.SUGGESTED;
    }

    private static boolean holds(List<Criterion> criteria, CriterionKind kind, Answer status) {
        return criteria.stream().anyMatch(criterion -> criterion.kind() == kind && criterion.status() == status);
    }

    private static List<Criterion> criteria(int set) {
        List<Criterion> criteria = new ArrayList<>();
        for (CriterionKind kind : KINDS) {
            for (Answer status : Answer.values()) {
                if ((set >> kind.ordinal() * Answer.values().length + status.ordinal() & 1) == 1) {
                    criteria.add(new Criterion(kind + "-" + status, kind, status, false, "", "", List.of(), List.of(), List.of()));
                }
            }
        }
        return criteria;
    }

    private static List<Criterion> reversed(List<Criterion> criteria) {
        List<Criterion> reversed = new ArrayList<>(criteria);
        Collections.reverse(reversed);
        return reversed;
    }
}
