package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.trdcds.history.ScopeOfRecord.Reason;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Evidence;

/** Answers the questions of scope (clinical.md section 1), each with the entries it rests on. */
final class ScopeQuestions {

    private static final String PERSISTENT = "persistent-depressive";
    private static final String SUBSTANCE_INDUCED = "substance-induced-depression";

    private final Chart chart;
    private final Depression depression;
    private final Stand depressiveDisorder;
    private final Stand bipolar;
    private final Stand mania;
    private final Stand schizophrenia;
    private final Stand dementia;
    private final Stand antidepressant;
    private final boolean persistentOnly;
    private final boolean substanceInducedOnly;
    private final ScopeOfRecord scope;

    ScopeQuestions(Chart chart, Depression depression) {
        this.chart = chart;
        this.depression = depression;
        depressiveDisorder = findDisorder();
        bipolar = lifelong(List.of("bipolar"));
        mania = lifelong(List.of("mania", "hypomania", "mixed-state", "mania-history"));
        schizophrenia = lifelong(List.of("schizophrenia-spectrum"));
        dementia = contradictable(chart.concepts().standing(List.of("dementia")), false);
        antidepressant = antidepressantOnRecord();
        boolean noDisorder = depression.onRecord() == Answer.UNMET;
        persistentOnly = noDisorder && active(PERSISTENT).isPresent();
        substanceInducedOnly = noDisorder && !persistentOnly && active(SUBSTANCE_INDUCED).isPresent();
        scope = scope();
    }

    ScopeOfRecord scopeOfRecord() {
        return scope;
    }

    Stand bipolar() {
        return bipolar;
    }

    Stand mania() {
        return mania;
    }

    Stand schizophrenia() {
        return schizophrenia;
    }

    Stand dementia() {
        return dementia;
    }

    Stand antidepressant() {
        return antidepressant;
    }

    boolean persistentOnly() {
        return persistentOnly;
    }

    boolean substanceInducedOnly() {
        return substanceInducedOnly;
    }

    boolean provisionalOrStaleOnly() {
        return depression.onRecord() == Answer.UNKNOWN;
    }

    Answer deceased() {
        return chart.record().demographics().deceased();
    }

    Stand depressiveDisorder() {
        return depressiveDisorder;
    }

    private Stand findDisorder() {
        List<ConceptEntry> entries = depression.entries();
        return entries.isEmpty() ? Stand.noneRecorded()
                : new Stand(depression.onRecord(), latest(entries).sentence(), false, evidence(entries));
    }

    private Stand lifelong(List<String> concepts) {
        return contradictable(chart.concepts().of(concepts), true);
    }

    /** A diagnosis on record, left open when it is provisional or when psychiatry later recorded a depressive disorder. */
    private Stand contradictable(List<ConceptEntry> entries, boolean lifelong) {
        if (entries.isEmpty()) {
            return Stand.noneRecorded();
        }
        List<ConceptEntry> counted = entries.stream().filter(entry -> (lifelong ? everOf(entry, entries) : entry.active()) != Answer.UNMET).toList();
        if (counted.isEmpty()) {
            return new Stand(Answer.UNMET, latest(entries).sentence(), false, evidence(entries));
        }
        Answer recorded = Answer.any(counted.stream().map(entry -> lifelong ? everOf(entry, entries) : entry.active()).toList());
        ConceptEntry latest = latest(counted);
        Optional<LocalDate> contradicted = depression.latestByPsychiatry()
                .filter(day -> counted.stream().allMatch(entry -> entry.stated().filter(day::isAfter).isPresent()));
        if (contradicted.isPresent()) {
            return new Stand(Answer.UNKNOWN, latest.sentence() + "; psychiatry recorded a depressive disorder on " + contradicted.get(), false,
                    Stream.concat(counted.stream(), depression.entries().stream()).map(ConceptEntry::evidence).toList());
        }
        return new Stand(recorded, latest.sentence(), false, evidence(counted));
    }

    /** A later refutation of the same diagnosis takes it back. */
    private static Answer everOf(ConceptEntry entry, List<ConceptEntry> entries) {
        boolean refuted = entry.stated().isPresent() && entries.stream().anyMatch(other -> other.standing() == Standing.ABSENT
                && other.sameSubject(entry) && other.stated().filter(day -> day.isAfter(entry.stated().get())).isPresent());
        return refuted ? Answer.UNMET : entry.ever();
    }

    private Stand antidepressantOnRecord() {
        Trial last = null;
        List<Evidence> evidence = new ArrayList<>();
        for (Trial trial : chart.history().trials()) {
            if (trial.use() != TrialUse.OTHER_USE) {
                last = trial;
                evidence.addAll(trial.evidence());
            }
        }
        return last == null ? Stand.noneRecorded() : new Stand(Answer.MET,
                last.drug().ingredient() + last.start().map(day -> " from " + day).orElse(", undated"), false, Citations.once(evidence));
    }

    private Optional<ConceptEntry> active(String concept) {
        List<ConceptEntry> entries = chart.concepts().standing(List.of(concept));
        for (int index = entries.size() - 1; index >= 0; index--) {
            if (entries.get(index).active() != Answer.UNMET) {
                return Optional.of(entries.get(index));
            }
        }
        return Optional.empty();
    }

    private ScopeOfRecord scope() {
        Findings findings = new Findings();
        Demographics patient = chart.record().demographics();
        if (patient.deceased() == Answer.MET) {
            findings.add(Answer.UNMET, Reason.DECEASED, "The record says that the patient has died", List.of());
        }
        Answer adult = chart.agedAtLeast("age-adult");
        if (adult != Answer.MET) {
            findings.add(adult, adult == Answer.UNMET ? Reason.UNDER_AGE : Reason.AGE_UNKNOWN, adult == Answer.UNMET
                    ? "Under " + chart.knowledge().days("age-adult") + " years old" : ageOpen(patient), List.of());
        }
        findings.addUnlessAbsent(bipolar, Reason.BIPOLAR_SPECTRUM);
        findings.addUnlessAbsent(mania, Reason.MANIA);
        findings.addUnlessAbsent(schizophrenia, Reason.SCHIZOPHRENIA_SPECTRUM);
        findings.addUnlessAbsent(dementia, Reason.DEMENTIA);
        addDepression(findings);
        return findings.scope();
    }

    private static String ageOpen(Demographics patient) {
        return patient.bornFrom().isEmpty() ? "Age not documented" : "Only the year of birth is documented; the age is not certain";
    }

    private void addDepression(Findings findings) {
        switch (depressiveDisorder.answer()) {
            case MET -> findings.add(Answer.MET, null, depressiveDisorder.statement(), depressiveDisorder.evidence());
            case UNKNOWN -> findings.add(Answer.UNKNOWN, Reason.ONLY_PROVISIONAL_OR_STALE,
                    "The depressive diagnosis is provisional or not recent: " + depressiveDisorder.statement(), depressiveDisorder.evidence());
            case UNMET -> addWithoutDisorder(findings);
        }
    }

    private void addWithoutDisorder(Findings findings) {
        if (persistentOnly) {
            ConceptEntry entry = active(PERSISTENT).orElseThrow();
            findings.add(Answer.UNKNOWN, Reason.ONLY_PERSISTENT,
                    entry.sentence() + "; are criteria for a major depressive episode met now?", List.of(entry.evidence()));
        } else if (substanceInducedOnly) {
            ConceptEntry entry = active(SUBSTANCE_INDUCED).orElseThrow();
            findings.add(Answer.UNKNOWN, Reason.ONLY_SUBSTANCE_INDUCED,
                    entry.sentence() + "; no other depressive diagnosis recorded", List.of(entry.evidence()));
        } else if (antidepressant.answer() == Answer.MET) {
            findings.add(Answer.UNKNOWN, Reason.ANTIDEPRESSANT_WITHOUT_DIAGNOSIS,
                    "An antidepressant is recorded without an active depressive diagnosis; is depression treated here?", antidepressant.evidence());
        } else {
            findings.add(Answer.UNMET, Reason.NO_DEPRESSION, "No active depressive diagnosis and no antidepressant recorded",
                    evidence(depression.entries()));
        }
    }

    static ConceptEntry latest(List<ConceptEntry> entries) {
        return entries.get(entries.size() - 1);
    }

    private static List<Evidence> evidence(List<ConceptEntry> entries) {
        return entries.size() == 1 ? List.of(entries.get(0).evidence()) : entries.stream().map(ConceptEntry::evidence).toList();
    }

    /** Collects reasons; what puts a patient out of scope is named before what leaves it open. */
    private static final class Findings {
        private Answer inScope = Answer.MET;
        private final List<String> out = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private final List<String> in = new ArrayList<>();
        private final Set<Reason> kinds = EnumSet.noneOf(Reason.class);
        private final List<Evidence> evidence = new ArrayList<>();

        void addUnlessAbsent(Stand stand, Reason reason) {
            if (stand.answer() != Answer.UNMET) {
                add(stand.answer().negate(), reason, stand.statement(), stand.evidence());
            }
        }

        void add(Answer scope, Reason reason, String sentence, List<Evidence> entries) {
            inScope = inScope.and(scope);
            switch (scope) {
                case MET -> in.add(sentence);
                case UNKNOWN -> open.add(sentence);
                case UNMET -> out.add(sentence);
            }
            if (scope != Answer.MET) {
                kinds.add(reason);
            }
            evidence.addAll(entries);
        }

        ScopeOfRecord scope() {
            List<String> reasons = inScope == Answer.MET ? in : Stream.concat(out.stream(), open.stream()).toList();
            return new ScopeOfRecord(inScope, reasons, kinds, Citations.once(evidence));
        }
    }
}
