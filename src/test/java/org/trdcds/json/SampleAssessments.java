package org.trdcds.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.CourseAssessment;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.Derivation;
import org.trdcds.assessment.DerivationNode;
import org.trdcds.assessment.DosePeriod;
import org.trdcds.assessment.EpisodeAssessment;
import org.trdcds.assessment.Disagreement;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.FindingKind;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Scope;
import org.trdcds.assessment.ScoreSeries;
import org.trdcds.assessment.Stage;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.assessment.Versions;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Notice;

/** Assessments built by hand. */
final class SampleAssessments {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Versions VERSIONS = new Versions("0.1.0", "2026.1", "sha256:0123");
    private static final String DISCLAIMER = "For licensed clinicians; the basis of every statement is shown for review.";
    private static final List<Evidence> EVIDENCE = List.of(
            Evidence.of("Observation/9", "PHQ-9 17", LocalDate.of(2026, 3, 9)), Evidence.undated("Condition/1", "Recurrent depression, undated"));

    private SampleAssessments() {
    }

    /** Every field is filled, and every category has its step. */
    static Assessment full() {
        return full("sertraline");
    }

    /** As {@link #full()}, with a text of the chart's own choosing in places that quote the chart. */
    static Assessment full(String quoted) {
        return new Assessment("Patient/1", AS_OF, Optional.of(AS_OF), "default", VERSIONS,
                new Scope(Answer.MET, List.of("Adult with an active depressive disorder"), EVIDENCE), resistance(), episode(),
                List.of(trial(quoted), unknownTrial()), List.of(course()), List.of(scores()), findings(quoted), List.of(alert()),
                Stream.of(Category.values()).map(SampleAssessments::step).toList(),
                List.of(new MissingDatum("adherence", "venlafaxine from 2026-03-09", "Was it taken as prescribed?", List.of(Category.SWITCH_CLASS, Category.REFER_TMS))),
                List.of(new Disagreement("C4", "weeks of an adequate trial", "4 to 12 weeks", "Judged by the profile in use", "venlafaxine from 2026-03-09", List.of("atrq"))),
                List.of(new Notice("Observation/12", "PHQ-9 of 300 is set aside: outside 0 to 27.")), DISCLAIMER, Optional.of(derivation()));
    }

    /** Of a deceased patient nothing is assessed. */
    static Assessment deceased() {
        return new Assessment("Patient/2", AS_OF, Optional.empty(), "default", VERSIONS,
                new Scope(Answer.UNMET, List.of("Recorded as deceased"), List.of()),
                new Resistance(ResistanceStatus.NOT_ASSESSED, 0, 0, 0, List.of(), List.of(), List.of()),
                EpisodeAssessment.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), DISCLAIMER, Optional.empty());
    }

    private static Derivation derivation() {
        return new Derivation(List.of(
                new DerivationNode("firing:switch-class.no-benefit", DerivationNode.Kind.FIRING, "switch-class.no-benefit", "The latest trial brought no benefit",
                        Optional.of("met"), Optional.empty(), List.of("entry:Observation/1")),
                new DerivationNode("entry:Observation/1", DerivationNode.Kind.ENTRY, "Observation/1", "PHQ-9 20", Optional.empty(), Optional.of(AS_OF), List.of())));
    }

    private static Resistance resistance() {
        return new Resistance(ResistanceStatus.MET, 2, 3, 4, List.of("SSRI", "SNRI"),
                List.of(new ProfileResult("default", "Two adequate trials", ResistanceStatus.MET, 2, 3, 2, true, Optional.empty()),
                        new ProfileResult("stard", "No remission in 8 weeks", ResistanceStatus.POSSIBLE, 1, 3, 2, true, Optional.of("trial/1: weeks"))),
                List.of(new Stage("MSM", Optional.empty(), OptionalDouble.of(8.5), Optional.of("8 to 10"), Optional.of("moderate"), List.of("2 failures"), Optional.of("duration not documented")),
                        new Stage("Thase-Rush", Optional.of("II"), OptionalDouble.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty())));
    }

    private static TrialAssessment trial(String quoted) {
        return new TrialAssessment("trial/1", quoted, "SSRI", Optional.of(LocalDate.of(2025, 12, 22)), Optional.of(LocalDate.of(2026, 3, 9)), true,
                Answer.UNMET, true, Answer.MET, OptionalDouble.of(77 / 7.0), OptionalDouble.of(59 / 7.0), OptionalDouble.of(150), OptionalDouble.of(37.5),
                List.of(new DosePeriod(LocalDate.of(2025, 12, 22), LocalDate.of(2026, 1, 9), OptionalDouble.empty(), Answer.UNKNOWN),
                        new DosePeriod(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 3, 9), OptionalDouble.of(150), Answer.MET)),
                Answer.MET, Answer.MET, Answer.UNKNOWN, Answer.MET, Optional.of("ATRQ"), "none", EVIDENCE, TrialVerdict.INDETERMINATE,
                List.of("adherence is not documented"), List.of("adherence"), EVIDENCE, "trial.indeterminate");
    }

    private static TrialAssessment unknownTrial() {
        return new TrialAssessment("trial/2", "venlafaxine", "SNRI", Optional.empty(), Optional.empty(), false, Answer.UNKNOWN, false, Answer.UNKNOWN,
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of(), Answer.UNKNOWN, Answer.UNKNOWN,
                Answer.UNKNOWN, Answer.UNKNOWN, Optional.empty(), "unknown", List.of(), TrialVerdict.INDETERMINATE, List.of(), List.of(), List.of(), "");
    }

    private static EpisodeAssessment episode() {
        return new EpisodeAssessment(Optional.of(LocalDate.of(2025, 11, 1)), Optional.of(LocalDate.of(2025, 11, 1)), Answer.MET, EVIDENCE);
    }

    private static ScoreSeries scores() {
        return new ScoreSeries("phq-9", "PHQ-9", 0, 27, OptionalDouble.of(4), OptionalDouble.of(5), OptionalDouble.of(10), OptionalDouble.of(20),
                List.of(new ScoreSeries.Point(LocalDate.of(2025, 12, 22), 19, "Observation/1"), new ScoreSeries.Point(AS_OF, 15, "Observation/2")),
                List.of(new ScoreSeries.ResponseMark("trial/1", LocalDate.of(2025, 12, 22), LocalDate.of(2026, 3, 9), 9.5)));
    }

    private static CourseAssessment course() {
        return new CourseAssessment("psychotherapy", "cbt", Optional.of(LocalDate.of(2026, 1, 5)), Optional.of(LocalDate.of(2026, 4, 6)), 12, Answer.MET,
                Answer.UNMET, Answer.MET, "partial", EVIDENCE);
    }

    private static List<Finding> findings(String quoted) {
        return List.of(
                new Finding("anxiety", FindingKind.COMORBIDITY, "GAD-7 12: " + quoted, Answer.MET, Answer.UNMET, Answer.MET, EVIDENCE, "anxiety.score"),
                new Finding("tsh-high", FindingKind.THYROID, "TSH without range", Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, List.of(), "tsh.high"),
                new Finding("bipolar", FindingKind.BIPOLAR_SUSPICION, "MDQ 9", Answer.MET, Answer.MET, Answer.MET, EVIDENCE, "mdq.positive"));
    }

    private static SafetyAlert alert() {
        return new SafetyAlert("suicidal-plan", Urgency.IMMEDIATE, Route.PSYCHIATRIC, "Suicidal plan recorded on 2026-06-30", Optional.of(AS_OF),
                Answer.UNKNOWN, Answer.MET, EVIDENCE, "suicidal-plan.item");
    }

    private static NextStep step(Category category) {
        Verdict verdict = Verdict.values()[category.ordinal() % Verdict.values().length];
        OpenQuestion open = new OpenQuestion("adherence", "venlafaxine from 2026-03-09");
        List<Criterion> criteria = List.of(
                new Criterion("failures", CriterionKind.REQUIRED, Answer.MET, false, "Two failures", "", EVIDENCE, List.of(), List.of(rule(category))),
                new Criterion("implant", CriterionKind.EXCLUSION, Answer.UNMET, true, "None recorded", "", List.of(), List.of(), List.of()),
                new Criterion("d-safety", CriterionKind.DEFERRAL, Answer.UNKNOWN, false, "Open", "", List.of(), List.of(open), List.of()));
        return new NextStep(category, "Title", verdict, Urgency.values()[category.ordinal() % 5], Strength.values()[category.ordinal() % 4], "Consider this",
                criteria, "Nothing strong", List.of("Weigh this"), List.of("Confirm that"), List.of("One option"), List.of("refer-ect: failures"),
                List.of(open, new OpenQuestion("suicide-screen", "")), List.of(new Change("adherence documented", Verdict.SUGGESTED)),
                List.of("canmat-2023"), List.of(
                new Remark(Remark.Kind.URGENCY, Answer.MET, Optional.of("same-day"), rule(category), "Suicidal plan", EVIDENCE),
                new Remark(Remark.Kind.CAUTION, Answer.UNKNOWN, Optional.empty(), rule(category), "", List.of())));
    }

    private static RuleDescription rule(Category category) {
        return new RuleDescription(category.code() + ".failures", "nextsteps", Optional.of(category), "Two failures", List.of("H62"), List.of("canmat-2023"), "");
    }
}
