package org.trdcds.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;

@DisplayName("A criterion")
class CriterionTest {

    @Test
    @DisplayName("tells one observation after the other, and of what nothing is recorded")
    void observations() {
        Criterion criterion = criterion("Catatonia: none recorded; GAD-7 12 on 2026-06-30; TMS: none recorded");
        assertThat(criterion.observations()).containsExactly("Catatonia: none recorded", "GAD-7 12 on 2026-06-30", "TMS: none recorded");
        assertThat(criterion.silences()).containsExactly("catatonia", "TMS");
    }

    @Test
    @DisplayName("of which the record says nothing has no observations")
    void nothingObserved() {
        assertThat(criterion("").observations()).isEmpty();
        assertThat(criterion("").silences()).isEmpty();
    }

    private static Criterion criterion(String observed) {
        return new Criterion("c", CriterionKind.REQUIRED, Answer.MET, false, "It holds", observed, List.of(), List.of(), List.of());
    }
}
