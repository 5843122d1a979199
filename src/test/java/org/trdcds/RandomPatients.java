package org.trdcds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.DeviceEntry;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Dosage;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;
import org.trdcds.patient.Sex;

/** Made-up charts of every kind the rules speak of, with the gaps of real ones; the same seed gives the same chart. */
public final class RandomPatients {

    /** The day the generated charts are assessed on. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final List<String> DEPRESSION = List.of("F32.0", "F32.1", "F32.2", "F32.3", "F32.9", "F32.A", "F33.1", "F33.2", "F33.3",
            "F33.42", "F32.4", "F34.1", "F53.0");
    private static final List<String> OTHER_DIAGNOSES = List.of("F41.1", "F43.10", "F42.9", "F90.0", "F60.3", "F50.2", "G47.33", "F51.01",
            "G89.4", "I25.10", "E11.9", "G20", "I63.9", "G40.909", "G35", "B20", "F10.20", "F11.20", "F10.21", "F31.81", "F20.9", "F03.90", "F43.21",
            "F06.1", "R45.851", "T14.91XA", "Z34.90", "O99.345", "E03.9", "D50.9", "E53.8", "Z56.0", "Z59.0", "Z63.0", "F17.210", "I71.40", "Q28.2",
            "I61.9", "N40.1", "H40.9", "Z95.0", "G31.84", "Z91.14", "T43.226A", "F30.10", "G21.0", "D35.00");
    private static final List<String> ANTIDEPRESSANTS = List.of("sertraline", "fluoxetine", "escitalopram", "citalopram", "venlafaxine",
            "duloxetine", "bupropion", "mirtazapine", "trazodone", "amitriptyline", "nortriptyline", "phenelzine", "vortioxetine", "selegiline");
    private static final List<String> OTHER_MEDICINES = List.of("lithium", "aripiprazole", "quetiapine", "prednisone", "levetiracetam",
            "levothyroxine", "lorazepam", "linezolid", "tramadol", "propranolol", "liothyronine", "methylphenidate", "zolpidem", "cyanocobalamin");
    private static final List<Double> DOSES = List.of(10.0, 20.0, 25.0, 37.5, 50.0, 75.0, 100.0, 150.0, 200.0, 225.0, 300.0);
    private static final List<String> PROCEDURES = List.of("228557008", "75516001", "23835007");
    private static final List<String> PROCEDURE_CODES = List.of("90834", "90837", "90867", "90868", "90870", "64568", "G2082", "90853");
    private static final List<String> DEVICES = List.of("aneurysm clip", "cochlear implant", "cardiac pacemaker", "deep brain stimulator");

    private final Random random;

    public RandomPatients(long seed) {
        random = new Random(seed);
    }

    public List<PatientRecord> next(int count) {
        List<PatientRecord> patients = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            patients.add(next("Patient/made-up-" + index));
        }
        return patients;
    }

    private PatientRecord next(String id) {
        PatientRecord.Builder chart = PatientRecord.builder(id);
        LocalDate born = AS_OF.minusDays(16 * 365 + random.nextInt(70 * 365));
        Sex sex = pick(List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN));
        Optional<LocalDate> birth = chance(95) ? Optional.of(born) : Optional.empty();
        chart.demographics(new Demographics(id, sex, birth, birth, Answer.of(random.nextInt(200) == 0)));
        int serial = 0;
        if (chance(93)) {
            chart.add(diagnosis("Condition/" + serial++, pick(DEPRESSION), 900));
        }
        for (int extra = random.nextInt(4); extra > 0; extra--) {
            chart.add(diagnosis("Condition/" + serial++, pick(OTHER_DIAGNOSES), 700));
        }
        addTrials(chart);
        addObservations(chart);
        addProcedures(chart);
        addTheRest(chart);
        return chart.build();
    }

    private void addTrials(PatientRecord.Builder chart) {
        int serial = 0;
        for (int trials = random.nextInt(5); trials > 0; trials--) {
            LocalDate start = daysAgo(600);
            medication(chart, serial++, pick(ANTIDEPRESSANTS), start);
            if (chance(70)) {
                int baseline = 8 + random.nextInt(20);
                chart.add(score("Observation/base-" + serial, "44261-6", baseline, start.plusDays(random.nextInt(5))));
                chart.add(score("Observation/end-" + serial, "44261-6", random.nextInt(27), start.plusDays(20L + random.nextInt(70))));
            }
        }
        for (int others = random.nextInt(3); others > 0; others--) {
            medication(chart, serial++, pick(OTHER_MEDICINES), daysAgo(400));
        }
    }

    private void medication(PatientRecord.Builder chart, int serial, String ingredient, LocalDate start) {
        String source = "MedicationRequest/" + serial;
        boolean ended = chance(55);
        MedicationEntry.Builder entry = MedicationEntry.builder(source, MedicationEntry.Kind.ORDER, CodedText.text(ingredient))
                .status(ended ? MedicationEntry.Status.STOPPED : MedicationEntry.Status.ACTIVE)
                .start(chance(95) ? Optional.of(start) : Optional.empty())
                .end(ended && chance(85) ? Optional.of(start.plusDays(10L + random.nextInt(120))) : Optional.empty())
                .dosages(chance(85) ? List.of(Dosage.mgPerDay(pick(DOSES))) : List.of())
                .takenAs(pick(List.of(MedicationEntry.TakenAs.DIRECTED, MedicationEntry.TakenAs.NOT_RECORDED,
                        MedicationEntry.TakenAs.NOT_AS_DIRECTED)))
                .indications(chance(80) ? List.of(CodedText.of(CodeSystem.ICD10CM, "F33.1", "Major depressive disorder")) : List.of());
        if (ended && chance(50)) {
            entry.stopReason(pick(List.of(MedicationEntry.StopReason.INEFFECTIVE, MedicationEntry.StopReason.SIDE_EFFECT,
                    MedicationEntry.StopReason.OTHER)));
        }
        chart.add(entry.build());
        for (int fill = 0; chance(35) && fill < 4; fill++) {
            chart.add(MedicationEntry.builder("MedicationDispense/" + serial + "-" + fill, MedicationEntry.Kind.DISPENSE, CodedText.text(ingredient))
                    .status(MedicationEntry.Status.COMPLETED).start(Optional.of(start.plusDays(30L * fill + random.nextInt(6))))
                    .supplyDays(OptionalInt.of(pick(List.of(15, 30, 30, 90)))).basedOn(source).build());
        }
    }

    private void addObservations(PatientRecord.Builder chart) {
        addNumber(chart, 40, "44260-8", random.nextInt(4));
        addNumber(chart, 20, "70274-6", random.nextInt(22));
        addNumber(chart, 15, "84773-1", random.nextInt(14));
        addNumber(chart, 20, "75626-2", random.nextInt(13));
        addNumber(chart, 10, "72172-0", 15 + random.nextInt(16));
        addNumber(chart, 15, "2951-2", 120 + random.nextInt(25));
        addNumber(chart, 8, "14334-7", random.nextInt(20) / 10.0);
        if (chance(40)) {
            chart.add(new Observation("Observation/tsh", CodedText.of(CodeSystem.LOINC, "3016-3", "TSH"), Optional.of(daysAgo(500)),
                    OptionalDouble.of(random.nextInt(150) / 10.0), "mIU/L", CodedText.NONE,
                    OptionalDouble.of(0.4), OptionalDouble.of(4.0), Observation.Flag.NOT_RECORDED));
        }
        for (String item : List.of("93246-7", "93247-5", "93248-3", "93249-1", "93250-9")) {
            if (chance(15)) {
                String answer = chance(30) ? "LA33-6" : "LA32-8";
                chart.add(new Observation("Observation/" + item, CodedText.of(CodeSystem.LOINC, item, "C-SSRS"), Optional.of(daysAgo(120)),
                        OptionalDouble.empty(), "", CodedText.of(CodeSystem.LOINC, answer, answer.equals("LA33-6") ? "Yes" : "No"),
                        OptionalDouble.empty(), OptionalDouble.empty(), Observation.Flag.NOT_RECORDED));
            }
        }
    }

    private void addNumber(PatientRecord.Builder chart, int percent, String loinc, double value) {
        if (chance(percent)) {
            chart.add(score("Observation/" + loinc, loinc, value, daysAgo(400)));
        }
    }

    private void addProcedures(PatientRecord.Builder chart) {
        if (chance(40)) {
            boolean snomed = chance(50);
            CodedText concept = snomed ? CodedText.of(CodeSystem.SNOMED, pick(PROCEDURES), "") : CodedText.of(CodeSystem.CPT, pick(PROCEDURE_CODES), "");
            LocalDate first = daysAgo(300);
            int sessions = 1 + random.nextInt(24);
            for (int session = 0; session < sessions; session++) {
                chart.add(new ProcedureEntry("Procedure/" + session, concept, ProcedureEntry.Status.COMPLETED,
                        Optional.of(first.plusDays(7L * session)), Optional.empty(), 1,
                        session == sessions - 1 ? pick(List.of(ProcedureEntry.Outcome.values())) : ProcedureEntry.Outcome.NOT_RECORDED));
            }
        }
    }

    private void addTheRest(PatientRecord.Builder chart) {
        if (chance(6)) {
            chart.add(new DeviceEntry("Device/1", CodedText.text(pick(DEVICES)), Optional.of(daysAgo(900)), Answer.MET));
        }
        if (chance(10)) {
            chart.add(new Reaction("AllergyIntolerance/1", CodedText.text(pick(ANTIDEPRESSANTS)), pick(List.of(Reaction.Type.values())),
                    Optional.of(daysAgo(300)), pick(List.of(Answer.values())), "nausea"));
        }
        if (chance(15)) {
            chart.add(new CareOrder("ServiceRequest/1", CodedText.text("referral to psychiatry"), pick(List.of(CareOrder.Status.values())),
                    Optional.of(daysAgo(300)), pick(List.of(Answer.values())), ""));
        }
        if (chance(50)) {
            chart.add(new Encounter("Encounter/1", pick(List.of(Encounter.Setting.values())), Encounter.Status.FINISHED,
                    pick(List.of(Answer.values())), CodedText.NONE, List.of(), Optional.of(daysAgo(400)), Optional.empty()));
        }
    }

    private Diagnosis diagnosis(String source, String icd, int oldestDays) {
        Optional<LocalDate> onset = chance(80) ? Optional.of(daysAgo(oldestDays)) : Optional.empty();
        Optional<LocalDate> asserted = chance(85) ? Optional.of(daysAgo(200)) : Optional.empty();
        Diagnosis.Status status = chance(80) ? Diagnosis.Status.ACTIVE : pick(List.of(Diagnosis.Status.values()));
        Diagnosis.Verification verification = chance(90) ? Diagnosis.Verification.CONFIRMED : pick(List.of(Diagnosis.Verification.values()));
        return new Diagnosis(source, CodedText.of(CodeSystem.ICD10CM, icd, icd), status, verification, onset, Optional.empty(), asserted,
                chance(20) ? Answer.MET : Answer.UNKNOWN);
    }

    private static Observation score(String source, String loinc, double value, LocalDate date) {
        return Observation.number(source, CodedText.of(CodeSystem.LOINC, loinc, loinc), date.isAfter(AS_OF) ? AS_OF : date, value);
    }

    private LocalDate daysAgo(int most) {
        return AS_OF.minusDays(random.nextInt(most));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
