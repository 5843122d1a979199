package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.CourseAssessment;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Stage;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.patient.Answer;

/**
 * What is right for each made-up patient. Expectations: scope, trd, confirmed, possible, trials (verdicts), verdictOf (by ingredient),
 * alerts (codes), noAlerts (codes), urgencies (of alerts), findings and noFindings (codes), profiles (status by name),
 * verdicts (by category), must (suggested), mustNot (not suggested), asks (items of missing data); by category: urgency, strength,
 * options, cautions and confirm (words that one of them holds), criteria (status by criterion); outcomeOf and reasons (by ingredient), current
 * (ingredient of the current trial, or none), lifetime (failures surely counted over the lifetime), courses (by name: adequate, under
 * way, outcome), stages (by model: stage, points or range).
 */
class VignettesTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();

    static List<Vignette> vignettes() {
        return Vignette.all();
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void saysWhatIsRight(Vignette vignette) {
        Assessment assessment = ADVISOR.assess(vignette.record(), vignette.asOf());
        List<String> wrong = new ArrayList<>();
        vignette.expect().forEach((key, expected) -> check(key, expected, assessment, wrong::add));
        assertThat(wrong).as("%s %s (%s)", vignette.file(), vignette, vignette.source()).isEmpty();
    }

    private static void check(String key, Object expected, Assessment a, Consumer<String> wrong) {
        switch (key) {
            case "scope" -> equal(key, expected, a.scope().code(), wrong);
            case "trd" -> equal(key, expected, a.resistance().status().code(), wrong);
            case "confirmed" -> equal(key, expected, a.resistance().confirmed(), wrong);
            case "possible" -> equal(key, expected, a.resistance().possible(), wrong);
            case "trials" -> equal(key, strings(expected).stream().sorted().toList(), trialVerdicts(a), wrong);
            case "verdictOf" -> map(expected).forEach((ingredient, verdict) -> equal(ingredient, verdict, verdictOf(a, ingredient), wrong));
            case "alerts" -> contains(key, strings(expected), a.safetyAlerts().stream().map(SafetyAlert::code).toList(), true, wrong);
            case "noAlerts" -> contains(key, strings(expected), a.safetyAlerts().stream().map(SafetyAlert::code).toList(), false, wrong);
            case "urgencies" -> contains(key, strings(expected), a.safetyAlerts().stream().map(alert -> alert.urgency().code()).toList(), true, wrong);
            case "findings" -> contains(key, strings(expected), a.findings().stream().map(Finding::code).toList(), true, wrong);
            case "noFindings" -> contains(key, strings(expected), a.findings().stream().map(Finding::code).toList(), false, wrong);
            case "profiles" -> map(expected).forEach((name, status) -> equal(name, status, a.resistance().profiles().stream()
                    .collect(Collectors.toMap(ProfileResult::name, result -> result.status().code())).get(name), wrong));
            case "verdicts" -> map(expected).forEach((category, verdict) -> equal(category, verdict, verdict(a, category), wrong));
            case "must" -> strings(expected).forEach(category -> equal(category, "suggested", verdict(a, category), wrong));
            case "mustNot" -> contains(key, strings(expected), a.suggestions().stream().map(step -> step.category().code()).toList(), false, wrong);
            case "asks" -> contains(key, strings(expected), a.missingData().stream().map(datum -> datum.item()).toList(), true, wrong);
            case "urgency" -> map(expected).forEach((category, urgency) -> equal(category, urgency, step(a, category).urgency().code(), wrong));
            case "strength" -> map(expected).forEach((category, strength) -> equal(category, strength, step(a, category).strength().code(), wrong));
            case "options" -> map(expected).forEach((category, words) -> says(category, words, step(a, category).options(), wrong));
            case "cautions" -> map(expected).forEach((category, words) -> says(category, words, step(a, category).cautions(), wrong));
            case "confirm" -> map(expected).forEach((category, words) -> says(category, words, step(a, category).confirm(), wrong));
            case "criteria" -> map(expected).forEach((category, statuses) -> map(statuses).forEach((id, status) ->
                    equal(category + " " + id, status, status(step(a, category), id), wrong)));
            case "outcomeOf" -> map(expected).forEach((ingredient, outcome) -> equal("outcome of " + ingredient, outcome, a.trials().stream()
                    .filter(trial -> trial.ingredient().equals(ingredient)).map(TrialAssessment::outcome).collect(Collectors.joining(" ")), wrong));
            case "reasons" -> map(expected).forEach((ingredient, words) -> says(ingredient, words, a.trials().stream()
                    .filter(trial -> trial.ingredient().equals(ingredient)).flatMap(trial -> trial.reasons().stream()).toList(), wrong));
            case "current" -> equal(key, expected, a.trials().stream().filter(TrialAssessment::current).map(TrialAssessment::ingredient)
                    .findFirst().orElse("none"), wrong);
            case "lifetime" -> equal(key, expected, a.resistance().lifetimeConfirmed(), wrong);
            case "courses" -> map(expected).forEach((name, said) -> equal(name, said, a.courses().stream()
                    .filter(course -> course.name().equals(name)).map(VignettesTest::inWords).collect(Collectors.joining("; ")), wrong));
            case "stages" -> map(expected).forEach((model, stage) -> equal(model, stage.toString(), a.resistance().staging().stream()
                    .filter(each -> each.model().equals(model)).map(VignettesTest::inWords).collect(Collectors.joining()), wrong));
            default -> throw new IllegalArgumentException("No expectation named " + key);
        }
    }

    private static String inWords(CourseAssessment course) {
        return word(course.adequate()) + ", " + word(course.underWay()) + ", " + course.outcome();
    }

    private static String word(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    private static String inWords(Stage stage) {
        return stage.range().or(stage::stage).orElseGet(() -> new BigDecimal(stage.score().orElseThrow()).stripTrailingZeros().toPlainString());
    }

    private static String verdict(Assessment a, String category) {
        return step(a, category).verdict().code();
    }

    private static NextStep step(Assessment a, String category) {
        return a.nextStep(Category.of(category)).orElseThrow();
    }

    private static String status(NextStep step, String criterion) {
        return step.criteria().stream().filter(each -> each.id().equals(criterion)).map(each -> each.status().name().toLowerCase(Locale.ROOT))
                .findFirst().orElse("no such criterion");
    }

    private static void says(String category, Object words, List<String> said, Consumer<String> wrong) {
        strings(words).stream().filter(each -> said.stream().noneMatch(sentence -> sentence.contains(each)))
                .forEach(each -> wrong.accept(category + " should say \"" + each + "\" but says " + said));
    }

    private static List<String> trialVerdicts(Assessment a) {
        return a.trials().stream().map(trial -> trial.verdict().code()).filter(verdict -> !verdict.equals("other-use")).sorted().toList();
    }

    private static String verdictOf(Assessment a, String ingredient) {
        return a.trials().stream().filter(trial -> trial.ingredient().equals(ingredient)).map(TrialAssessment::verdict)
                .map(verdict -> verdict.code()).collect(Collectors.joining(" "));
    }

    private static void equal(String what, Object expected, Object actual, Consumer<String> wrong) {
        if (!expected.equals(actual)) {
            wrong.accept(what + " should be " + expected + " but is " + actual);
        }
    }

    private static void contains(String what, List<String> expected, List<String> actual, boolean wanted, Consumer<String> wrong) {
        expected.stream().filter(item -> actual.contains(item) != wanted)
                .forEach(item -> wrong.accept(what + ": " + item + (wanted ? " is missing from " : " is among ") + actual));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
