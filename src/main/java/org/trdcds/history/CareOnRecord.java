package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Evidence;

/** Contacts with psychiatry, discharges, recent starts, and what is said of psychotherapy. */
final class CareOnRecord {

    private static final List<String> EVALUATION = List.of("psychiatric-evaluation");
    private static final List<String> NO_PSYCHOTHERAPY = List.of("no-psychotherapy");

    private CareOnRecord() {
    }

    /** A psychiatric contact, evaluation or diagnosis in the last 180 days; care elsewhere that is not on record is not seen. */
    static Stand psychiatric(Chart chart) {
        List<Evidence> contacts = new ArrayList<>();
        chart.record().encounters().stream()
                .filter(contact -> contact.psychiatric() == Answer.MET && contact.status() != Encounter.Status.PLANNED)
                .filter(contact -> chart.within(last(contact), "psychiatric-care-days"))
                .sorted(Comparator.comparing(contact -> last(contact).orElseThrow()))
                .map(contact -> new Evidence(contact.source(), "Psychiatric contact", last(contact))).forEach(contacts::add);
        chart.concepts().of(EVALUATION).stream()
                .filter(entry -> entry.standing() != Standing.ABSENT && chart.within(entry.happened(), "psychiatric-care-days"))
                .map(ConceptEntry::evidence).forEach(contacts::add);
        chart.record().diagnoses().stream()
                .filter(diagnosis -> diagnosis.byPsychiatry() == Answer.MET && chart.within(diagnosis.asserted(), "psychiatric-care-days"))
                .map(diagnosis -> new Evidence(diagnosis.source(), "Diagnosis by psychiatry: " + diagnosis.concept().label(), diagnosis.asserted()))
                .forEach(contacts::add);
        return contacts.isEmpty() ? Stand.noneRecorded() : new Stand(Answer.MET, said(contacts), false, contacts);
    }

    private static String said(List<Evidence> contacts) {
        Evidence last = contacts.stream().max(Comparator.comparing(contact -> contact.date().orElse(LocalDate.MIN))).orElseThrow();
        return last.statement() + last.date().map(day -> " on " + day).orElse("");
    }

    private static Optional<LocalDate> last(Encounter contact) {
        return contact.end().or(contact::start);
    }

    /** A safety alert that stands, or a discharge from a ward or an emergency department in the last 7 days. */
    static Stand alertOrDischarge(Chart chart, List<? extends SafetyFact> alarming) {
        Stand alert = alarming.isEmpty() ? Stand.noneRecorded() : new Stand(Answer.MET,
                String.join("; ", alarming.stream().map(SafetyFact::statement).distinct().toList()), false,
                alarming.stream().flatMap(fact -> fact.evidence().stream()).distinct().toList());
        List<Evidence> discharges = chart.record().encounters().stream()
                .filter(contact -> contact.setting() == Encounter.Setting.INPATIENT || contact.setting() == Encounter.Setting.EMERGENCY)
                .filter(contact -> contact.status() == Encounter.Status.FINISHED && chart.within(last(contact), "follow-up-alert-days"))
                .map(contact -> new Evidence(contact.source(), "Discharge", last(contact))).toList();
        return alert.or(discharges.isEmpty() ? Stand.noneRecorded() : new Stand(Answer.MET, said(discharges), false, discharges));
    }

    /** An antidepressant started in the last 4 weeks at age 18 to 25. */
    static Stand startedYoung(Chart chart) {
        List<Trial> started = chart.history().trials().stream().filter(trial -> trial.use() != TrialUse.OTHER_USE)
                .filter(trial -> chart.within(trial.start(), "follow-up-usual-days")).toList();
        if (started.isEmpty()) {
            return Stand.noneRecorded();
        }
        Trial last = started.get(started.size() - 1);
        Answer young = chart.agedOver("follow-up-young-max-age").negate().and(chart.agedAtLeast("age-adult"));
        return new Stand(young, last.drug().ingredient() + " started on " + last.start().orElseThrow(), false, last.evidence());
    }

    /** Whether a screen, a note code or a referral says that there was no psychotherapy. */
    static Stand noPsychotherapyStated(Chart chart) {
        Stand stated = TopicTable.strongest(chart.concepts().standing(NO_PSYCHOTHERAPY).stream()
                .map(entry -> Stand.of(entry.active(), List.of(entry))).toList()).orElseGet(Stand::noneRecorded);
        List<ConceptEntry> denied = chart.concepts().of("group:psychotherapy").stream()
                .filter(entry -> entry.standing() == Standing.ABSENT).toList();
        return denied.isEmpty() ? stated : stated.or(Stand.of(Answer.MET, denied));
    }

    /** So many psychotropic medicines at once. */
    static Stand fourPsychotropics(Chart chart) {
        List<MedicationUse> taken = chart.uses(List.of("role:psychotropic")).stream().filter(use -> use.ongoing() != Answer.UNMET).toList();
        int confirmed = (int) taken.stream().filter(use -> use.ongoing() == Answer.MET).map(MedicationUse::ingredient).distinct().count();
        int possible = (int) taken.stream().map(MedicationUse::ingredient).distinct().count();
        Answer many = Answer.atLeast(chart.knowledge().days("psychotropic-count"), confirmed, possible);
        return taken.isEmpty() ? Stand.noneRecorded() : Stand.ofUses(many, taken);
    }
}
