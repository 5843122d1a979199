package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.depressed;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.MedicationEntry.TakenAs;

/** Whether a trial was taken as directed (clinical.md section 2; reading 3). */
class AdherenceTest {

    private static TrialChart ordered() {
        return depressed().order("sertraline", 100, 400);
    }

    @Test
    void eightyPercentOfDaysCoveredIsAdequate() {
        assertThat(ordered().dispense("sertraline", 400, 40).dispense("sertraline", 450, 40).trial().adherence()).isEqualTo(Answer.MET);
        assertThat(ordered().dispense("sertraline", 400, 40).dispense("sertraline", 450, 40).trial().trial().daysCovered()).hasValue(0.8);
        assertThat(ordered().dispense("sertraline", 400, 39).dispense("sertraline", 450, 40).trial().adherence()).isEqualTo(Answer.UNMET);
    }

    @Test
    void earlyRefillsAreCarriedForwardAndCoverageIsCappedAtOne() {
        assertThat(ordered().dispense("sertraline", 400, 50).dispense("sertraline", 430, 50).trial().trial().daysCovered()).hasValue(1);
        assertThat(ordered().dispense("sertraline", 400, 90).dispense("sertraline", 410, 90).trial().trial().daysCovered()).hasValue(1);
    }

    @Test
    void aSingleDispenseThatAloneDefinesTheTrialSaysNothing() {
        assertThat(depressed().dispense("sertraline", 470, 30).trial().adherence()).isEqualTo(Answer.UNKNOWN);
        assertThat(ordered().dispense("sertraline", 470, 30).trial().adherence()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aSingleDispenseInATrialThatEndedIsCompared() {
        assertThat(depressed().order("sertraline", 100, 400, 420).dispense("sertraline", 400, 20).trial().adherence()).isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 100, 400, 460).dispense("sertraline", 400, 20).trial().adherence()).isEqualTo(Answer.UNMET);
    }

    @Test
    void documentedAsTakenIsAdequateAndNotDocumentedIsUnknown() {
        assertThat(ordered().takenAsDirected("sertraline", 400).trial().adherence()).isEqualTo(Answer.MET);
        assertThat(ordered().trial().adherence()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void theClaimsProfilePresumesIt() {
        assertThat(ordered().trial("claims").adherence()).isEqualTo(Answer.MET);
        assertThat(ordered().statement("sertraline", 400, entry -> entry.takenAs(TakenAs.NOT_AS_DIRECTED)).trial("claims").adherence())
                .isEqualTo(Answer.UNMET);
    }

    @Test
    void conflictingStatementsCountAgainstIt() {
        assertThat(ordered().takenAsDirected("sertraline", 400).statement("sertraline", 420, entry -> entry.takenAs(TakenAs.NOT_AS_DIRECTED))
                .trial().adherence()).isEqualTo(Answer.UNMET);
        assertThat(ordered().dispense("sertraline", 400, 50).dispense("sertraline", 450, 50)
                .statement("sertraline", 420, entry -> entry.takenAs(TakenAs.NOT_AS_DIRECTED)).trial().adherence()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aStatementOfNotTakenCountsAgainstIt() {
        MeasuredTrial trial = ordered().statement("sertraline", 400, entry -> entry.status(Status.NOT_TAKEN)).trial();
        assertThat(trial.adherence()).isEqualTo(Answer.UNMET);
        assertThat(trial.ongoing()).isEqualTo(Answer.MET);
    }

    @Test
    void noncomplianceRecordedInsideTheTrialCountsAgainstIt() {
        assertThat(ordered().diagnosis("Z91.14", 450).trial().adherence()).isEqualTo(Answer.UNMET);
        assertThat(ordered().diagnosis("Z91.14", 300).trial().adherence()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void underdosingOfAClassTouchesOnlyThatClass() {
        assertThat(ordered().diagnosis("T43.226A", 450).trial().adherence()).isEqualTo(Answer.UNMET);
        assertThat(ordered().diagnosis("T43.216A", 450).trial().adherence()).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().order("venlafaxine", 150, 400).diagnosis("T43.216A", 450).trial().adherence()).isEqualTo(Answer.UNMET);
    }

    @Test
    void anUndatedCodeLeavesOpenWhatIsDocumentedAsTaken() {
        TrialChart taken = ordered().takenAsDirected("sertraline", 400);
        assertThat(taken.diagnosis("T43.226A", Optional.empty(), Optional.empty(), Diagnosis.Status.ACTIVE).trial().adherence())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(ordered().takenAsDirected("sertraline", 400).diagnosis("T43.216A", Optional.empty(), Optional.empty(), Diagnosis.Status.ACTIVE)
                .trial().adherence()).isEqualTo(Answer.MET);
    }
}
