package org.trdcds;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
            // a trial that was not tolerated is intolerant when "dose or duration is not MET", so also when nobody knows the dose
            entry(What.DOSE, Set.of("no-benefit", "one-agent")),
            // "'no benefit' not MET" holds when nobody knows
            entry(What.INDICATION, Set.of("benefit-not-refuted")),
            // the same, and a trial is tolerated unless something says that it was not
            entry(What.STOP_REASON, Set.of("benefit-not-refuted", "no-benefit", "one-agent", "no-past-responder", "past-response")),
            // without an onset the trials of the last 24 months belong to the episode; an undated finding is current
            entry(What.ONSET, Set.of("no-benefit", "one-agent", "indication", "not-in-remission", "resistance")),
            // an active finding without a date is an alert, and while a psychiatric alert stands the episode is not in remission
            entry(What.DATE_OF_DIAGNOSIS, Set.of("indication", "not-in-remission")),
            // no score in 90 days: not in remission by diagnosis; no usable scores: the stop reason speaks, and a trial too short or too
            // low without an outcome was no chance to help; acute danger counts unless severity is known to be mild
            entry(What.RESULTS, Set.of("not-in-remission", "no-past-responder", "no-benefit", "one-agent", "indication", "resistance")),
            // scope is out only when the age is known to be under 18: no urgent case without a path
            entry(What.BIRTH, Set.of("not-barred")));

    @Test
    void bringNoTreatmentThatTheFullChartDoesNotBring() {
        Set<String> gained = new TreeSet<>();
        int compared = 0;
        List<NamedChart> charts = new ArrayList<>(NamedChart.documents());
        charts.addAll(NamedChart.generated(4, 250));
        for (NamedChart chart : charts) {
            Assessment full = ADVISOR.assess(chart.record(), chart.asOf());
            for (Forgotten forgotten : Forgotten.of(chart.record())) {
                Assessment without = ADVISOR.assess(forgotten.chart(), chart.asOf());
                Set<String> read = BY_THE_SPECIFICATION.getOrDefault(forgotten.what(), Set.of());
                gained(full, without).forEach((category, criteria) -> {
                    if (!read.containsAll(criteria)) {
                        gained.add(forgotten.what() + " of " + forgotten.entry() + " in " + chart + ": " + category.code() + " by " + criteria);
                    }
                });
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(5_000);
        assertThat(gained).isEmpty();
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
