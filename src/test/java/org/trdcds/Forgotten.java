package org.trdcds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Dosage;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Sex;

/**
 * A chart with one recorded answer left out, as if it had never been written down.
 *
 * @param what  the kind of answer
 * @param entry the entry it was part of
 */
record Forgotten(What what, String entry, PatientRecord chart) {

    enum What { DOSE, ADHERENCE, START, END, STOP_REASON, INDICATION, SUPPLY, RESULTS, ONSET, DATE_OF_DIAGNOSIS, SESSION_DATE, OUTCOME_OF_COURSE, BIRTH, SEX }

    /** Every way to leave out one answer of a chart. */
    static List<Forgotten> of(PatientRecord chart) {
        List<Forgotten> all = new ArrayList<>();
        medications(chart, all);
        results(chart, all);
        diagnosis(chart, What.ONSET, entry -> diagnosis(entry, Optional.empty(), entry.asserted()), all);
        diagnosis(chart, What.DATE_OF_DIAGNOSIS, entry -> diagnosis(entry, entry.onset(), Optional.empty()), all);
        procedure(chart, What.SESSION_DATE, entry -> procedure(entry, Optional.empty(), entry.outcome()), all);
        procedure(chart, What.OUTCOME_OF_COURSE, entry -> procedure(entry, entry.start(), ProcedureEntry.Outcome.NOT_RECORDED), all);
        Demographics known = chart.demographics();
        person(chart, What.BIRTH, new Demographics(known.source(), known.sex(), Optional.empty(), Optional.empty(), known.deceased()), all);
        person(chart, What.SEX, new Demographics(known.source(), Sex.UNKNOWN, known.bornFrom(), known.bornUntil(), known.deceased()), all);
        return all.stream().filter(forgotten -> !forgotten.chart().equals(chart)).toList();
    }

    /** All results of one test at once: were only the latest left out, an older one would speak in its place. */
    private static void results(PatientRecord chart, List<Forgotten> all) {
        for (CodedText test : chart.observations().stream().map(Observation::concept).distinct().toList()) {
            List<Observation> others = chart.observations().stream().filter(entry -> !entry.concept().equals(test)).toList();
            all.add(new Forgotten(What.RESULTS, test.text(), with(chart, chart.demographics(), chart.diagnoses(), chart.medications(), chart.procedures(), others)));
        }
    }

    private static void medications(PatientRecord chart, List<Forgotten> all) {
        medication(chart, What.DOSE, e -> medication(e, List.of(), e.start(), e.end(), e.supplyDays(), e.stopReason(), e.takenAs(), e.indications()), all);
        medication(chart, What.START, e -> medication(e, e.dosages(), Optional.empty(), e.end(), e.supplyDays(), e.stopReason(), e.takenAs(), e.indications()), all);
        medication(chart, What.END, e -> medication(e, e.dosages(), e.start(), Optional.empty(), e.supplyDays(), e.stopReason(), e.takenAs(), e.indications()), all);
        medication(chart, What.SUPPLY, e -> medication(e, e.dosages(), e.start(), e.end(), OptionalInt.empty(), e.stopReason(), e.takenAs(), e.indications()), all);
        medication(chart, What.STOP_REASON, e -> medication(e, e.dosages(), e.start(), e.end(), e.supplyDays(),
                MedicationEntry.StopReason.NOT_RECORDED, e.takenAs(), e.indications()), all);
        medication(chart, What.ADHERENCE, e -> medication(e, e.dosages(), e.start(), e.end(), e.supplyDays(), e.stopReason(),
                MedicationEntry.TakenAs.NOT_RECORDED, e.indications()), all);
        medication(chart, What.INDICATION, e -> medication(e, e.dosages(), e.start(), e.end(), e.supplyDays(), e.stopReason(), e.takenAs(), List.of()), all);
    }

    private static void medication(PatientRecord chart, What what, UnaryOperator<MedicationEntry> without, List<Forgotten> all) {
        each(chart.medications(), MedicationEntry::source, what, without,
                entries -> with(chart, chart.demographics(), chart.diagnoses(), entries, chart.procedures(), chart.observations()), all);
    }

    private static void diagnosis(PatientRecord chart, What what, UnaryOperator<Diagnosis> without, List<Forgotten> all) {
        each(chart.diagnoses(), Diagnosis::source, what, without,
                entries -> with(chart, chart.demographics(), entries, chart.medications(), chart.procedures(), chart.observations()), all);
    }

    private static void procedure(PatientRecord chart, What what, UnaryOperator<ProcedureEntry> without, List<Forgotten> all) {
        each(chart.procedures(), ProcedureEntry::source, what, without,
                entries -> with(chart, chart.demographics(), chart.diagnoses(), chart.medications(), entries, chart.observations()), all);
    }

    private static void person(PatientRecord chart, What what, Demographics without, List<Forgotten> all) {
        all.add(new Forgotten(what, chart.id(), with(chart, without, chart.diagnoses(), chart.medications(), chart.procedures(), chart.observations())));
    }

    private static <T> void each(
            List<T> entries, Function<T, String> source, What what, UnaryOperator<T> without, Function<List<T>, PatientRecord> chart, List<Forgotten> all) {
        for (T entry : entries) {
            List<T> changed = entries.stream().map(other -> other == entry ? without.apply(other) : other).toList();
            all.add(new Forgotten(what, source.apply(entry), chart.apply(changed)));
        }
    }

    private static MedicationEntry medication(
            MedicationEntry e, List<Dosage> dosages, Optional<LocalDate> start, Optional<LocalDate> end, OptionalInt supply,
            MedicationEntry.StopReason stopReason, MedicationEntry.TakenAs takenAs, List<CodedText> indications) {
        return new MedicationEntry(e.source(), e.kind(), e.status(), e.medication(), e.route(), dosages, start, end, e.asserted(), supply, e.repeats(),
                stopReason, takenAs, indications, e.basedOn());
    }

    private static Diagnosis diagnosis(Diagnosis e, Optional<LocalDate> onset, Optional<LocalDate> asserted) {
        return new Diagnosis(e.source(), e.concept(), e.status(), e.verification(), onset, e.abated(), asserted, e.byPsychiatry());
    }

    private static ProcedureEntry procedure(ProcedureEntry e, Optional<LocalDate> start, ProcedureEntry.Outcome outcome) {
        return new ProcedureEntry(e.source(), e.concept(), e.status(), start, e.end(), e.sessions(), outcome);
    }

    private static PatientRecord with(
            PatientRecord chart, Demographics person, List<Diagnosis> diagnoses, List<MedicationEntry> medications, List<ProcedureEntry> procedures,
            List<Observation> observations) {
        return new PatientRecord(chart.id(), person, diagnoses, medications, procedures, observations, chart.reactions(), chart.devices(),
                chart.careOrders(), chart.encounters(), chart.familyHistory(), chart.notices());
    }
}
