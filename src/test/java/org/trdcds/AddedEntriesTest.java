package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Assessment;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;

/** What must not happen when a chart grows: no alert goes away unless something replaces it, and what no rule reads changes nothing. */
class AddedEntriesTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final LocalDate AS_OF = RandomPatients.AS_OF;
    private static final List<PatientRecord> CHARTS = new RandomPatients(31).next(300);

    @Test
    void noAlertGoesAwayWhenSomethingElseIsAdded() {
        int alerts = 0;
        for (PatientRecord chart : CHARTS) {
            Set<String> before = alerts(chart);
            alerts += before.size();
            for (PatientRecord longer : longer(chart)) {
                assertThat(alerts(longer)).as(chart.id()).containsAll(before);
            }
        }
        assertThat(alerts).isGreaterThan(100);
    }

    @Test
    void anEntryThatNoRuleReadsChangesNothing() {
        CHARTS.forEach(chart -> {
            Assessment before = ADVISOR.assess(chart, AS_OF);
            Assessment after = ADVISOR.assess(with(chart, List.of(), List.of(), List.of(height())), AS_OF);
            assertThat(sameNoticesAndNewestEntry(after, before)).as(chart.id()).isEqualTo(before);
        });
    }

    @Test
    void anotherAdvisorSaysTheSame() {
        TrdAdvisor other = TrdAdvisor.create();
        assertThat(CHARTS).allSatisfy(chart -> assertThat(other.assess(chart, AS_OF)).isEqualTo(ADVISOR.assess(chart, AS_OF)));
    }

    /** The chart with a normal vitamin D, with a PHQ-9 total, with asthma, with an inhaler: none of them speaks of what an alert rests on. */
    private static List<PatientRecord> longer(PatientRecord chart) {
        return List.of(
                with(chart, List.of(), List.of(), List.of(number("62292-8", "Vitamin D", 40))),
                with(chart, List.of(), List.of(), List.of(number("44261-6", "PHQ-9 total", 4))),
                with(chart, List.of(diagnosis("J45.909", "Asthma")), List.of(), List.of()),
                with(chart, List.of(), List.of(inhaler()), List.of()));
    }

    private static Set<String> alerts(PatientRecord chart) {
        return ADVISOR.assess(chart, AS_OF).safetyAlerts().stream()
                .map(alert -> alert.code() + " " + alert.urgency() + " " + alert.route() + " " + alert.statement()).collect(Collectors.toSet());
    }

    private static Assessment sameNoticesAndNewestEntry(Assessment a, Assessment other) {
        return new Assessment(a.patientId(), a.assessedOn(), other.newestEntry(), a.profile(), a.versions(), a.scope(), a.resistance(), a.trials(),
                a.courses(), a.findings(), a.safetyAlerts(), a.nextSteps(), a.missingData(), other.notices(), a.disclaimer());
    }

    private static Observation height() {
        return Observation.number("Observation/height", CodedText.of(CodeSystem.LOINC, "8302-2", "Body height"), AS_OF.minusDays(40), 171);
    }

    private static Observation number(String loinc, String name, double value) {
        return Observation.number("Observation/added", CodedText.of(CodeSystem.LOINC, loinc, name), AS_OF.minusDays(1), value);
    }

    private static Diagnosis diagnosis(String icd, String name) {
        return new Diagnosis("Condition/added", CodedText.of(CodeSystem.ICD10CM, icd, name), Diagnosis.Status.ACTIVE, Diagnosis.Verification.CONFIRMED,
                Optional.of(AS_OF.minusDays(30)), Optional.empty(), Optional.of(AS_OF.minusDays(1)), Answer.UNMET);
    }

    private static MedicationEntry inhaler() {
        return MedicationEntry.builder("MedicationRequest/added", MedicationEntry.Kind.ORDER, CodedText.text("budesonide inhaler"))
                .status(MedicationEntry.Status.ACTIVE).start(Optional.of(AS_OF.minusDays(5))).supplyDays(OptionalInt.of(30)).build();
    }

    private static PatientRecord with(PatientRecord chart, List<Diagnosis> diagnoses, List<MedicationEntry> medications, List<Observation> observations) {
        return new PatientRecord(chart.id(), chart.demographics(), both(chart.diagnoses(), diagnoses), both(chart.medications(), medications),
                chart.procedures(), both(chart.observations(), observations), chart.reactions(), chart.devices(), chart.careOrders(),
                chart.encounters(), chart.familyHistory(), chart.notices());
    }

    private static <T> List<T> both(List<T> entries, List<T> added) {
        return Stream.concat(entries.stream(), added.stream()).toList();
    }
}
