package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.OtherTreatment.Kind;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.Outcome;
import org.trdcds.patient.Answer;

/** One fact for each kind of other treatment; silence is none recorded. */
class OtherTreatmentsTest {

    private static OtherTreatment of(Kind kind, Course... courses) {
        return OtherTreatments.of(Arrays.asList(courses)).stream().filter(fact -> fact.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void silenceIsNoneRecorded() {
        assertThat(OtherTreatments.of(List.of())).hasSize(Kind.values().length).allSatisfy(fact -> {
            assertThat(List.of(fact.adequate(), fact.failed(), fact.underWay(), fact.everResponded())).containsOnly(Answer.UNMET);
            assertThat(fact.summary()).isEqualTo("none recorded");
        });
    }

    @Test
    void adequacyAndFailureAreOfTheEpisodeResponseIsOfTheLifetime() {
        Course old = SampleCourse.of(CourseKind.ECT, "ect",
                Map.of("inEpisode", Answer.UNMET, "responded", Answer.MET, "failed", Answer.MET, "outcome", Outcome.RESPONSE));

        OtherTreatment ect = of(Kind.ECT, old);

        assertThat(ect.adequate()).isEqualTo(Answer.UNMET);
        assertThat(ect.failed()).isEqualTo(Answer.UNMET);
        assertThat(ect.everResponded()).isEqualTo(Answer.MET);
        assertThat(of(Kind.TMS, old).everResponded()).isEqualTo(Answer.UNMET);
    }

    @Test
    void theModalityMattersForCoursesThatFailed() {
        Map<String, Answer> failedUnnamed = Map.of("failed", Answer.MET, "nameKnown", Answer.UNKNOWN);

        assertThat(of(Kind.PSYCHOTHERAPY, SampleCourse.of(CourseKind.PSYCHOTHERAPY, "psychotherapy", failedUnnamed)).nameKnown())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(of(Kind.PSYCHOTHERAPY, SampleCourse.of(CourseKind.PSYCHOTHERAPY, "psychotherapy", Map.of("nameKnown", Answer.UNKNOWN)))
                .nameKnown()).isEqualTo(Answer.MET);
    }

    @Test
    void theSummaryNamesSessionsAndOutcome() {
        Course tms = SampleCourse.of(CourseKind.TMS, "tms", Map.of("sessions", 22));
        Course underWay = SampleCourse.of(CourseKind.TMS, "tms", Map.of("sessions", 1, "underWay", Answer.MET));

        assertThat(of(Kind.TMS, tms).summary()).isEqualTo("tms from 2026-02-01, 22 sessions, outcome none");
        assertThat(of(Kind.TMS, underWay).summary()).isEqualTo("tms from 2026-02-01, 1 session, under way");
        assertThat(of(Kind.TMS, underWay).underWay()).isEqualTo(Answer.MET);
    }
}
