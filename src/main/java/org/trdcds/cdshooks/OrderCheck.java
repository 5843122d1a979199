package org.trdcds.cdshooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.Interaction;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Medicine;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.PatientRecord;

/**
 * Compares drafted orders with the treatment on record. The rules decide: the chart is assessed as it stands and with the drafts as if signed,
 * and what they say of the drafts is told. Immutable and thread-safe.
 */
final class OrderCheck {

    private final TrdAdvisor advisor;
    private final OrderCards cards;

    OrderCheck(TrdAdvisor advisor) {
        this.advisor = advisor;
        this.cards = new OrderCards(advisor.knowledge().sources());
    }

    /**
     * What is said of the drafts.
     *
     * @param chart    the treatment on record
     * @param assessed the same, without the drafts
     */
    record Checked(PatientRecord chart, Assessment assessed, List<Card> cards) {

        Checked {
            cards = List.copyOf(cards);
        }
    }

    /**
     * Checks the drafts a user is at work on; the others count as ordered.
     *
     * @param drafts     a record of nothing but drafts
     * @param selections sources of those at work on; none, or none of the drafts: all
     */
    Checked check(ChartSource.Chart chart, PatientRecord drafts, List<String> selections, LocalDate today) {
        PatientRecord standing = without(chart.record(), drafts);
        Assessment before = advisor.assess(standing, today);
        List<Card> cardsOf = new ArrayList<>(cards.unread(drafts, before, chart.notRead()).stream().toList());
        List<MedicationEntry> known = drafts.medications().stream().filter(draft -> !medicines(draft).isEmpty()).toList();
        if (!known.isEmpty()) {
            cardsOf.addAll(0, compared(chart, standing, before, drafts, known, selections, today));
        }
        return new Checked(standing, before, cardsOf.stream().limit(Cards.MOST).toList());
    }

    private List<Card> compared(ChartSource.Chart chart, PatientRecord standing, Assessment before, PatientRecord drafts, List<MedicationEntry> known,
                                List<String> selections, LocalDate today) {
        Assessment after = advisor.assess(with(standing, drafts), today);
        List<MedicationEntry> selected = known.stream().filter(draft -> selections.contains(draft.source())).toList();
        List<Card> alerts = new ArrayList<>();
        List<Card> others = new ArrayList<>();
        for (MedicationEntry draft : selected.isEmpty() ? known : selected) {
            OrderCards.Draft order = new OrderCards.Draft(draft, medicines(draft).get(0).ingredient(), before, after, chart.notRead());
            combination(order, standing, drafts).ifPresent(alerts::add);
            if (isForDepression(order)) {
                notYetAdequate(order).ifPresent(others::add);
                failedClass(order).ifPresent(others::add);
            }
        }
        alerts.addAll(others);
        return alerts;
    }

    private List<Medicine> medicines(MedicationEntry draft) {
        return advisor.knowledge().medicines().resolve(draft.medication());
    }

    /** A contraindicated pair, as the safety rules see it with the order in hand; or one of which it is not known whether both are taken. */
    private Optional<Card> combination(OrderCards.Draft order, PatientRecord standing, PatientRecord drafts) {
        List<SafetyAlert> alerts = order.after().safetyAlerts().stream()
                .filter(alert -> alert.route() == Route.PRESCRIBER && cites(alert.evidence(), order.source())).toList();
        if (!alerts.isEmpty()) {
            return Optional.of(cards.combination(order, alerts));
        }
        boolean open = order.after().nextStep(Category.REVIEW_MEDICATION_SAFETY).filter(step -> step.criteria().stream()
                .anyMatch(criterion -> criterion.status() != Answer.UNMET && cites(criterion.evidence(), order.source()))).isPresent();
        return open ? contraindicated(order, standing, drafts).map(row -> cards.combinationToConfirm(order, row)) : Optional.empty();
    }

    private Optional<Interaction> contraindicated(OrderCards.Draft order, PatientRecord standing, PatientRecord drafts) {
        Knowledge knowledge = advisor.knowledge();
        Set<String> others = new LinkedHashSet<>();
        for (PatientRecord record : List.of(standing, drafts)) {
            record.medications().stream().flatMap(entry -> medicines(entry).stream()).map(Medicine::ingredient)
                    .filter(ingredient -> !ingredient.equals(order.ingredient())).forEach(others::add);
        }
        Set<String> own = knowledge.medicines().names(order.ingredient());
        for (String other : others) {
            Set<String> names = new LinkedHashSet<>(own);
            names.addAll(knowledge.medicines().names(other));
            Optional<Interaction> row = knowledge.interactionIndex().among(names).stream()
                    .filter(pair -> pair.kind() == Interaction.Kind.CONTRAINDICATED)
                    .filter(pair -> own.contains(pair.first()) != own.contains(pair.second()) || own.contains(pair.first())).findFirst();
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** Whether the order begins or goes on with a trial, or adds to one; a sedating dose beside another and other uses do not. */
    private boolean isForDepression(OrderCards.Draft order) {
        Optional<TrialAssessment> trial = trialOf(order);
        return trial.isPresent() ? trial.get().verdict() != TrialVerdict.OTHER_USE
                : advisor.knowledge().augmentation().containsKey(order.ingredient());
    }

    private static Optional<TrialAssessment> trialOf(OrderCards.Draft order) {
        return order.after().trials().stream().filter(trial -> cites(trial.evidence(), order.source())).findFirst();
    }

    /** Another antidepressant, or an addition, while the deferral for a trial that is not yet adequate holds or is open. */
    private Optional<Card> notYetAdequate(OrderCards.Draft order) {
        Optional<TrialAssessment> current = order.before().trials().stream().filter(TrialAssessment::current)
                .filter(trial -> trial.ongoing() != Answer.UNMET && !trial.ingredient().equals(order.ingredient())).findFirst();
        Optional<Criterion> deferral = order.before().nextStep(Category.SWITCH_CLASS).stream().flatMap(step -> step.criteria().stream())
                .filter(criterion -> "d-opt".equals(criterion.id()) && criterion.status() != Answer.UNMET).findFirst();
        if (current.isEmpty() || deferral.isEmpty()) {
            return Optional.empty();
        }
        NextStep about = List.of(Category.REVIEW_DOSE, Category.REVIEW_ADHERENCE, Category.ALLOW_MORE_TIME).stream()
                .map(order.before()::nextStep).flatMap(Optional::stream).filter(step -> step.verdict() == Verdict.SUGGESTED).findFirst()
                .or(() -> order.before().nextStep(Category.ALLOW_MORE_TIME)).orElseThrow();
        return Optional.of(cards.notYetAdequate(order, current.get(), deferral.get(), about));
    }

    /** A trial of the same class that failed in this episode; or, where none surely did, one that may have. */
    private Optional<Card> failedClass(OrderCards.Draft order) {
        Antidepressant own = advisor.knowledge().antidepressants().get(order.ingredient());
        if (own == null || own.countsAs() != Antidepressant.CountsAs.TRIAL) {
            return Optional.empty();
        }
        List<TrialAssessment> sameClass = order.before().trials().stream()
                .filter(trial -> trial.drugClass().equals(own.drugClass().label()) && trial.inEpisode() != Answer.UNMET).toList();
        List<TrialAssessment> failed = sameClass.stream().filter(trial -> trial.verdict() == TrialVerdict.FAILED).toList();
        List<TrialAssessment> open = sameClass.stream()
                .filter(trial -> trial.verdict() == TrialVerdict.INDETERMINATE && !trial.ingredient().equals(order.ingredient())).toList();
        if (failed.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(cards.sameClass(order, failed.isEmpty() ? open : failed, !failed.isEmpty()));
    }

    private static boolean cites(List<Evidence> evidence, String source) {
        return evidence.stream().anyMatch(entry -> entry.source().equals(source));
    }

    /** A draft may change an order that stands: then it takes its place. */
    private static PatientRecord without(PatientRecord chart, PatientRecord drafts) {
        List<String> replaced = drafts.medications().stream().map(MedicationEntry::source).toList();
        return withMedications(chart, chart.medications().stream().filter(entry -> !replaced.contains(entry.source())).toList());
    }

    private static PatientRecord with(PatientRecord chart, PatientRecord drafts) {
        List<MedicationEntry> all = new ArrayList<>(chart.medications());
        all.addAll(drafts.medications());
        return withMedications(chart, all);
    }

    private static PatientRecord withMedications(PatientRecord chart, List<MedicationEntry> medications) {
        return new PatientRecord(chart.id(), chart.demographics(), chart.diagnoses(), medications, chart.procedures(), chart.observations(),
                chart.reactions(), chart.devices(), chart.careOrders(), chart.encounters(), chart.familyHistory(), chart.notices());
    }
}
