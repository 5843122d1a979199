package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Dosage;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;
import org.trdcds.patient.Sex;

/** A small chart for one test. Days are counted from the first day of 2025; the as-of date is day 500 unless said otherwise. */
final class TrialChart {

    static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();
    static final LocalDate ZERO = LocalDate.of(2025, 1, 1);

    private final List<Object> entries = new ArrayList<>();
    private Demographics demographics = born(1980);
    private int asOf = 500;
    private int next;

    static TrialChart chart() {
        return new TrialChart();
    }

    /** A chart with an active depressive episode since day 0. */
    static TrialChart depressed() {
        return chart().diagnosis("F33.1", 0);
    }

    static LocalDate day(int day) {
        return ZERO.plusDays(day);
    }

    TrialChart asOf(int day) {
        asOf = day;
        return this;
    }

    TrialChart bornIn(int year) {
        demographics = born(year);
        return this;
    }

    private static Demographics born(int year) {
        return new Demographics("Patient/1", Sex.FEMALE, Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)),
                Answer.UNMET);
    }

    private String source(String type) {
        return type + "/" + ++next;
    }

    TrialChart add(Object entry) {
        entries.add(entry);
        return this;
    }

    TrialChart diagnosis(String icd, int onset) {
        return diagnosis(icd, Optional.of(day(onset)), Optional.of(day(onset)), Diagnosis.Status.ACTIVE);
    }

    TrialChart diagnosis(String icd, Optional<LocalDate> onset, Optional<LocalDate> asserted, Diagnosis.Status status) {
        return add(new Diagnosis(source("Condition"), icd(icd), status, Diagnosis.Verification.CONFIRMED, onset, Optional.empty(), asserted,
                Answer.UNKNOWN));
    }

    static CodedText icd(String code) {
        return new CodedText(List.of(Code.of(CodeSystem.ICD10CM, code)), "");
    }

    /** An order of so many milligrams a day; 0 for an order without a dose. */
    TrialChart order(String drug, double mg, int from) {
        return order(drug, mg, from, entry -> entry);
    }

    TrialChart order(String drug, double mg, int from, int until) {
        return order(drug, mg, from, entry -> entry.status(Status.STOPPED).end(Optional.of(day(until))));
    }

    TrialChart order(String drug, double mg, int from, UnaryOperator<MedicationEntry.Builder> more) {
        return entry(Kind.ORDER, drug, mg, from, entry -> more.apply(entry.status(Status.ACTIVE)));
    }

    TrialChart dispense(String drug, int from, int supply) {
        return entry(Kind.DISPENSE, drug, 0, from, entry -> entry.status(Status.COMPLETED).supplyDays(OptionalInt.of(supply)));
    }

    TrialChart takenAsDirected(String drug, int from) {
        return statement(drug, from, entry -> entry.takenAs(MedicationEntry.TakenAs.DIRECTED));
    }

    TrialChart statement(String drug, int from, UnaryOperator<MedicationEntry.Builder> more) {
        return entry(Kind.STATEMENT, drug, 0, from, entry -> more.apply(entry.status(Status.ACTIVE)));
    }

    TrialChart entry(Kind kind, String drug, double mg, int from, UnaryOperator<MedicationEntry.Builder> more) {
        MedicationEntry.Builder entry = MedicationEntry.builder(source("Medication"), kind, CodedText.text(drug))
                .start(Optional.of(day(from))).dosages(mg > 0 ? List.of(Dosage.mgPerDay(mg)) : List.of());
        return add(more.apply(entry).build());
    }

    TrialChart phq9(int day, double score) {
        return score("PHQ-9", day, score);
    }

    TrialChart score(String instrument, int day, double score) {
        return add(Observation.number(source("Observation"), CodedText.text(instrument), day(day), score));
    }

    TrialChart reaction(String drug, Reaction.Type type, Optional<LocalDate> date, Answer severe) {
        return add(new Reaction(source("AllergyIntolerance"), CodedText.text(drug), type, date, severe, "nausea"));
    }

    TrialChart sessions(String words, int first, int every, int count, ProcedureEntry.Outcome last) {
        for (int index = 0; index < count; index++) {
            ProcedureEntry.Outcome outcome = index + 1 == count ? last : ProcedureEntry.Outcome.NOT_RECORDED;
            add(new ProcedureEntry(source("Procedure"), CodedText.text(words), ProcedureEntry.Status.COMPLETED,
                    Optional.of(day(first + index * every)), Optional.empty(), 1, outcome));
        }
        return this;
    }

    TrialChart sessions(String words, int first, int every, int count) {
        return sessions(words, first, every, count, ProcedureEntry.Outcome.NOT_RECORDED);
    }

    PatientRecord record() {
        return record(entries);
    }

    /** The same chart with its entries in another order. */
    PatientRecord shuffled(long seed) {
        List<Object> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));
        return record(shuffled);
    }

    private PatientRecord record(List<Object> ordered) {
        PatientRecord.Builder record = PatientRecord.builder("Patient/1").demographics(demographics);
        for (Object entry : ordered) {
            if (entry instanceof MedicationEntry medication) {
                record.add(medication);
            } else if (entry instanceof Diagnosis diagnosis) {
                record.add(diagnosis);
            } else if (entry instanceof Observation observation) {
                record.add(observation);
            } else if (entry instanceof Reaction reaction) {
                record.add(reaction);
            } else if (entry instanceof ProcedureEntry procedure) {
                record.add(procedure);
            } else if (entry instanceof Encounter encounter) {
                record.add(encounter);
            } else {
                throw new IllegalArgumentException("No such entry: " + entry);
            }
        }
        return record.build();
    }

    LocalDate asOfDate() {
        return day(asOf);
    }

    TreatmentHistory history() {
        return history(record());
    }

    TreatmentHistory history(PatientRecord record) {
        return HistoryBuilder.of(record, day(asOf), KNOWLEDGE, profile("default").defaultSupplyDays());
    }

    static Profile profile(String name) {
        return KNOWLEDGE.profiles().get(name);
    }

    List<MeasuredTrial> trials() {
        return trials("default");
    }

    List<MeasuredTrial> trials(String profile) {
        return new TrialMeasurement(history(), record(), KNOWLEDGE).measureAll(profile(profile).yardstick());
    }

    /** The only trial of the chart. */
    MeasuredTrial trial() {
        return trial("default");
    }

    MeasuredTrial trial(String profile) {
        List<MeasuredTrial> trials = trials(profile);
        if (trials.size() != 1) {
            throw new AssertionError("expected one trial but found " + trials.stream().map(MeasuredTrial::about).toList());
        }
        return trials.get(0);
    }

    /** The first trial of this ingredient. */
    MeasuredTrial trialOf(String ingredient) {
        return trials().stream().filter(trial -> trial.ingredient().equals(ingredient)).findFirst().orElseThrow();
    }

    Course course() {
        List<Course> courses = history().courses();
        if (courses.size() != 1) {
            throw new AssertionError("expected one course but found " + courses.stream().map(Course::about).toList());
        }
        return courses.get(0);
    }

    static OptionalDouble mg(double amount) {
        return OptionalDouble.of(amount);
    }
}
