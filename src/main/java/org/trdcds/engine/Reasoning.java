package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.ChartFacts;
import org.trdcds.history.HistoryBuilder;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.RecordedConcepts;
import org.trdcds.history.Topic;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.history.TrialMeasurement;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Profile;
import org.trdcds.knowledge.Yardstick;
import org.trdcds.patient.Answer;
import org.trdcds.patient.PatientRecord;

/** The way from a record to the verdicts of its next steps, stage by stage, with or without something supposed to be otherwise. */
final class Reasoning {

    private final Inference inference;
    private final Knowledge knowledge;
    private final Profile profile;
    private final FailureCounting counting;
    private final DeclaredCriteria declared;
    private final Map<Category, CategoryPlan> plans;
    private final JudgedAnswers judgedAnswers;
    private final MedicationTopics medicationTopics;
    private final CareRequests careRequests;

    /** @param counting counts under the profiles that are compared, the chosen one among them */
    Reasoning(Inference inference, Knowledge knowledge, Profile profile, FailureCounting counting, DeclaredCriteria declared) {
        this.inference = inference;
        this.knowledge = knowledge;
        this.profile = profile;
        this.counting = counting;
        this.declared = declared;
        plans = CategoryPlan.all(knowledge);
        judgedAnswers = new JudgedAnswers(knowledge);
        medicationTopics = new MedicationTopics(knowledge);
        careRequests = new CareRequests(knowledge);
    }

    /** The same way with other inference. */
    private Reasoning(Reasoning other, Inference inference) {
        this.inference = inference;
        knowledge = other.knowledge;
        profile = other.profile;
        counting = other.counting;
        declared = other.declared;
        plans = other.plans;
        judgedAnswers = other.judgedAnswers;
        medicationTopics = other.medicationTopics;
        careRequests = other.careRequests;
    }

    /** The same way, the conclusions drawn by another inference. */
    Reasoning by(Inference other) {
        return new Reasoning(this, other);
    }

    /** Remembers what its inference concluded. */
    RememberedInference remembering() {
        return new RememberedInference(inference);
    }

    /** @param record its entries in the order of their sources */
    ReadChart read(PatientRecord record, LocalDate asOf, Alteration altered) {
        LocalDate day = altered.day(asOf);
        PatientRecord supposed = altered.record(record);
        RecordedConcepts concepts = RecordedConcepts.of(supposed, day, knowledge);
        return read(supposed, day, concepts, HistoryBuilder.of(supposed, concepts, day, knowledge, profile.defaultSupplyDays()), altered);
    }

    /** The chart with an altered history. */
    ReadChart read(ReadChart chart, Alteration altered) {
        return read(chart.record(), chart.asOf(), chart.concepts(), chart.history(), altered);
    }

    private ReadChart read(PatientRecord record, LocalDate day, RecordedConcepts concepts, TreatmentHistory built, Alteration altered) {
        TreatmentHistory history = altered.history(built);
        return new ReadChart(record, day, concepts, history, ChartFacts.of(record, concepts, history, day, knowledge));
    }

    JudgedChart judge(ReadChart chart, Alteration altered) {
        TreatmentHistory history = chart.history();
        LocalDate asOf = chart.asOf();
        TrialMeasurement measurement = new TrialMeasurement(history, chart.record(), knowledge);
        Function<Yardstick, List<MeasuredTrial>> measure = yardstick -> altered.measured(measurement.measureAll(yardstick));
        List<MeasuredTrial> measured = measure.apply(counting.yardstick());
        List<JudgedTrial> judged = Judgement.verdicts(measured, inference.conclude(RuleStage.TRIALS, measured));
        List<TrialAssessment> trials = TrialAssessments.of(judged, profile.relapseCounts());
        List<Finding> findings = Judgement.findings(inference.conclude(RuleStage.CONTRIBUTORS, chart.facts().contributorFacts()));
        List<SafetyAlert> alerts = Judgement.alerts(inference.conclude(RuleStage.SAFETY, chart.facts().safetyFacts()));

        Optional<LatestJudgedTrial> latest = LatestJudged.of(judged, asOf);
        FailureTally tally = tally(chart, judged, measured, measure, latest);
        Map<Topic, ChartAnswer> answers = answers(chart, judged, latest, alerts);

        List<Object> facts = new ArrayList<>(answers.values());
        CurrentTrials.of(judged, asOf).ifPresent(facts::add);
        latest.ifPresent(facts::add);
        facts.add(tally.count());
        facts.addAll(OtherTreatments.of(history.courses()));
        facts.addAll(careRequests.of(chart.record(), asOf, tally.latestFailure(), alerts));
        facts.addAll(findings);
        facts.addAll(alerts);
        return new JudgedChart(judged, trials, findings, alerts, tally, answers, altered.facts(facts));
    }

    /** @param changes what would turn the verdict of a category */
    NextSteps conclude(JudgedChart judged, Function<Category, List<Change>> changes) {
        List<Conclusion> conclusions = inference.conclude(RuleStage.NEXTSTEPS, judged.facts());
        return new NextSteps(plans, knowledge.questions(),
                new CriteriaOfPatient(concluded(judged, conclusions), new FactIndex(judged.facts())), conclusions, changes);
    }

    /** Where the criteria and categories stand, the next-step rules shown these facts. */
    Standing standing(JudgedChart judged, List<Object> facts) {
        return concluded(judged, inference.conclude(RuleStage.NEXTSTEPS, facts));
    }

    private Standing concluded(JudgedChart judged, List<Conclusion> conclusions) {
        return new Standing(declared, conclusions, new OpenQuestions(judged.trials(), undecided(judged)));
    }

    private FailureTally tally(
            ReadChart chart, List<JudgedTrial> judged, List<MeasuredTrial> measured, Function<Yardstick, List<MeasuredTrial>> measure,
            Optional<LatestJudgedTrial> latest) {
        List<CountedTrial> counted = measured.isEmpty() ? List.of()
                : Judgement.counted(inference.conclude(RuleStage.RESISTANCE, measuredByAll(measured, measure)));
        return counting.tally(judged, counted, chart.history().courses(), latest, chart.facts().scope().inScope());
    }

    private List<Object> measuredByAll(List<MeasuredTrial> measured, Function<Yardstick, List<MeasuredTrial>> measure) {
        List<Object> facts = new ArrayList<>(counting.rules());
        facts.addAll(measured);
        for (Yardstick yardstick : counting.otherYardsticks()) {
            facts.addAll(measure.apply(yardstick));
        }
        return facts;
    }

    private Map<Topic, ChartAnswer> answers(
            ReadChart chart, List<JudgedTrial> judged, Optional<LatestJudgedTrial> latest, List<SafetyAlert> alerts) {
        Map<Topic, ChartAnswer> answers = new EnumMap<>(Topic.class);
        for (List<ChartAnswer> some : List.of(chart.facts().answers(), judgedAnswers.of(judged, latest, chart.history()),
                medicationTopics.of(judged, chart.history(), chart.record()))) {
            for (ChartAnswer answer : some) {
                answers.put(answer.topic(), answer);
            }
        }
        answers.computeIfPresent(Topic.IN_REMISSION, (topic, answer) -> JudgedAnswers.remission(answer, alerts));
        return answers;
    }

    private static List<TrialAssessment> undecided(JudgedChart judged) {
        List<String> ids = new ArrayList<>(judged.trials().size());
        for (CountedTrial counted : judged.tally().counted()) {
            if (counted.counts() == Answer.UNKNOWN) {
                ids.add(counted.measured().trial().id());
            }
        }
        return ids.isEmpty() ? List.of() : judged.trials().stream().filter(trial -> ids.contains(trial.id())).toList();
    }
}
