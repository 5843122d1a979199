package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trdcds.NamedChart;
import org.trdcds.RandomPatients;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.engine.Supposition.Size;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;
import org.trdcds.patient.PatientRecord;

/** What is told to turn a verdict does turn it, to what is told, when it is supposed from the record on and all rules run again. */
class WouldChangeTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();
    private static final Profile PROFILE = KNOWLEDGE.profiles().get("default");
    private static final RuleBase RULES = RuleBase.shipped();
    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final int GENERATED = 500;
    private static final int TRIED_WITHOUT_EXCEPTION = 40;

    /** One patient with everything that can be supposed of them, each judged by a run over the whole record. */
    private record Tried(NamedChart chart, Assessment assessment, List<Supposition> suppositions, Rerun rerun, Rerun remembering) {

        static Optional<Tried> of(NamedChart chart) {
            if (chart.record().demographics().deceased() == Answer.MET) {
                return Optional.empty();
            }
            Reasoning reasoning = new Reasoning(RULES, KNOWLEDGE, PROFILE, new FailureCounting(KNOWLEDGE, PROFILE), Assessor.declared(RULES, KNOWLEDGE));
            ReadChart read = reasoning.read(chart.record().inOrderOfSources(), chart.asOf(), Alteration.NONE);
            JudgedChart judged = reasoning.judge(read, Alteration.NONE);
            return Optional.of(new Tried(chart, ADVISOR.assess(chart.record(), chart.asOf()),
                    WhatIf.with(RULES, KNOWLEDGE, PROFILE, Assessor.declared(RULES, KNOWLEDGE)).suppositions(read, judged), Rerun.plainly(reasoning, read, judged), Rerun.remembering(reasoning, read, judged)));
        }

        /** What each verdict turns to, were these words true. */
        Set<Map<Category, Verdict>> when(String words) {
            return suppositions.stream().filter(supposition -> supposition.words().equals(words))
                    .flatMap(supposition -> rerun.underWhole(supposition).stream()).map(WouldChangeTest::verdicts).collect(Collectors.toSet());
        }
    }

    @Test
    void everyChangeToldTurnsTheVerdictAsTold() {
        Set<String> wrong = new TreeSet<>();
        Map<Verdict, Integer> turned = new TreeMap<>();
        charts(GENERATED).parallelStream().flatMap(chart -> Tried.of(chart).stream()).forEach(tried -> {
            Map<String, Set<Map<Category, Verdict>>> seen = new HashMap<>();
            for (NextStep step : tried.assessment().nextSteps()) {
                for (Change change : step.wouldChange()) {
                    boolean turns = change.verdict() != step.verdict() && seen.computeIfAbsent(change.change(), tried::when).stream()
                            .anyMatch(verdicts -> verdicts.get(step.category()) == change.verdict());
                    synchronized (wrong) {
                        turned.merge(change.verdict(), 1, Integer::sum);
                        if (!turns) {
                            wrong.add(tried.chart() + ": " + step.category().code() + " was to turn to " + change);
                        }
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(turned).containsOnlyKeys(Verdict.values());
    }

    @Test
    void nothingIsToldWhereNoSingleChangeTurnsTheVerdictAndTheNearestIsToldWhereOneDoes() {
        Set<String> wrong = new TreeSet<>();
        for (Tried tried : charts(TRIED_WITHOUT_EXCEPTION).stream().limit(2 * TRIED_WITHOUT_EXCEPTION).flatMap(chart -> Tried.of(chart).stream()).toList()) {
            Map<Category, Set<Verdict>> reachable = new EnumMap<>(Category.class);
            for (Supposition supposition : tried.suppositions()) {
                tried.rerun().underWhole(supposition).ifPresent(standing -> verdicts(standing).forEach((category, verdict) -> {
                    if (category != Category.COMPLETE_RECORD || supposition.size() == Size.OPEN_ANSWER) {
                        reachable.computeIfAbsent(category, key -> new TreeSet<>()).add(verdict);
                    }
                }));
            }
            for (NextStep step : tried.assessment().nextSteps()) {
                Set<Verdict> others = new TreeSet<>(reachable.getOrDefault(step.category(), Set.of()));
                others.remove(step.verdict());
                Set<Verdict> told = step.wouldChange().stream().map(Change::verdict).collect(Collectors.toSet());
                if (others.isEmpty() != told.isEmpty() || others.contains(Verdict.SUGGESTED) && !told.contains(Verdict.SUGGESTED)) {
                    wrong.add(tried.chart() + ": " + step.category().code() + " can turn to " + others + ", and told is " + step.wouldChange());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void startingWhereTheSuppositionMattersWithWhatWasConcludedBeforeGivesWhatTheWholeWayGives() {
        Set<String> wrong = new TreeSet<>();
        int compared = 0;
        for (Tried tried : charts(TRIED_WITHOUT_EXCEPTION).stream().limit(2 * TRIED_WITHOUT_EXCEPTION).flatMap(chart -> Tried.of(chart).stream()).toList()) {
            try (Rerun remembering = tried.remembering()) {
                remembering.asItIs();
                for (Supposition supposition : tried.suppositions()) {
                    compared++;
                    Optional<Map<Category, Verdict>> whole = tried.rerun().underWhole(supposition).map(WouldChangeTest::verdicts);
                    if (!remembering.under(supposition).map(WouldChangeTest::verdicts).equals(whole)) {
                        wrong.add(tried.chart() + ": " + supposition.words());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void anEntryThatIsReallyAddedTurnsWhatWasTold() {
        Set<String> wrong = new TreeSet<>();
        int added = 0;
        for (NamedChart chart : charts(100)) {
            Map<String, Assessment> changed = new HashMap<>();
            KNOWLEDGE.suppositions().stream().filter(row -> !row.entry().isEmpty() && row.yes()).forEach(row -> {
                PatientRecord record = SupposedEntry.added(chart.record(), row.entry(), true, chart.asOf());
                changed.put(row.present(), ADVISOR.assess(record, chart.asOf()));
            });
            for (NextStep step : ADVISOR.assess(chart.record(), chart.asOf()).nextSteps()) {
                for (Change change : step.wouldChange()) {
                    if (changed.containsKey(change.change())) {
                        added++;
                        if (changed.get(change.change()).nextStep(step.category()).orElseThrow().verdict() != change.verdict()) {
                            wrong.add(chart + ": " + step.category().code() + " was to turn to " + change);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(added).isGreaterThan(100);
    }

    @Test
    void timeAloneIsToldWithItsDay() {
        List<Change> dated = charts(TRIED_WITHOUT_EXCEPTION).stream().flatMap(chart -> ADVISOR.assess(chart.record(), chart.asOf()).nextSteps().stream())
                .flatMap(step -> step.wouldChange().stream()).filter(change -> change.change().startsWith("On ")).toList();
        assertThat(dated).isNotEmpty().allSatisfy(change ->
                assertThat(change.change()).matches("On \\d{4}-\\d\\d-\\d\\d the trial of .* reaches \\d+ weeks at an adequate dose, if it goes on unchanged"));
    }

    @Test
    void whoeverDoesWithoutIsToldNothing() {
        TrdAdvisor without = TrdAdvisor.builder().withoutWouldChange().build();
        PatientRecord chart = new RandomPatients(11).next(1).get(0);
        assertThat(without.assess(chart, RandomPatients.AS_OF).nextSteps()).isNotEmpty().allSatisfy(step -> assertThat(step.wouldChange()).isEmpty());
    }

    private static List<NamedChart> charts(int generated) {
        List<NamedChart> charts = new ArrayList<>(NamedChart.documents());
        charts.addAll(NamedChart.generated(28, generated));
        charts.addAll(NamedChart.vignettes());
        return charts;
    }

    private static Map<Category, Verdict> verdicts(Standing standing) {
        Map<Category, Verdict> verdicts = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            verdicts.put(category, standing.verdict(category));
        }
        return verdicts;
    }
}
