package org.trdcds;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.trdcds.Forgotten.What;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/**
 * Leaving an answer out of a chart brings no treatment or referral that the full chart did not: no required criterion begins to hold
 * because something was not written down. Exclusions and deferrals are not asked here; open ones do not block, they are to be
 * confirmed (clinical specification, sections 0 and 5).
 */
class ForgottenAnswersTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final Set<Category> TREATMENTS = EnumSet.of(Category.OFFER_FIRST_LINE_TREATMENT, Category.RESUME_EFFECTIVE_TREATMENT,
            Category.SWITCH_CLASS, Category.SWITCH_WITHIN_CLASS, Category.SWITCH_TCA_MAOI, Category.AUGMENT, Category.COMBINE_ANTIDEPRESSANTS,
            Category.ADD_PSYCHOTHERAPY, Category.CHANGE_PSYCHOTHERAPY, Category.REFER_TMS, Category.REFER_ESKETAMINE, Category.REFER_ECT,
            Category.REFER_VNS);

    /** Of an entry without this date or supply the specification says how long it lasts, and with it move the weeks, the outcome and the current trial. */
    private static final Set<String> MOVED_WITH_THE_TRIAL = Set.of("no-benefit", "one-agent", "no-past-responder", "past-response", "no-current",
            "no-trial", "benefit-not-refuted", "indication", "resistance", "ongoing", "adequate", "class-left");

    /** Where the specification itself reads an answer that is missing in this way, by name. */
    private static final Map<What, Set<String>> BY_THE_SPECIFICATION = Map.ofEntries(
            entry(What.SUPPLY, MOVED_WITH_THE_TRIAL),
            entry(What.START, MOVED_WITH_THE_TRIAL),
            entry(What.END, MOVED_WITH_THE_TRIAL),
            // "TRD met or possible" holds on possible (readings 11); of two statements that contradict each other one remains
            entry(What.ADHERENCE, Set.of("resistance", "no-benefit", "one-agent")),
            // a trial that was not tolerated is intolerant when "dose or duration is not MET", so also when nobody knows the dose;
            // a dose that nobody knows is no recorded lowering that would explain a rise of the score
            entry(What.DOSE, Set.of("no-benefit", "one-agent", "indication")),
            // "'no benefit' not MET" holds when nobody knows; only a recorded indication other than depression makes it other use
            entry(What.INDICATION, Set.of("benefit-not-refuted", "no-benefit", "one-agent")),
            // the same, and a trial is tolerated unless something says that it was not
            entry(What.STOP_REASON, Set.of("benefit-not-refuted", "no-benefit", "one-agent", "no-past-responder", "past-response")),
            // without an onset the trials and courses of the last 24 months belong to the episode; an undated finding is current
            entry(What.ONSET, Set.of("no-benefit", "one-agent", "indication", "not-in-remission", "resistance", "failures", "ssri-failed",
                    "failed-course")),
            // an active finding without a date is an alert, and while a psychiatric alert stands the episode is not in remission; a
            // remission without a date parts no trials
            entry(What.DATE_OF_DIAGNOSIS, Set.of("indication", "not-in-remission", "resistance", "failures", "ssri-failed")),
            // of several outcomes in a course the last one that is documented speaks
            entry(What.SESSION_DATE, Set.of("indication")),
            entry(What.OUTCOME_OF_COURSE, Set.of("indication")),
            // no score in 90 days: not in remission by diagnosis; no usable scores: the stop reason speaks, and a trial too short or too
            // low without an outcome was no chance to help; acute danger counts unless severity is known to be mild
            entry(What.RESULTS, Set.of("not-in-remission", "no-past-responder", "no-benefit", "one-agent", "indication", "resistance")),
            // scope is out only when the age is known to be under 18: no urgent case without a path
            entry(What.BIRTH, Set.of("not-barred")));

    @Test
    void bringNoTreatmentThatTheFullChartDoesNotBring() {
        List<NamedChart> charts = new ArrayList<>(NamedChart.documents());
        charts.addAll(someVignettes());
        charts.addAll(NamedChart.generated(4, 250));
        AtomicInteger compared = new AtomicInteger();
        List<String> gained = charts.stream().parallel().flatMap(chart -> gained(chart, compared)).toList();
        assertThat(compared).hasValueGreaterThan(6_000);
        assertThat(gained).isEmpty();
    }

    /** One in six: they differ little from their neighbours. */
    private static List<NamedChart> someVignettes() {
        List<NamedChart> all = NamedChart.vignettes();
        return IntStream.iterate(0, index -> index < all.size(), index -> index + 6).mapToObj(all::get).toList();
    }

    private static Stream<String> gained(NamedChart chart, AtomicInteger compared) {
        Assessment full = ADVISOR.assess(chart.record(), chart.asOf());
        List<String> gained = new ArrayList<>();
        for (Forgotten forgotten : Forgotten.of(chart.record())) {
            compared.incrementAndGet();
            Set<String> read = BY_THE_SPECIFICATION.getOrDefault(forgotten.what(), Set.of());
            gained(full, ADVISOR.assess(forgotten.chart(), chart.asOf())).forEach((category, criteria) -> {
                if (!read.containsAll(criteria)) {
                    gained.add(forgotten.what() + " of " + forgotten.entry() + " in " + chart + ": " + category.code() + " by " + criteria);
                }
            });
        }
        return gained.stream();
    }

    /** Treatments that are suggested now and were not, with the required criteria that did not hold before. */
    private static Map<Category, Set<String>> gained(Assessment full, Assessment without) {
        return without.suggestions().stream().map(NextStep::category).filter(TREATMENTS::contains)
                .map(category -> full.nextStep(category).orElseThrow()).filter(step -> step.verdict() != Verdict.SUGGESTED)
                .collect(Collectors.toMap(NextStep::category, step -> step.criteria().stream()
                        .filter(criterion -> criterion.kind() == CriterionKind.REQUIRED && criterion.status() != Answer.MET)
                        .map(Criterion::id).collect(Collectors.toSet())));
    }
}
