package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.trdcds.assessment.Clause;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.CategoryRow;
import org.trdcds.knowledge.Question;
import org.trdcds.patient.Answer;

@DisplayName("The line of a next step")
class WordingTest {

    private static final CategoryRow TMS = new CategoryRow("refer-tms", "Referral for TMS evaluation", "Consider referral for TMS evaluation",
            "next", "strong", List.of(), "Daily sessions", List.of(), List.of(), Map.of("reason", "a short need"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Enough trials failed | 2 adequate trials in this episode did not bring response | 2 adequate trials in this episode did not bring response
            The current trial is not tolerated | bupropion from 2026-06-11 | bupropion from 2026-06-11 is not tolerated
            There is a psychiatric safety alert | Suicidal plan: item 5 on 2026-06-30 (Observation/7) | suicidal plan: item 5 on 2026-06-30
            Another illness is recorded | Anxiety: GAD-7 12 on 2026-06-30 | another illness is recorded (anxiety: GAD-7 12 on 2026-06-30)
            No course is on record | psychotherapy: none recorded | no course is on record
            """)
    @DisplayName("says what the chart says of this patient")
    void toldOfThisPatient(String statement, String observed, String reason) {
        assertThat(line(Verdict.SUGGESTED, criterion(Answer.MET, observed, statement))).isEqualTo("Consider referral for TMS evaluation: " + reason);
    }

    @Test
    @DisplayName("takes the fullest wording that fits, at last none of the reason, and cuts nothing")
    void neverCut() {
        String part = "Posttraumatic stress disorder recorded on 2013-04-15, again on 2013-05-22 and again on 2014-06-13";
        assertThat(line(Verdict.SUGGESTED, criterion(Answer.MET, part, "Another illness is recorded that holds back response")))
                .isEqualTo("Consider referral for TMS evaluation: " + Clause.of(part)).hasSizeLessThanOrEqualTo(Wording.LONGEST_LINE);
        assertThat(line(Verdict.SUGGESTED, criterion(Answer.MET, "", "A statement of a site ".repeat(6)))).isEqualTo("Consider referral for TMS evaluation");
    }

    @Test
    @DisplayName("sets aside and leaves open by what the category would need, in a few words where rules are alternatives")
    void needs() {
        assertThat(line(Verdict.NOT_INDICATED, criterion(Answer.UNMET, "", "Enough trials failed")))
                .isEqualTo("Referral for TMS evaluation, set aside: only if a short need");
        assertThat(line(Verdict.INSUFFICIENT_DATA, criterion(Answer.UNKNOWN, "", "Enough trials failed")))
                .isEqualTo("Referral for TMS evaluation, open: not clear whether enough trials failed");
        assertThat(line(Verdict.INSUFFICIENT_DATA, criterion(Answer.UNKNOWN, "", "Enough trials failed", "It is severe")))
                .isEqualTo("Referral for TMS evaluation, open: not clear whether a short need");
    }

    @Test
    @DisplayName("asks of an ended trial in the past tense, of others in the present")
    void tense() {
        Map<String, Question> questions = Map.of("adherence", new Question("Is {about} taken?", "Was {about} taken?"));
        assertThat(Wording.question(questions, new OpenQuestion("adherence", "sertraline from 2026-01-05", Answer.UNMET)))
                .isEqualTo("Was sertraline (from 2026-01-05) taken?");
        assertThat(Wording.question(questions, new OpenQuestion("adherence", "sertraline from 2026-01-05", Answer.MET)))
                .isEqualTo("Is sertraline (from 2026-01-05) taken?");
    }

    @Test
    @DisplayName("names what to confirm, without a medicine")
    void confirm() {
        Criterion topic = criterion(Answer.UNKNOWN, "Psychotic features: not documented; Catatonia: none recorded", "Psychotic features are recorded");
        assertThat(Wording.toConfirm(topic)).containsExactly("Psychotic features");
        assertThat(Wording.name("adherence", "sertraline from 2026-01-05")).doesNotContain("sertraline");
    }

    private static String line(Verdict verdict, Criterion criterion) {
        return Wording.words(TMS, verdict, List.of(criterion)).line();
    }

    private static Criterion criterion(Answer status, String observed, String... statements) {
        List<RuleDescription> cited = status == Answer.UNMET ? List.of() : List.of(statements).stream().map(statement -> new RuleDescription(
                "rule-" + statement, "nextsteps", Optional.empty(), statement, List.of(), List.of(), "")).toList();
        return new Criterion("reason", CriterionKind.REQUIRED, status, false, String.join("; ", statements), observed, List.of(), List.of(), cited);
    }
}
