package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trdcds.NamedChart;
import org.trdcds.PrescribingWords;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.Source;
import org.trdcds.report.CrisisLine;

/** What every card promises, whatever the chart: short, few, in order, no prescription, no markup but our own. */
class CardsTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final Cards CARDS = new Cards(ADVISOR.knowledge().sources(), CrisisLine.UNITED_STATES);
    private static final PrescribingWords WORDS = new PrescribingWords();
    private static final Set<Category> ONLY_IN_REPORT = EnumSet.of(Category.LIFESTYLE_MEASURES, Category.SCHEDULE_FOLLOW_UP, Category.CONTINUE_AND_MAINTAIN);

    @TestFactory
    Stream<DynamicTest> everyCardIsAsPromised() {
        return Stream.of(DynamicTest.dynamicTest("examples and extracts", () -> check(NamedChart.documents())),
                DynamicTest.dynamicTest("vignettes", () -> check(NamedChart.vignettes())),
                DynamicTest.dynamicTest("generated charts", () -> check(NamedChart.generated(2_001, 200))));
    }

    private static void check(List<NamedChart> charts) {
        assertThat(charts).isNotEmpty();
        List<String> faults = new ArrayList<>();
        for (NamedChart chart : charts) {
            Assessment assessment = ADVISOR.assess(chart.record(), chart.asOf());
            List<Card> cards = CARDS.of(assessment);
            Set<String> named = WORDS.namedIn(chart.record());
            cards.forEach(card -> checkCard(chart, card, assessment, named, faults));
            checkAll(chart, assessment, cards, faults);
        }
        assertThat(faults.stream().distinct().limit(30)).isEmpty();
    }

    private static void checkCard(NamedChart chart, Card card, Assessment assessment, Set<String> named, List<String> faults) {
        require(!card.summary().isBlank() && card.summary().length() < 140 && card.summary().lines().count() == 1, chart, "summary: " + card.summary(), faults);
        require(!card.detail().isBlank() && !card.source().label().isBlank(), chart, "detail and source of " + card.topic(), faults);
        require(card.source().url().isEmpty() || card.source().url().startsWith("https://"), chart, "source " + card.source(), faults);
        require(!card.uuid().toString().contains(assessment.patientId()), chart, "id of " + card.topic(), faults);
        require(card.steps().stream().noneMatch(step -> ONLY_IN_REPORT.contains(step.category())), chart, "a card for " + card.topic(), faults);
        require(card.steps().stream().allMatch(step -> step.urgency() != Urgency.SUPPORTING), chart, "a supporting step as a card: " + card.topic(), faults);
        Stream.concat(Stream.of(card.summary()), prose(card)).forEach(sentence -> WORDS.faults(sentence, named)
                .forEach(fault -> faults.add(chart + " " + card.topic() + ": " + fault + " in: " + sentence)));
    }

    private static Stream<String> prose(Card card) {
        return card.detail().lines().filter(line -> !line.startsWith("**Basis")).map(line -> line.replaceAll("^- |\\*\\*|\\\\", "").strip())
                .map(CardsTest::withoutCodes).filter(line -> !line.isEmpty());
    }

    private static String withoutCodes(String line) {
        String prose = line;
        for (Source source : ADVISOR.knowledge().sources().values()) {
            prose = prose.replace(source.title(), "·");
        }
        return prose;
    }

    private static void checkAll(NamedChart chart, Assessment assessment, List<Card> cards, List<String> faults) {
        require(cards.size() <= 5, chart, cards.size() + " cards", faults);
        require(cards.stream().map(Card::uuid).distinct().count() == cards.size(), chart, "ids repeat", faults);
        List<Integer> order = cards.stream().map(card -> card.indicator().ordinal()).toList();
        require(order.equals(order.stream().sorted().toList()), chart, "order of indicators: " + order, faults);
        long routes = assessment.safetyAlerts().stream().map(alert -> alert.route()).distinct().count();
        require(cards.stream().filter(card -> !card.alerts().isEmpty()).count() == routes, chart, "cards of alerts", faults);
        require(cards.stream().mapToInt(card -> card.alerts().size()).sum() == assessment.safetyAlerts().size(), chart, "an alert is left out", faults);
        require(urgencies(cards, Urgency.FIRST) <= 2, chart, "more than two that come first", faults);
        boolean next = assessment.nextSteps().stream().anyMatch(step -> step.urgency() == Urgency.NEXT && !ONLY_IN_REPORT.contains(step.category())
                && (step.verdict() == Verdict.SUGGESTED || step.verdict() == Verdict.DEFERRED));
        require(next == urgencies(cards, Urgency.NEXT) > 0, chart, "a next step without a card, or the other way round", faults);
        boolean nothing = assessment.safetyAlerts().isEmpty() && !next && assessment.suggestions().stream()
                .allMatch(step -> step.urgency() == Urgency.SUPPORTING || ONLY_IN_REPORT.contains(step.category()) || isUntreated(step, assessment));
        require(nothing == cards.isEmpty(), chart, "cards although nothing needs acting on, or none although something does", faults);
    }

    /** A diagnosis to reassess in somebody who has neither depression nor an antidepressant. */
    private static boolean isUntreated(NextStep step, Assessment assessment) {
        return step.category() == Category.REASSESS_DIAGNOSIS && assessment.scope().code().equals("out-of-scope") && assessment.trials().isEmpty();
    }

    private static long urgencies(List<Card> cards, Urgency urgency) {
        return cards.stream().filter(card -> card.alerts().isEmpty() && card.steps().stream().map(NextStep::urgency).allMatch(urgency::equals)).count();
    }

    private static void require(boolean holds, NamedChart chart, String what, List<String> faults) {
        if (!holds) {
            faults.add(chart + ": " + what);
        }
    }

    @Test
    void adherenceAndQuestionsAreOneCard() {
        List<List<String>> together = NamedChart.vignettes().stream().flatMap(chart -> CARDS.of(ADVISOR.assess(chart.record(), chart.asOf())).stream())
                .filter(card -> card.steps().size() > 1 && card.alerts().isEmpty())
                .map(card -> card.steps().stream().map(step -> step.category().code()).toList()).distinct().toList();
        assertThat(together).containsExactly(List.of("review-adherence", "complete-record"));
    }

    @Test
    void aStepThatWaitsSaysForWhat() {
        List<Card> waiting = NamedChart.vignettes().stream().flatMap(chart -> CARDS.of(ADVISOR.assess(chart.record(), chart.asOf())).stream())
                .filter(card -> card.steps().stream().anyMatch(step -> step.verdict() == Verdict.DEFERRED)).toList();
        assertThat(waiting).isNotEmpty().allSatisfy(card -> {
            assertThat(card.summary()).contains(" waits");
            assertThat(card.detail()).contains("**Waits for**");
        });
    }

    @Test
    void aCrisisLineStandsWithPsychiatricAlertsOnly() {
        NamedChart.vignettes().forEach(chart -> CARDS.of(ADVISOR.assess(chart.record(), chart.asOf())).forEach(card -> {
            Set<String> routes = card.alerts().stream().map(alert -> alert.route().code()).collect(Collectors.toSet());
            assertThat(card.detail().contains("988")).as(chart + " " + card.topic()).isEqualTo(routes.contains("psychiatric"));
        }));
    }
}
