package org.trdcds.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Dosage;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Notice;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;
import org.trdcds.patient.Sex;

class CaseJsonTest {

    @Test
    void whatIsLeftOutStaysUnknown() {
        PatientRecord record = section("");
        assertThat(record.id()).isEqualTo("p1");
        assertThat(record.demographics().sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(record.demographics().bornFrom()).isEmpty();
        assertThat(record.notices()).isEmpty();

        MedicationEntry medicine = section(", 'medications': [{'text': 'sertraline'}]").medications().get(0);
        assertThat(medicine).isEqualTo(MedicationEntry.builder("case:/medications/0", MedicationEntry.Kind.STATEMENT, medicine.medication()).build());
        Diagnosis diagnosis = section(", 'diagnoses': [{'text': 'depression', 'onset': null, 'status': ''}]").diagnoses().get(0);
        assertThat(diagnosis.status()).isEqualTo(Diagnosis.Status.UNKNOWN);
        assertThat(diagnosis.verification()).isEqualTo(Diagnosis.Verification.UNKNOWN);
        assertThat(diagnosis.byPsychiatry()).isEqualTo(Answer.UNKNOWN);
        assertThat(diagnosis.onset()).isEmpty();
        assertThat(section(", 'devices': [{'text': 'aneurysm clip'}]").devices().get(0).inPlace()).isEqualTo(Answer.UNKNOWN);
        assertThat(section(", 'orders': [{'text': 'TMS'}]").careOrders().get(0).declined()).isEqualTo(Answer.UNKNOWN);
        assertThat(section(", 'reactions': [{'substance': 'sertraline'}]").reactions().get(0).severe()).isEqualTo(Answer.UNKNOWN);
        assertThat(section(", 'encounters': [{}]").encounters().get(0).psychiatric()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aPatientMayGiveAFullDateAMonthOrAYear() {
        assertThat(section(", 'patient': {'birthDate': '1984-03-12', 'sex': 'female'}").demographics().bornUntil()).contains(LocalDate.of(1984, 3, 12));
        assertThat(section(", 'patient': {'birthDate': '1984-02'}").demographics().bornUntil()).contains(LocalDate.of(1984, 2, 29));
        PatientRecord year = section(", 'patient': {'birthDate': '2008', 'deceased': true}");
        assertThat(year.demographics().agedAtLeast(18, LocalDate.of(2026, 6, 30))).isEqualTo(Answer.UNKNOWN);
        assertThat(year.demographics().deceased()).isEqualTo(Answer.MET);
    }

    @Test
    void aMedicineKeepsEverythingTheEntrySays() {
        MedicationEntry entry = section(", 'medications': [{'rxnorm': '312941', 'text': 'sertraline 50 MG Oral Tablet', 'kind': 'dispense', 'status': 'stopped',"
                + "'start': '2026-01-05', 'end': '2026-02-04', 'asserted': '2026-01-06', 'dailyDoseMg': 37.5, 'dosageText': 'one daily', 'supplyDays': 30, 'repeats': 2,"
                + "'route': 'oral', 'stopReason': 'side-effect', 'takenAs': 'not-as-directed', 'indication': ['F33.1', {'text': 'anxiety'}], 'basedOn': '/medications/7'}]").medications().get(0);
        assertThat(entry.kind()).isEqualTo(MedicationEntry.Kind.DISPENSE);
        assertThat(entry.status()).isEqualTo(MedicationEntry.Status.STOPPED);
        assertThat(entry.medication().codes()).containsExactly(Code.of(CodeSystem.RXNORM, "312941"));
        assertThat(entry.medication().text()).isEqualTo("sertraline 50 MG Oral Tablet");
        assertThat(entry.dosages()).hasSize(1);
        assertThat(entry.dosages().get(0).amount()).isEqualTo(OptionalDouble.of(37.5));
        assertThat(entry.dosages().get(0).text()).isEqualTo("one daily");
        assertThat(entry.asserted()).contains(LocalDate.of(2026, 1, 6));
        assertThat(entry.supplyDays()).isEqualTo(OptionalInt.of(30));
        assertThat(entry.repeats()).isEqualTo(2);
        assertThat(entry.stopReason()).isEqualTo(MedicationEntry.StopReason.SIDE_EFFECT);
        assertThat(entry.takenAs()).isEqualTo(MedicationEntry.TakenAs.NOT_AS_DIRECTED);
        assertThat(entry.indications()).hasSize(2);
        assertThat(entry.indications().get(0).codes()).containsExactly(Code.of(CodeSystem.ICD10CM, "F33.1"));
        assertThat(entry.basedOn()).isEqualTo("case:/medications/7");
    }

    @Test
    void everyDoseOfATrialKeepsItsDates() {
        List<MedicationEntry> steps = section(", 'trials': [{'ingredient': 'venlafaxine', 'start': '2026-03-01', 'end': '2026-06-01', 'status': 'stopped', 'stopReason': 'ineffective',"
                + "'takenAs': 'directed', 'doses': [{'from': '2026-04-01', 'mg': 150}, {'from': '2026-03-08', 'mg': 75}, {'from': '2026-05-01', 'mg': 225}]}]").medications();
        assertThat(steps).extracting(MedicationEntry::source)
                .containsExactly("case:/trials/0", "case:/trials/0/doses/1", "case:/trials/0/doses/0", "case:/trials/0/doses/2");
        assertThat(steps).extracting(MedicationEntry::start).extracting(Optional::get).extracting(LocalDate::toString)
                .containsExactly("2026-03-01", "2026-03-08", "2026-04-01", "2026-05-01");
        assertThat(steps).extracting(MedicationEntry::end).extracting(Optional::get).extracting(LocalDate::toString)
                .containsExactly("2026-03-08", "2026-04-01", "2026-05-01", "2026-06-01");
        assertThat(steps).extracting(MedicationEntry::dosages)
                .containsExactly(List.of(), List.of(Dosage.mgPerDay(75)), List.of(Dosage.mgPerDay(150)), List.of(Dosage.mgPerDay(225)));
        assertThat(steps).extracting(MedicationEntry::stopReason).containsExactly(MedicationEntry.StopReason.NOT_RECORDED,
                MedicationEntry.StopReason.NOT_RECORDED, MedicationEntry.StopReason.NOT_RECORDED, MedicationEntry.StopReason.INEFFECTIVE);
        assertThat(steps).extracting(MedicationEntry::takenAs).containsOnly(MedicationEntry.TakenAs.DIRECTED);
        assertThat(steps).extracting(MedicationEntry::basedOn).containsExactly("", "case:/trials/0", "case:/trials/0", "case:/trials/0");
    }

    @Test
    void scoresItemsLabsScreensAndFindingsAreObservations() {
        PatientRecord record = section(", 'scores': [{'instrument': 'PHQ-9', 'value': 17, 'date': '2026-03-09'}],"
                + "'items': [{'item': 'phq-9-item-9', 'answer': 0, 'date': '2026-03-09'}, {'item': 'c-ssrs-4', 'answer': true}],"
                + "'labs': [{'test': 'TSH', 'loinc': '3016-3', 'value': 2.1, 'unit': 'mIU/L', 'low': 0.4, 'high': 4, 'flag': 'normal', 'date': '2025-08-27'}],"
                + "'screens': [{'instrument': 'MDQ', 'result': 'positive'}, {'instrument': 'AUDIT-C', 'value': 3}],"
                + "'findings': [{'text': 'suicidal plan', 'date': '2026-06-30'}, {'text': 'pregnancy', 'present': false}]");
        List<Observation> observations = record.observations();
        assertThat(observations).extracting(Observation::source).containsExactly("case:/scores/0", "case:/items/0", "case:/items/1", "case:/labs/0",
                "case:/screens/0", "case:/screens/1", "case:/findings/0", "case:/findings/1");
        assertThat(observations.get(0).value()).hasValue(17);
        assertThat(observations.get(1).concept().codes()).containsExactly(Code.of(CodeSystem.LOINC, "44260-8"));
        assertThat(observations.get(1).value()).hasValue(0);
        assertThat(observations.get(2).coded().text()).isEqualTo("Yes");
        assertThat(observations.get(3).rangeHigh()).hasValue(4);
        assertThat(observations.get(3).flag()).isEqualTo(Observation.Flag.NORMAL);
        assertThat(observations.get(4).coded().text()).isEqualTo("Positive");
        assertThat(observations.get(5).value()).hasValue(3);
        assertThat(observations.get(6).coded().text()).isEqualTo("Yes");
        assertThat(observations.get(7).coded().text()).isEqualTo("No");
    }

    @Test
    void careIsReadFromItsSections() {
        PatientRecord record = section(", 'sessions': [{'kind': 'psychotherapy', 'modality': 'CBT', 'start': '2026-01-05', 'end': '2026-04-06', 'sessions': 12, 'outcome': 'partial'}],"
                + "'procedures': [{'code': '90868', 'system': 'cpt', 'date': '2026-02-02', 'status': 'completed'}],"
                + "'reactions': [{'substance': 'sertraline', 'type': 'intolerance', 'date': '2026-02-01', 'severe': true, 'manifestation': 'nausea'}],"
                + "'devices': [{'text': 'cochlear implant', 'inPlace': true}],"
                + "'orders': [{'text': 'TMS', 'status': 'revoked', 'date': '2026-05-01', 'declined': true, 'reason': 'travel'}],"
                + "'encounters': [{'setting': 'inpatient', 'status': 'finished', 'psychiatric': true, 'type': 'psychiatry', 'diagnoses': 'F33.2', 'start': '2026-03-01', 'end': '2026-03-09'}],"
                + "'familyHistory': [{'text': 'bipolar disorder', 'relationship': 'mother'}]");
        ProcedureEntry therapy = record.procedures().get(1);
        assertThat(therapy.source()).isEqualTo("case:/sessions/0");
        assertThat(therapy.concept().text()).isEqualTo("psychotherapy, CBT");
        assertThat(therapy.sessions()).isEqualTo(12);
        assertThat(therapy.outcome()).isEqualTo(ProcedureEntry.Outcome.PARTIAL);
        assertThat(record.procedures().get(0).start()).contains(LocalDate.of(2026, 2, 2));
        assertThat(record.reactions().get(0).type()).isEqualTo(Reaction.Type.INTOLERANCE);
        assertThat(record.devices().get(0).inPlace()).isEqualTo(Answer.MET);
        assertThat(record.careOrders().get(0).status()).isEqualTo(CareOrder.Status.REVOKED);
        assertThat(record.careOrders().get(0).declined()).isEqualTo(Answer.MET);
        Encounter encounter = record.encounters().get(0);
        assertThat(encounter.setting()).isEqualTo(Encounter.Setting.INPATIENT);
        assertThat(encounter.psychiatric()).isEqualTo(Answer.MET);
        assertThat(encounter.diagnoses().get(0).codes()).containsExactly(Code.of(CodeSystem.ICD10CM, "F33.2"));
        assertThat(record.familyHistory().get(0).relationship()).isEqualTo("mother");
    }

    @Test
    void aPartialDateIsItsFirstDayAsAStartAndItsLastAsAnEndAndIsMarked() {
        PatientRecord record = section(", 'trials': [{'ingredient': 'sertraline', 'start': '2025-11', 'end': '2026'}]");
        assertThat(record.medications().get(0).start()).contains(LocalDate.of(2025, 11, 1));
        assertThat(record.medications().get(0).end()).contains(LocalDate.of(2026, 12, 31));
        assertThat(record.notices()).extracting(Notice::text).containsExactly(
                "The start is given as 2025-11 and read as 2025-11-01.", "The end is given as 2026 and read as 2026-12-31.");
        assertThat(section(", 'scores': [{'instrument': 'PHQ-9', 'value': 1, 'date': '2026-03-09T23:59:59+14:00'}]").observations().get(0).date())
                .contains(LocalDate.of(2026, 3, 9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trials | {'ingredient': 'x', 'start': '2026-03-02', 'end': '2026-03-01'} | its end 2026-03-01 is before its start 2026-03-02
            trials | {'ingredient': 'x', 'start': '1066-10-14'} | its start 1066-10-14 is before 1900
            trials | {'ingredient': 'x', 'dailyDoseMg': -50} | its dailyDoseMg is not above zero
            trials | {'ingredient': 'x', 'doses': [{'from': '2026-03-01', 'mg': 0}]} | its mg is not above zero
            trials | {'ingredient': 'x', 'supplyDays': 0} | its supplyDays is below 1
            trials | {'ingredient': 'x', 'repeats': -1} | its repeats is below 0
            trials | {'ingredient': 'x', 'start': '2026-03-02', 'doses': [{'from': '2026-03-01', 'mg': 50}]} | its first dose 2026-03-01 is before its start 2026-03-02
            trials | {'ingredient': 'x', 'end': '2026-02-01', 'doses': [{'from': '2026-03-01', 'mg': 50}]} | its end 2026-02-01 is before its last dose 2026-03-01
            trials | {'ingredient': 'x', 'doses': [{'from': '2026-03-01', 'mg': 50}, {'from': '2026-03-01', 'mg': 75}]} | two of its doses begin on 2026-03-01
            diagnoses | {'code': 'F33.1', 'onset': '2026-03-02', 'abated': '2026-03-01'} | its abatement 2026-03-01 is before its onset 2026-03-02
            scores | {'instrument': 'PHQ-9', 'value': 4, 'date': '1899-12-31'} | its date 1899-12-31 is before 1900
            labs | {'test': 'TSH', 'value': 2, 'low': 4, 'high': 0.4} | the high end of its reference range is below the low end
            sessions | {'kind': 'ect', 'sessions': 0} | its sessions is below 1
            encounters | {'start': '2026-03-02', 'end': '2026-03-01'} | its end 2026-03-01 is before its start 2026-03-02
            """)
    void anEntryThatCannotBeTrueIsSetAsideAndTheRestIsRead(String section, String entry, String why) {
        PatientRecord record = section(", '" + section + "': [" + entry + "], 'familyHistory': [{'text': 'bipolar disorder'}]");
        assertThat(record.notices()).containsExactly(new Notice("case:/" + section + "/0", "This entry is set aside: " + why + "."));
        assertThat(record.medications()).isEmpty();
        assertThat(record.diagnoses()).isEmpty();
        assertThat(record.observations()).isEmpty();
        assertThat(record.procedures()).isEmpty();
        assertThat(record.encounters()).isEmpty();
        assertThat(record.familyHistory()).hasSize(1);
    }

    @Test
    void aBirthDateBefore1900IsSetAside() {
        PatientRecord record = section(", 'patient': {'birthDate': '1066', 'sex': 'male'}");
        assertThat(record.demographics().bornFrom()).isEmpty();
        assertThat(record.demographics().sex()).isEqualTo(Sex.MALE);
        assertThat(record.notices()).extracting(Notice::source).containsExactly("case:/patient");
    }

    @Test
    void oneCaseAnArrayOrCasesInARowAreRead() {
        String one = json("{'schemaVersion': '1.0', 'id': 'a', 'scores': [{'instrument': 'PHQ-9', 'value': 3}]}");
        String two = one.replace("\"a\"", "\"b\"");
        assertThat(read(one)).hasSize(1);
        assertThat(read("[" + one + "," + two + "]")).extracting(PatientRecord::id).containsExactly("a", "b");
        assertThat(read(one + "\n" + two + "\n")).extracting(PatientRecord::id).containsExactly("a", "b");
        assertThat(read("[]")).isEmpty();
        assertThat(read("[" + one + "," + two + "]").get(1).observations().get(0).source()).isEqualTo("case:/scores/0");
        assertThat(CaseJson.read(new ByteArrayInputStream(("\ufeff" + one).getBytes(StandardCharsets.UTF_8)), "bom")).hasSize(1);
    }

    private static PatientRecord section(String more) {
        return read(json("{'schemaVersion': '1.0', 'id': 'p1'" + more + "}")).get(0);
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static List<PatientRecord> read(String json) {
        return CaseJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "case.json");
    }
}
