package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/** Limits, categories, questions and sources of the shipped rule base. */
class ShippedTablesTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    @ParameterizedTest
    @CsvSource({
        "pdc-adequate,0.80", "response-fall,0.5", "partial-fall,0.25", "worse-rise,0.25", "tsh-overt-high,10", "tsh-overt-low,0.1",
        "lithium-toxic,1.5", "sodium-critical,125", "qtc-critical,500", "crisis-systolic,180", "crisis-diastolic,120", "combination-overlap,0.5",
        "early-improvement,0.2", "audit-c-positive-men,4", "audit-c-positive-women,3", "moca-abnormal-below,26"})
    void holdsTheCutOffsOfTheSpecification(String name, double value) {
        assertThat(KNOWLEDGE.limit(name)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "bridge-gap-days,30", "grace-days,30", "current-trial-ended-days,90", "baseline-days-before,30", "baseline-days-after,7",
        "endpoint-min-days,14", "after-end-days,14", "linezolid-supply-days,28", "methylene-blue-supply-days,1", "intolerance-stop-days,30",
        "discontinuation-days,42", "discontinuation-fluoxetine-days,70", "course-gap-days,60", "course-under-way-days,14",
        "course-under-way-adequate-days,7", "psychotherapy-under-way-days,30", "severity-agree-days,28", "remission-fresh-days,90",
        "in-hand-days,180", "risk-screen-days,30", "psychiatric-care-days,180", "pregnancy-max-days,300", "attempt-days,90",
        "critical-lab-days,14", "state-finding-days,90", "intent-resolved-days,7", "follow-up-alert-days,7", "score-fresh-days,28"})
    void holdsTheWindowsOfTheSpecification(String name, int days) {
        assertThat(KNOWLEDGE.days(name)).isEqualTo(days);
        assertThat(KNOWLEDGE.limits().get(name).unit()).isEqualTo("days");
    }

    @Test
    void refusesAnUnknownLimitAsAProgrammingError() {
        assertThatThrownBy(() -> KNOWLEDGE.limit("nonsense")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nonsense");
    }

    @Test
    void hasARowForEveryCategoryInTheOrderOfTheSpecification() {
        assertThat(KNOWLEDGE.categories().keySet()).containsExactlyElementsOf(Arrays.stream(Category.values()).map(Category::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgent-safety-evaluation", "consider-higher-level-of-care", "refer-psychiatry", "refer-ect", "reassess-diagnosis",
        "review-medication-safety", "schedule-follow-up", "complete-record"})
    void assessesSomeCategoriesWhateverTheScope(String code) {
        assertThat(KNOWLEDGE.categories().get(code).general()).doesNotContain("in-scope");
    }

    @Test
    void asksEveryOtherCategoryToBeInScope() {
        assertThat(KNOWLEDGE.categories().values().stream().filter(row -> row.general().contains("in-scope"))).hasSize(25);
    }

    @Test
    void neverLetsARefusalTouchSafetyReviewsAndRecordKeeping() {
        List<String> untouched = KNOWLEDGE.categories().values().stream().filter(row -> !row.general().contains("not-declined"))
                .map(CategoryRow::code).toList();

        assertThat(untouched).contains("urgent-safety-evaluation", "consider-higher-level-of-care", "review-adherence", "review-dose",
                "review-tolerability", "review-medication-safety", "review-contributing-medication", "reassess-diagnosis", "complete-record",
                "schedule-follow-up");
        assertThat(KNOWLEDGE.categories().values()).allSatisfy(row ->
                assertThat(row.general().contains("not-in-hand")).isEqualTo(row.general().contains("not-declined")));
    }

    @Test
    void opensEveryLineWithConsiderAndNamesAnAlternative() {
        assertThat(KNOWLEDGE.categories().values()).allSatisfy(row -> {
            assertThat(row.consider()).startsWith("Consider ").hasSizeLessThan(100);
            assertThat(row.against()).isNotBlank();
            assertThat(row.alternatives()).isNotEmpty().doesNotContain(row.code());
        });
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void hasAQuestionForEveryTopic(Topic topic) {
        assertThat(KNOWLEDGE.questions()).containsKey(topic.code());
    }

    @Test
    void hasAQuestionForEveryAnswerOfAFact() {
        Stream<String> items = Stream.of(CareRequest.class, CurrentTrial.class, FailureCount.class, Finding.class, LatestJudgedTrial.class,
                        OtherTreatment.class, SafetyAlert.class, TrialAssessment.class)
                .flatMap(fact -> Arrays.stream(fact.getRecordComponents()))
                .filter(component -> component.getType() == Answer.class).map(RecordComponent::getName).map(ShippedTablesTest::kebab);

        assertThat(KNOWLEDGE.questions().keySet()).containsAll(items.toList());
    }

    @Test
    void namesWhatTheChartWouldHaveToSayOfATrial() {
        assertThat(KNOWLEDGE.questions()).containsKeys("dose", "dates", "adherence", "outcome", "indication", "modality", "course-outcome");
        assertThat(KNOWLEDGE.questions().get("adherence").present()).contains("{about}");
    }

    @Test
    void namesEachSourceWithWhatIsTakenFromIt() {
        assertThat(KNOWLEDGE.sources()).containsKeys("S000", "S001", "S002", "S003", "S004", "canmat-2023", "nice-ng222", "vadod-2022",
                "fda-vns-2005", "cms-ncd-160-18", "kroenke-2001", "spec");
        assertThat(KNOWLEDGE.sources().values()).allSatisfy(source -> assertThat(source.taken()).isNotBlank().doesNotContain("to be checked"));
    }

    private static String kebab(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
