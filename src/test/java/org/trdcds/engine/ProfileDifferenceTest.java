package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.CourseKind;
import org.trdcds.patient.Answer;

/** Every field of a profile makes a difference, and the difference is named by trial and field. */
class ProfileDifferenceTest {

    private static final SampleTrial SERTRALINE = SampleTrial.of("sertraline");

    private static void assertDiffers(ProfileResult result, ResistanceStatus status, String because) {
        assertThat(result.status()).as(result.name()).isEqualTo(status);
        assertThat(result.differsBecause()).as(result.name()).contains(because);
    }

    @Test
    void aProfileThatAgreesNamesNoDifference() {
        assertThat(ResistanceBench.under("default").resultOf("athf-sf", SERTRALINE).differsBecause()).isEmpty();
    }

    @Test
    void doseTable() {
        SampleTrial low = SampleTrial.of("venlafaxine").mg(75).verdict(TrialVerdict.INADEQUATE);

        assertDiffers(ResistanceBench.under("default").resultOf("nice", SERTRALINE, low), ResistanceStatus.MET,
                "venlafaxine from 2026-01-05: dose 75 mg is enough under CANMAT, not under ATRQ");
        assertDiffers(ResistanceBench.under("nice").resultOf("default", SERTRALINE, low), ResistanceStatus.NOT_MET,
                "venlafaxine from 2026-01-05: dose 75 mg is enough under CANMAT, not under ATRQ");
        assertDiffers(ResistanceBench.under("default").resultOf("who-ddd", SERTRALINE, SampleTrial.of("venlafaxine").mg(100)),
                ResistanceStatus.MET, "venlafaxine from 2026-01-05: dose 100 mg is enough under WHO DDD, not under ATRQ");
    }

    @Test
    void weeks() {
        assertDiffers(ResistanceBench.under("default").resultOf("athf-sf", SERTRALINE, SampleTrial.of("venlafaxine").weeks(5)),
                ResistanceStatus.MET, "venlafaxine from 2026-01-05: duration 5 weeks is enough under athf-sf (4), not under default (6)");
    }

    @Test
    void failureCutOff() {
        assertDiffers(ResistanceBench.under("default").resultOf("esketamine-trial", SERTRALINE, SampleTrial.of("venlafaxine").improved(0.4)),
                ResistanceStatus.NOT_MET, "venlafaxine from 2026-01-05: outcome partial counts as failure under default "
                        + "(less than 50 % better), not under esketamine-trial (at most 25 % better)");
        assertDiffers(ResistanceBench.under("default").resultOf("stard", SERTRALINE, SampleTrial.of("venlafaxine").improved(0.6)),
                ResistanceStatus.MET, "venlafaxine from 2026-01-05: outcome response counts as failure under stard "
                        + "(no remission), not under default (less than 50 % better)");
    }

    @Test
    void intolerance() {
        assertDiffers(ResistanceBench.under("default").resultOf("stard", SampleTrial.intolerant("sertraline"),
                        SampleTrial.intolerant("bupropion")), ResistanceStatus.MET,
                "sertraline from 2026-01-05: stopping for side effects counts under stard, not under default");
    }

    @Test
    void distinctClasses() {
        assertDiffers(ResistanceBench.under("default").resultOf("european", SERTRALINE, SampleTrial.of("escitalopram")),
                ResistanceStatus.NOT_MET,
                "2 different classes are needed under european; failed or possibly failed: sertraline (SSRI), escitalopram (SSRI)");
        assertThat(ResistanceBench.under("default").resultOf("distinct-classes-3", SERTRALINE, SampleTrial.of("venlafaxine"),
                SampleTrial.of("bupropion")).status()).isEqualTo(ResistanceStatus.MET);
    }

    @Test
    void undocumentedAdherence() {
        assertDiffers(ResistanceBench.under("default").resultOf("claims", SERTRALINE,
                        SampleTrial.of("venlafaxine").with("adherence", Answer.UNKNOWN)), ResistanceStatus.MET,
                "venlafaxine from 2026-01-05: adherence that is not documented is presumed under claims, not under default");
    }

    @Test
    void unmeasuredOutcome() {
        assertDiffers(ResistanceBench.under("default").resultOf("claims", SERTRALINE,
                        SampleTrial.of("venlafaxine").outcomeUnknown().switchedAfterwards()), ResistanceStatus.MET,
                "venlafaxine from 2026-01-05: outcome was not measured; the switch that followed counts as failure under claims, "
                        + "not under default");
    }

    @Test
    void psychotherapy() {
        var failed = SampleCourse.of(CourseKind.PSYCHOTHERAPY, "cbt", Map.of("failed", Answer.MET));
        var unknown = SampleCourse.of(CourseKind.PSYCHOTHERAPY, "cbt", Map.of("failed", Answer.UNKNOWN));

        assertDiffers(ResistanceBench.under("default").courses(failed).resultOf("any-two-treatments", SERTRALINE), ResistanceStatus.MET,
                "a failed psychotherapy course counts under any-two-treatments, not under default");
        assertDiffers(ResistanceBench.under("default").resultOf("drug-and-psychotherapy", SERTRALINE, SampleTrial.of("venlafaxine")),
                ResistanceStatus.NOT_MET,
                "an adequate psychotherapy course that failed is needed under drug-and-psychotherapy and is not surely on record");
        assertThat(ResistanceBench.under("default").courses(unknown)
                .resultOf("drug-and-psychotherapy", SERTRALINE, SampleTrial.of("venlafaxine")).status()).isEqualTo(ResistanceStatus.POSSIBLE);
        assertThat(ResistanceBench.under("default").courses(failed)
                .resultOf("drug-and-psychotherapy", SERTRALINE, SampleTrial.of("venlafaxine")).status()).isEqualTo(ResistanceStatus.MET);
    }

    @Test
    void needed() {
        ProfileResult result = ResistanceBench.under("default").resultOf("first-line-nonresponse", SERTRALINE);

        assertDiffers(result, ResistanceStatus.MET, "1 failed trial is needed under first-line-nonresponse, 2 under default");
        assertThat(result.namesResistance()).isFalse();
    }

    @Test
    void lifetime() {
        var lifetime = ResistanceBench.changed(Map.of("name", "whole-life", "lifetime", true));

        assertDiffers(ResistanceBench.under(lifetime).resultOf("default", SERTRALINE,
                        SampleTrial.of("venlafaxine").with("inEpisode", Answer.UNMET)), ResistanceStatus.NOT_MET,
                "venlafaxine from 2026-01-05: counts over the lifetime under whole-life, not in the current episode of default");
    }

    @Test
    void relapse() {
        var counted = ResistanceBench.changed(Map.of("name", "relapse", "relapseCounts", Answer.MET));

        assertDiffers(ResistanceBench.under(counted).resultOf("default", SERTRALINE,
                        SampleTrial.of("venlafaxine").with("relapsed", Answer.MET).verdict(TrialVerdict.RELAPSED)), ResistanceStatus.POSSIBLE,
                "venlafaxine from 2026-01-05: a response lost on treatment counts under relapse, possibly counts under default");
    }
}
