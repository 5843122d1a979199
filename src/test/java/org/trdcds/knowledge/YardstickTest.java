package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trdcds.knowledge.Profile.FailureCutOff;

/** Trials are measured once for all profiles with an equal yardstick: yardsticks that differ in anything must not be taken for one another. */
class YardstickTest {

    private static Yardstick yardstick() {
        return new Yardstick(6, DoseTable.values()[0], FailureCutOff.values()[0], false, false, 365);
    }

    @Test
    void equalsOneThatAsksTheSame() {
        assertThat(yardstick()).isEqualTo(yardstick()).hasSameHashCodeAs(yardstick());
    }

    @Test
    void differsInEveryComponent() {
        List<Yardstick> others = List.of(
                new Yardstick(8, DoseTable.values()[0], FailureCutOff.values()[0], false, false, 365),
                new Yardstick(6, DoseTable.values()[1], FailureCutOff.values()[0], false, false, 365),
                new Yardstick(6, DoseTable.values()[0], FailureCutOff.values()[1], false, false, 365),
                new Yardstick(6, DoseTable.values()[0], FailureCutOff.values()[0], true, false, 365),
                new Yardstick(6, DoseTable.values()[0], FailureCutOff.values()[0], false, true, 365),
                new Yardstick(6, DoseTable.values()[0], FailureCutOff.values()[0], false, false, 28));

        assertThat(others).hasSameSizeAs(Yardstick.class.getRecordComponents()).doesNotContain(yardstick());
    }
}
