package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Evidence;

/** Contacts with psychiatry, discharges, recent starts, and what is said of psychotherapy. */
final class CareOnRecord {

    private static final List<String> EVALUATION = List.of("psychiatric-evaluation");
    private static final List<String> PSYCHOTROPIC = List.of("role:psychotropic");
    private static final List<String> NO_PSYCHOTHERAPY = List.of("no-psychotherapy");

    private CareOnRecord() {
    }

    /** A psychiatric contact, evaluation or diagnosis in the last 180 days; care elsewhere that is not on record is not seen. */
    static Stand psychiatric(Chart chart) {
        List<Evidence> contacts = new ArrayList<>();
        for (Encounter contact : chart.record().encounters()) {
            if (contact.psychiatric() == Answer.MET && contact.status() != Encounter.Status.PLANNED
                    && chart.within(last(contact), "psychiatric-care-days")) {
                contacts.add(new Evidence(contact.source(), "Psychiatric contact", last(contact)));
            }
        }
        contacts.sort(Comparator.comparing(contact -> contact.date().orElseThrow()));
        for (ConceptEntry entry : chart.concepts().of(EVALUATION)) {
            if (entry.standing() != Standing.ABSENT && chart.within(entry.happened(), "psychiatric-care-days")) {
                contacts.add(entry.evidence());
            }
        }
        for (Diagnosis diagnosis : chart.record().diagnoses()) {
            if (diagnosis.byPsychiatry() == Answer.MET && chart.within(diagnosis.asserted(), "psychiatric-care-days")) {
                contacts.add(new Evidence(diagnosis.source(), "Diagnosis by psychiatry: " + diagnosis.concept().label(), diagnosis.asserted()));
            }
        }
        return contacts.isEmpty() ? Stand.noneRecorded() : new Stand(Answer.MET, said(contacts), false, contacts);
    }

    private static String said(List<Evidence> contacts) {
        Evidence last = contacts.stream().max(Comparator.comparing(contact -> contact.date().orElse(LocalDate.MIN))).orElseThrow();
        return last.statement() + last.date().map(day -> " on " + day).orElse("");
    }

    private static Optional<LocalDate> last(Encounter contact) {
        return contact.end().isPresent() ? contact.end() : contact.start();
    }

    /** A safety alert that stands. */
    static Stand alert(List<? extends SafetyFact> alarming) {
        return alarming.isEmpty() ? Stand.noneRecorded() : new Stand(Answer.MET,
                String.join("; ", alarming.stream().map(SafetyFact::statement).distinct().toList()), false,
                alarming.stream().flatMap(fact -> fact.evidence().stream()).distinct().toList());
    }

    /** A discharge from a ward or an emergency department in the last 7 days. */
    static Stand discharge(Chart chart) {
        List<Evidence> discharges = new ArrayList<>();
        for (Encounter contact : chart.record().encounters()) {
            if ((contact.setting() == Encounter.Setting.INPATIENT || contact.setting() == Encounter.Setting.EMERGENCY)
                    && contact.status() == Encounter.Status.FINISHED && chart.within(last(contact), "follow-up-alert-days")) {
                discharges.add(new Evidence(contact.source(), "Discharge", last(contact)));
            }
        }
        return discharges.isEmpty() ? Stand.noneRecorded() : new Stand(Answer.MET, said(discharges), false, discharges);
    }

    /** An antidepressant started in the last 4 weeks at age 18 to 25. */
    static Stand startedYoung(Chart chart) {
        Trial last = null;
        for (Trial trial : chart.history().trials()) {
            if (trial.use() != TrialUse.OTHER_USE && chart.within(trial.start(), "follow-up-usual-days")) {
                last = trial;
            }
        }
        if (last == null) {
            return Stand.noneRecorded();
        }
        Answer young = chart.agedOver("follow-up-young-max-age").negate().and(chart.agedAtLeast("age-adult"));
        return new Stand(young, last.drug().ingredient() + " started on " + last.start().orElseThrow(), false, last.evidence());
    }

    /** Whether a screen, a note code or a referral says that there was no psychotherapy. */
    static Stand noPsychotherapyStated(Chart chart) {
        Stand stated = TopicTable.strongest(chart.concepts().standing(NO_PSYCHOTHERAPY), ConceptEntry::active).orElseGet(Stand::noneRecorded);
        List<ConceptEntry> denied = new ArrayList<>();
        for (ConceptEntry entry : chart.concepts().of("group:psychotherapy")) {
            if (entry.standing() == Standing.ABSENT) {
                denied.add(entry);
            }
        }
        return denied.isEmpty() ? stated : stated.or(Stand.of(Answer.MET, denied));
    }

    /** So many psychotropic medicines at once. */
    static Stand fourPsychotropics(Chart chart) {
        List<MedicationUse> taken = new ArrayList<>();
        Set<String> confirmed = new HashSet<>();
        Set<String> possible = new HashSet<>();
        for (MedicationUse use : chart.uses(PSYCHOTROPIC)) {
            if (use.ongoing() != Answer.UNMET) {
                taken.add(use);
                possible.add(use.ingredient());
            }
            if (use.ongoing() == Answer.MET) {
                confirmed.add(use.ingredient());
            }
        }
        if (taken.isEmpty()) {
            return Stand.noneRecorded();
        }
        Answer many = Answer.atLeast(chart.knowledge().days("psychotropic-count"), confirmed.size(), possible.size());
        return Stand.ofUses(many, taken);
    }
}
