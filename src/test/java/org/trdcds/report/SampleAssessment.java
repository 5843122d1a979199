package org.trdcds.report;

import static org.trdcds.assessment.Category.*;
import static org.trdcds.assessment.CriterionKind.DEFERRAL;
import static org.trdcds.assessment.CriterionKind.EXCLUSION;
import static org.trdcds.assessment.CriterionKind.REQUIRED;
import static org.trdcds.patient.Answer.MET;
import static org.trdcds.patient.Answer.UNKNOWN;
import static org.trdcds.patient.Answer.UNMET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.CourseAssessment;
import org.trdcds.assessment.Criterion;
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
import org.trdcds.assessment.Stage;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.assessment.Versions;
import org.trdcds.knowledge.Source;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Notice;

/** A hand-made assessment of an adult after two adequate trials, in the shape the engine gives. */
final class SampleAssessment {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    static final Map<String, Source> SOURCES = Map.of(
            "canmat-2023", source("canmat-2023", "CANMAT depression guideline", 2023),
            "nice-ng222", source("nice-ng222", "NICE NG222", 2022));

    static final Evidence DIAGNOSIS = Evidence.of("Condition/1", "Major depressive disorder, recurrent, severe", LocalDate.of(2025, 2, 1));
    static final Evidence SERTRALINE = Evidence.of("MedicationRequest/11", "sertraline 150 mg a day", LocalDate.of(2025, 3, 3));
    static final Evidence VENLAFAXINE = Evidence.of("MedicationRequest/12", "venlafaxine 225 mg a day", LocalDate.of(2025, 7, 7));
    static final Evidence LATEST_PHQ9 = Evidence.of("Observation/24", "PHQ-9 20", LocalDate.of(2026, 2, 20));
    static final Evidence TSH = Evidence.of("Observation/31", "TSH 2.1 mIU/L", LocalDate.of(2025, 11, 4));
    static final Criterion IN_SCOPE = criterion("in-scope", "An adult with an active depressive disorder", DIAGNOSIS);
    static final Criterion ACTIVE = criterion("not-in-remission", "The depression is not in remission", LATEST_PHQ9);
    static final Criterion FAILED = criterion("failures", "At least two adequate antidepressant trials failed in this episode", SERTRALINE, VENLAFAXINE);

    private final List<SafetyAlert> alerts = new ArrayList<>();
    private final List<NextStep> steps = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>(List.of(new Notice("MedicationRequest/9", "Set aside: its end lies before its start")));

    static Assessment assessment() {
        return new SampleAssessment().suggestions().waiting().setAside().build();
    }

    static Assessment withAlert(Route route, Urgency urgency) {
        SampleAssessment sample = new SampleAssessment();
        sample.alerts.add(new SafetyAlert("alert", urgency, route, "Recorded fact on 2026-03-01", Optional.of(LocalDate.of(2026, 3, 1)),
                UNMET, MET, List.of(LATEST_PHQ9), "alert.rule"));
        return sample.suggestions().build();
    }

    static Assessment withNotices(int count) {
        SampleAssessment sample = new SampleAssessment();
        sample.notices.clear();
        for (int i = 1; i <= count; i++) {
            sample.notices.add(new Notice("Observation/" + i, "Set aside: dated after the day of this assessment"));
        }
        return sample.suggestions().build();
    }

    static Assessment withChartText(String text) {
        SampleAssessment sample = new SampleAssessment();
        sample.notices.add(new Notice("Observation/1", text));
        return sample.suggestions().build();
    }

    private SampleAssessment suggestions() {
        suggest(REASSESS_DIAGNOSIS, "Reassessment of the diagnosis", Urgency.FIRST, Strength.STRONG,
                "Consider reassessing the diagnosis: treatment resistance is met or possible", List.of("bipolar screen; none on record"),
                criterion("resistance", "Treatment resistance is met or possible", SERTRALINE, VENLAFAXINE));
        suggest(COMPLETE_RECORD, "Completing the record", Urgency.FIRST, Strength.STRONG,
                "Consider completing the record: missing from the chart: 1 answer that decides a next step", List.of("Is the patient pregnant?"),
                criterion("missing-answers", "Missing from the chart: 1 answer that decides a next step"));
        suggest(REFER_TMS, "Referral for TMS evaluation", Urgency.NEXT, Strength.STRONG,
                "Consider referral for TMS evaluation: at least two adequate antidepressant trials failed in this episode", List.of(),
                IN_SCOPE, ACTIVE, FAILED, silent("no-course", "No adequate course of TMS failed in this episode"));
        suggest(REFER_PSYCHIATRY, "Referral to psychiatry", Urgency.NEXT, Strength.STRONG,
                "Consider referral to psychiatry: treatment resistance is met, not under psychiatric care", List.of(),
                FAILED, silent("no-care", "No psychiatric care on record in the last 180 days"));
        suggest(SWITCH_CLASS, "Switch to another class", Urgency.NEXT, Strength.MODERATE,
                "Consider a switch to another class: the latest trial that can be judged brought no benefit", List.of("classes not tried: TCA, MAOI"),
                IN_SCOPE, ACTIVE, criterion("no-benefit", "The latest trial that can be judged brought no benefit", VENLAFAXINE, LATEST_PHQ9));
        suggest(LIFESTYLE_MEASURES, "Lifestyle measures", Urgency.SUPPORTING, Strength.MODERATE,
                "Consider lifestyle measures: an adult with an active depressive disorder", List.of("sleep: insomnia on record"), IN_SCOPE);
        return this;
    }

    private SampleAssessment waiting() {
        Criterion course = new Criterion("d-course", DEFERRAL, MET, false, "A course of esketamine is under way", "",
                List.of(Evidence.of("Procedure/41", "esketamine session", LocalDate.of(2026, 2, 26))), List.of(), List.of(rule("d-course.esketamine")));
        steps.add(step(AUGMENT, "Augmentation", Verdict.DEFERRED, Urgency.NEXT, Strength.MODERATE,
                "Augmentation, waiting: a course of esketamine is under way", List.of(FAILED, course), List.of(), List.of()));
        steps.add(step(REFER_ECT, "Referral for ECT assessment", Verdict.DEFERRED, Urgency.NEXT, Strength.MODERATE,
                "Referral for ECT assessment, waiting: a course of esketamine is under way", List.of(FAILED, course), List.of(), List.of()));
        return this;
    }

    private SampleAssessment setAside() {
        Criterion four = new Criterion("failures", REQUIRED, UNMET, false, "At least four adequate antidepressant trials failed in this episode", "",
                List.of(SERTRALINE, VENLAFAXINE), List.of(), List.of());
        Criterion declined = new Criterion("not-declined", REQUIRED, UNMET, false, "Not declined in the last 12 months", "",
                List.of(Evidence.of("ServiceRequest/51", "psychotherapy declined by the patient", LocalDate.of(2025, 12, 1))), List.of(), List.of());
        Criterion aneurysm = new Criterion("aneurysm", EXCLUSION, MET, false, "Aneurysmal vascular disease on record", "",
                List.of(Evidence.of("Condition/3", "Cerebral aneurysm", LocalDate.of(2021, 5, 4))), List.of(), List.of());
        steps.add(step(REFER_VNS, "Referral for VNS evaluation", Verdict.NOT_INDICATED, Urgency.NEXT, Strength.WEAK,
                "Referral for VNS evaluation, set aside: only if at least four adequate antidepressant trials failed in this episode", List.of(four), List.of(), List.of()));
        steps.add(step(CONSIDER_INVESTIGATIONAL, "Investigational treatment", Verdict.NOT_INDICATED, Urgency.SUPPORTING, Strength.INFO, "",
                List.of(four), List.of(), List.of()));
        steps.add(step(ADD_PSYCHOTHERAPY, "Psychotherapy", Verdict.NOT_INDICATED, Urgency.NEXT, Strength.STRONG, "", List.of(declined), List.of(), List.of()));
        steps.add(step(REFER_ESKETAMINE, "Referral for esketamine evaluation", Verdict.CONTRAINDICATED, Urgency.NEXT, Strength.MODERATE, "",
                List.of(aneurysm), List.of(), List.of()));
        return this;
    }

    private void suggest(Category category, String title, Urgency urgency, Strength strength, String summary, List<String> options, Criterion... criteria) {
        List<String> confirm = urgency == Urgency.NEXT ? List.of("Psychotic features") : List.of();
        steps.add(step(category, title, Verdict.SUGGESTED, urgency, strength, summary, List.of(criteria), confirm, options));
    }

    private static NextStep step(Category category, String title, Verdict verdict, Urgency urgency, Strength strength, String summary,
            List<Criterion> criteria, List<String> confirm, List<String> options) {
        return new NextStep(category, title, verdict, urgency, strength, summary, criteria, "the strongest reason against it", List.of(), confirm,
                options, List.of("Psychotherapy: also suggested"), List.of(new OpenQuestion("pregnancy", "the patient")),
                List.of(change(verdict)), List.of("canmat-2023", "nice-ng222"),
                List.of(new Remark(Remark.Kind.STRENGTH, MET, Optional.of(strength.code()), rule(category.code() + ".rule"), "", List.of())));
    }

    private static Change change(Verdict now) {
        return now == Verdict.SUGGESTED ? new Change("If a suicidal intent or plan is found", Verdict.DEFERRED)
                : new Change("Once the course under way is completed", Verdict.SUGGESTED);
    }

    private static RuleDescription rule(String id) {
        return new RuleDescription(id, "nextsteps", Optional.empty(), "A guideline supports it", List.of("H62"), List.of(), "");
    }

    private Assessment build() {
        return new Assessment("Patient/123", AS_OF, Optional.of(LocalDate.of(2026, 2, 20)), "default",
                new Versions("0.1.0", "0.1.0", "3f2a9c51d0e84b77aa"),
                new Scope(MET, List.of("adult with recurrent depressive disorder, active"), List.of(DIAGNOSIS)), resistance(),
                EpisodeAssessment.UNKNOWN, trials(),
                List.of(new CourseAssessment("esketamine", "", day(2026, 2, 5), Optional.empty(), 4, UNMET, MET, MET, "unknown", List.of())), List.of(),
                List.of(new Finding("insomnia", FindingKind.COMORBIDITY, "Insomnia on record", MET, UNMET, UNMET,
                        List.of(Evidence.of("Condition/2", "Insomnia", LocalDate.of(2025, 6, 1))), "comorbidity.insomnia")),
                alerts, steps, List.of(new MissingDatum("pregnancy", "the patient", "Is the patient pregnant?", List.of(REFER_TMS, SWITCH_CLASS))),
                List.of(new Disagreement("C6", "number and classes of failed trials", "Some ask for two failed trials, some for three",
                        "Counted by the profile in use", "definition distinct-classes-3", List.of("canmat-2023"))),
                notices, "Decision support only; not a medical device; not clinically validated. Not read: free-text notes", Optional.empty());
    }

    private static Resistance resistance() {
        return new Resistance(ResistanceStatus.MET, 2, 2, 3, List.of("SSRI", "SNRI"), List.of(
                new ProfileResult("default", "Default", ResistanceStatus.MET, 2, 2, 2, true, Optional.empty()),
                new ProfileResult("nice", "NICE", ResistanceStatus.MET, 2, 2, 2, true, Optional.empty()),
                new ProfileResult("distinct-classes-3", "Three classes", ResistanceStatus.NOT_MET, 2, 2, 3, true,
                        Optional.of("three distinct classes are needed"))),
                List.of(new Stage("Thase-Rush", Optional.of("II"), OptionalDouble.empty(), Optional.empty(), Optional.empty(),
                        List.of("SSRI failed", "SNRI failed"), Optional.empty()),
                        new Stage("MSM", Optional.empty(), OptionalDouble.of(8), Optional.empty(), Optional.of("moderate"), List.of("severity severe"),
                                Optional.of("duration counted from the onset"))));
    }

    private static List<TrialAssessment> trials() {
        return List.of(
                trial("sertraline", "SSRI", day(2025, 3, 3), day(2025, 6, 30), 150, 50, MET, TrialVerdict.FAILED, List.of(SERTRALINE)),
                trial("venlafaxine", "SNRI", day(2025, 7, 7), day(2026, 1, 31), 225, 75, MET, TrialVerdict.FAILED, List.of(VENLAFAXINE, LATEST_PHQ9)));
    }

    private static TrialAssessment trial(String ingredient, String drugClass, Optional<LocalDate> start, Optional<LocalDate> end, double dose,
            double minimum, org.trdcds.patient.Answer adherence, TrialVerdict verdict, List<Evidence> evidence) {
        return new TrialAssessment("trial/" + ingredient, ingredient, drugClass, start, end, false, UNMET, false, MET, OptionalDouble.of(17),
                OptionalDouble.of(15.71), OptionalDouble.of(dose), OptionalDouble.of(minimum), List.of(), MET, MET, adherence, MET, Optional.empty(), "none",
                List.of(), verdict, List.of("PHQ-9 from 22 to 20"), List.of(), evidence, "failed.adequate");
    }

    private static Criterion criterion(String id, String statement, Evidence... evidence) {
        return new Criterion(id, REQUIRED, MET, false, statement, "", List.of(evidence), List.of(), List.of(rule(id + ".rule")));
    }

    private static Criterion silent(String id, String statement) {
        return new Criterion(id, REQUIRED, MET, true, statement, "", List.of(), List.of(), List.of(rule(id + ".rule")));
    }

    static Criterion unanswered(String id, String statement) {
        return new Criterion(id, REQUIRED, UNKNOWN, false, statement, "", List.of(), List.of(new OpenQuestion(id, "the patient")), List.of());
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }

    private static Source source(String key, String title, int year) {
        return new Source(key, title, "chapter 5", year, "https://example.org/" + key, "taken", "2026-10-01");
    }
}
