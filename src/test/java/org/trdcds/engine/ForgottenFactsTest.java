package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.trdcds.NamedChart;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.engine.AskedPlaces.Place;
import org.trdcds.patient.Answer;

/**
 * On the facts of charts, an answer that becomes unknown opens criteria and turns none. A category can become suggested in one way
 * only: an exclusion or deferral that held is now open, and stands among what to confirm before acting (clinical specification,
 * sections 0 and 5). Only where the specification says so by name does an unknown answer count as recorded or not recorded.
 */
class ForgottenFactsTest {

    private static final int FORGOTTEN_OF_A_CHART = 8;
    private static final int GENERATED = 80;
    private static final RuleBase RULES = RuleBase.shipped();
    private static final AskedPlaces ASKED = new AskedPlaces(RULES.rules(RuleStage.NEXTSTEPS));
    private static final ThreadLocal<NextStepFacts> OF_THREAD = ThreadLocal.withInitial(() -> new NextStepFacts(RULES));

    /** Criteria that read an answer as recorded or not recorded, with the words of the clinical specification that have them do so. */
    private static final Map<String, String> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("required Category.ALLOW_MORE_TIME \"dose-not-low\"", "dose MET or UNKNOWN"),
            Map.entry("required Category.ALLOW_MORE_TIME \"intake-not-low\"", "adherence not UNMET"),
            Map.entry("required Category.ALLOW_MORE_TIME \"not-worse\"", "not worse"),
            Map.entry("required Category.COMBINE_ANTIDEPRESSANTS \"resistance\"", "TRD met or possible"),
            Map.entry("required Category.CONSIDER_HIGHER_LEVEL_OF_CARE \"need\"", "section 0: as a required criterion psychosis is none recorded"),
            Map.entry("required Category.OFFER_FIRST_LINE_TREATMENT \"benefit-not-refuted\"", "\"no benefit\" not MET"),
            Map.entry("required Category.ORDER_LABORATORY_WORKUP \"failure\"", ">= 1 failure confirmed or possible"),
            Map.entry("required Category.REASSESS_DIAGNOSIS \"reason\"", "TRD met or possible"),
            Map.entry("required Category.REFER_ECT \"indication\"", "unless severity is known to be mild or less; section 0: none recorded"),
            Map.entry("required Category.REFER_ECT \"not-barred\"", "not when out of scope for age, mania, schizophrenia spectrum or dementia"),
            Map.entry("deferral Category.REFER_ECT \"d-safety\"", "resistance branch: D-safety"),
            Map.entry("deferral Category.REFER_ECT \"d-dx\"", "resistance branch: D-dx"),
            Map.entry("deferral Category.REFER_ECT \"d-course\"", "resistance branch: D-course"),
            Map.entry("deferral Category.REFER_ESKETAMINE \"lactation\"", "postpartum until lactation is known"),
            Map.entry("required Category.REFER_PSYCHIATRY \"reason\"", "TRD met or possible; section 0: none recorded"),
            Map.entry("required Category.REVIEW_ADHERENCE \"adherence\"", "adherence UNMET or UNKNOWN"),
            Map.entry("required Category.REVIEW_ADHERENCE \"residual-illness\"", "outcome anything but remission"),
            Map.entry("required Category.REVIEW_DOSE \"reason\"", "adherence not UNMET"),
            Map.entry("required Category.REVIEW_MEDICATION_SAFETY \"concern\"", "section 0: a dose over a label maximum is a fact of the record"),
            Map.entry("general \"d-safety\"", "without a later assessment on record"),
            Map.entry("general \"d-opt\"", "UNMET when that trial is not tolerated or the outcome is worse")));

    @Test
    void turnNoCriterionAndBringNothingButWhatIsToBeConfirmed() {
        List<NamedChart> charts = new ArrayList<>(NamedChart.vignettes());
        charts.addAll(NamedChart.generated(5, GENERATED));
        List<Change> changes = charts.stream().parallel().flatMap(chart -> changes(chart).stream()).toList();
        assertThat(changes.stream().flatMap(change -> change.wrong().stream()).distinct()).isEmpty();
        assertThat(changes.stream().filter(Change::opens)).hasSizeGreaterThan(800);
        assertThat(changes.stream().filter(Change::becomesSuggested)).hasSizeGreaterThan(25);
    }

    @Test
    void countAsRecordedOrNotRecordedOnlyWhereTheSpecificationSaysSo() {
        Set<String> criteria = new TreeSet<>(ASKED.read().keySet());
        criteria.removeIf(conclusion -> !conclusion.matches("(required|exclusion|deferral|general) .*"));
        assertThat(criteria).isEqualTo(BY_NAME.keySet());
    }

    /** Every category that changed while one answer after another was forgotten. */
    private static List<Change> changes(NamedChart chart) {
        NextStepFacts nextStepFacts = OF_THREAD.get();
        List<Change> changes = new ArrayList<>();
        List<Object> facts = nextStepFacts.of(chart);
        Map<Category, NextStep> before = nextStepFacts.stepsFrom(facts);
        for (Place place : someKnown(facts, new Random(chart.name().hashCode()))) {
            facts = place.answered(facts, Answer.UNKNOWN);
            Map<Category, NextStep> after = nextStepFacts.stepsFrom(facts);
            for (Category category : after.keySet()) {
                if (category != Category.COMPLETE_RECORD && !after.get(category).equals(before.get(category))) {
                    changes.add(new Change(chart.name(), before.get(category), after.get(category), place.name(facts)));
                }
            }
            before = after;
        }
        return changes;
    }

    private static List<Place> someKnown(List<Object> facts, Random random) {
        List<Place> known = new ArrayList<>(ASKED.places(facts));
        known.removeIf(place -> place.in(facts) == Answer.UNKNOWN);
        Collections.shuffle(known, random);
        return known.subList(0, Math.min(FORGOTTEN_OF_A_CHART, known.size()));
    }

    /** One category before and after an answer was forgotten. */
    private record Change(String chart, NextStep before, NextStep after, String forgotten) {

        private static final Map<String, Set<String>> READ = ASKED.read();

        boolean becomesSuggested() {
            return after.verdict() == Verdict.SUGGESTED && before.verdict() != Verdict.SUGGESTED;
        }

        boolean opens() {
            return after.criteria().stream().anyMatch(criterion -> criterion.status() == Answer.UNKNOWN && was(criterion) != Answer.UNKNOWN);
        }

        List<String> wrong() {
            List<String> wrong = new ArrayList<>();
            boolean byName = false;
            boolean confirms = false;
            boolean held = true;
            for (Criterion criterion : after.criteria()) {
                Answer was = was(criterion);
                boolean turned = criterion.status() != was && criterion.status() != Answer.UNKNOWN;
                if (turned && !read(criterion)) {
                    wrong.add(said(criterion) + " was " + was + " and is " + criterion.status());
                }
                byName |= turned && read(criterion);
                held &= criterion.kind() != CriterionKind.REQUIRED || was == Answer.MET;
                confirms |= criterion.kind() != CriterionKind.REQUIRED && was == Answer.MET && criterion.status() == Answer.UNKNOWN
                        && after.confirm().containsAll(Wording.toConfirm(criterion));
            }
            if (becomesSuggested() && !byName && !(held && confirms)) {
                wrong.add(chart + ": " + after.category().code() + " is suggested, and was " + before.verdict() + ", without " + forgotten);
            }
            return wrong;
        }

        private Answer was(Criterion criterion) {
            return before.criteria().stream().filter(other -> other.kind() == criterion.kind() && other.id().equals(criterion.id()))
                    .map(Criterion::status).findFirst().orElseThrow();
        }

        private boolean read(Criterion criterion) {
            String name = " \"" + criterion.id() + "\"";
            String own = criterion.kind().code() + " Category." + after.category() + name;
            return READ.getOrDefault(own, Set.of()).contains(forgotten) || READ.getOrDefault("general" + name, Set.of()).contains(forgotten);
        }

        private String said(Criterion criterion) {
            return chart + ": " + after.category().code() + " " + criterion.kind().code() + " " + criterion.id() + " without " + forgotten;
        }
    }
}
