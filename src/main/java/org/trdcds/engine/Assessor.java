package org.trdcds.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Derivation;
import org.trdcds.assessment.EpisodeAssessment;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Scope;
import org.trdcds.assessment.Stage;
import org.trdcds.assessment.StagingInputs;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.Versions;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.ChartFacts;
import org.trdcds.history.HistoryBuilder;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.NewestEntry;
import org.trdcds.history.RecordedConcepts;
import org.trdcds.history.Topic;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.history.TrialMeasurement;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Profile;
import org.trdcds.knowledge.Yardstick;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/** Takes a record through history and all stages of the rule base; one instance serves any number of threads. */
public final class Assessor {

    private static final String DISCLAIMER = "Decision support for licensed clinicians. Not a medical device, not clinically validated; "
            + "it does not replace the clinician's own judgement. Not read: free-text notes, care elsewhere, unlinked claims.";

    private static final Comparator<Notice> NOTICES = Comparator.comparing(Notice::source).thenComparing(Notice::text);

    private final RuleBase rules;
    private final Inference inference;
    private final Knowledge knowledge;
    private final Profile profile;
    private final Versions versions;
    private final DeclaredCriteria declared;
    private final Map<Category, CategoryPlan> plans;
    private final FailureCounting counting;
    private final Staging staging;
    private final JudgedAnswers judgedAnswers;
    private final MedicationTopics medicationTopics;
    private final CareRequests careRequests;

    /** @param inference draws the conclusions from the facts of each stage: {@code rules}, or something that watches them */
    Assessor(RuleBase rules, Inference inference, Knowledge knowledge, Profile profile) {
        this.rules = rules;
        this.inference = inference;
        this.knowledge = knowledge;
        this.profile = profile;
        versions = new Versions(LibraryVersion.read(), rules.version(), rules.digest());
        declared = new DeclaredCriteria(rules.rules(RuleStage.NEXTSTEPS), knowledge.categories().values());
        plans = CategoryPlan.all(knowledge);
        counting = new FailureCounting(knowledge);
        staging = new Staging(knowledge);
        judgedAnswers = new JudgedAnswers(knowledge);
        medicationTopics = new MedicationTopics(knowledge);
        careRequests = new CareRequests(knowledge);
    }

    /** An assessor with the shipped rules and, where given, a site's own beside them. */
    public static Assessor of(PreparedRules prepared, Knowledge knowledge, Profile profile, Optional<Path> siteRules) {
        RuleBase shipped = prepared.ruleBase();
        RuleBase rules = siteRules.map(folder -> shipped.with(SitePack.read(folder, knowledge))).orElse(shipped);
        return new Assessor(rules, rules, knowledge, profile);
    }

    /** Every rule, stage by stage. */
    public List<RuleDescription> catalogue() {
        return rules.rules().stream().map(Catalogue::describe).toList();
    }

    /** Assesses one record on one day. */
    public Assessment assess(PatientRecord record, LocalDate asOf) {
        return assess(record, asOf, (nextSteps, origins) -> Optional.empty());
    }

    /** Assesses one record on one day, and draws how every verdict came about. */
    public Assessment explain(PatientRecord record, LocalDate asOf) {
        return assess(record, asOf, (nextSteps, origins) -> Optional.of(DerivationDrawing.of(nextSteps, origins)));
    }

    private Assessment assess(PatientRecord anyOrder, LocalDate asOf, BiFunction<NextSteps, Origins, Optional<Derivation>> derive) {
        PatientRecord record = anyOrder.inOrderOfSources();
        if (record.demographics().deceased() == Answer.MET) {
            return deceased(record, asOf);
        }
        RecordedConcepts concepts = RecordedConcepts.of(record, asOf, knowledge);
        TreatmentHistory history = HistoryBuilder.of(record, concepts, asOf, knowledge, profile.defaultSupplyDays());
        TrialMeasurement measurement = new TrialMeasurement(history, record, knowledge);
        List<MeasuredTrial> measured = measurement.measureAll(profile.yardstick());
        Firings firings = new Firings(inference);
        List<JudgedTrial> judged = Judgement.verdicts(measured, firings.conclude(RuleStage.TRIALS, measured));
        List<TrialAssessment> trials = TrialAssessments.of(judged, profile.relapseCounts());

        ChartFacts chart = ChartFacts.of(record, concepts, history, asOf, knowledge);
        List<Finding> findings = Judgement.findings(firings.conclude(RuleStage.CONTRIBUTORS, chart.contributorFacts()));
        List<SafetyAlert> alerts = Judgement.alerts(firings.conclude(RuleStage.SAFETY, chart.safetyFacts()));

        Answer inScope = chart.scope().inScope();
        Optional<LatestJudgedTrial> latest = LatestJudged.of(judged, asOf);
        FailureTally tally = tally(firings, judged, measured, history, measurement, latest, inScope);
        Map<Topic, ChartAnswer> answers = answers(chart, judged, history, record, alerts);
        answers.put(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, JudgedAnswers.withoutBenefit(latest));
        Resistance resistance = tally.resistance(stages(firings, tally, history, asOf, asCoded(answers, chart)));

        List<Object> facts = new ArrayList<>(answers.values());
        CurrentTrials.of(judged, asOf).ifPresent(facts::add);
        latest.ifPresent(facts::add);
        facts.add(tally.count());
        facts.addAll(OtherTreatments.of(history.courses()));
        facts.addAll(careRequests.of(record, asOf, tally.latestFailure(), alerts));
        facts.addAll(findings);
        facts.addAll(alerts);
        List<Conclusion> conclusions = firings.conclude(RuleStage.NEXTSTEPS, facts);
        OpenQuestions questions = new OpenQuestions(trials, undecided(tally, trials));
        NextSteps nextSteps = new NextSteps(plans, knowledge.questions(),
                new CriteriaOfPatient(declared, conclusions, new FactIndex(facts), questions), conclusions);

        Scope scope = new Scope(inScope, chart.scope().reasons(), chart.scope().evidence());
        return new Assessment(record.id(), asOf, NewestEntry.until(record, asOf), profile.name(), versions, scope, resistance,
                CourseOfIllness.episode(history), trials, OtherTreatments.shown(history.courses()), CourseOfIllness.scores(history, knowledge),
                findings.stream().filter(finding -> finding.present() == Answer.MET).toList(),
                alerts, nextSteps.all(), nextSteps.missing(), notices(record, history, chart), DISCLAIMER,
                derive.apply(nextSteps, new Origins(firings, judged, tally.counted(), alerts)));
    }

    private FailureTally tally(
            Firings firings, List<JudgedTrial> judged, List<MeasuredTrial> measured, TreatmentHistory history, TrialMeasurement measurement,
            Optional<LatestJudgedTrial> latest, Answer inScope) {
        var countingRules = counting.rules(profile);
        Map<Yardstick, List<MeasuredTrial>> byYardstick = new LinkedHashMap<>();
        byYardstick.put(profile.yardstick(), measured);
        countingRules.forEach(rule -> byYardstick.computeIfAbsent(rule.yardstick(), measurement::measureAll));
        List<Object> facts = new ArrayList<>(countingRules);
        byYardstick.values().forEach(facts::addAll);
        List<CountedTrial> counted = measured.isEmpty() ? List.of() : Judgement.counted(firings.conclude(RuleStage.RESISTANCE, facts));
        return counting.tally(judged, counted, history.courses(), profile, latest, inScope);
    }

    private List<Stage> stages(
            Firings firings, FailureTally tally, TreatmentHistory history, LocalDate asOf, Map<Topic, ChartAnswer> answers) {
        StagingChart chart = staging.chart(tally, history.courses(), history.episode().onset(), asOf);
        StagingInputs inputs = staging.inputs(chart);
        return staging.stages(chart, inputs, Judgement.stages(firings.conclude(RuleStage.RESISTANCE, List.of(inputs))), answers);
    }

    /** For staging a coded severity goes before the latest score. */
    private static Map<Topic, ChartAnswer> asCoded(Map<Topic, ChartAnswer> answers, ChartFacts chart) {
        if (chart.codedSeverity().isEmpty()) {
            return answers;
        }
        Map<Topic, ChartAnswer> coded = new EnumMap<>(answers);
        chart.codedSeverity().forEach(answer -> coded.put(answer.topic(), answer));
        return coded;
    }

    private Map<Topic, ChartAnswer> answers(
            ChartFacts chart, List<JudgedTrial> judged, TreatmentHistory history, PatientRecord record, List<SafetyAlert> alerts) {
        Map<Topic, ChartAnswer> answers = new EnumMap<>(Topic.class);
        for (List<ChartAnswer> some : List.of(chart.answers(), judgedAnswers.of(judged, history), medicationTopics.of(judged, history, record))) {
            some.forEach(answer -> answers.put(answer.topic(), answer));
        }
        answers.computeIfPresent(Topic.IN_REMISSION, (topic, answer) -> JudgedAnswers.remission(answer, alerts));
        return answers;
    }

    private static List<TrialAssessment> undecided(FailureTally tally, List<TrialAssessment> trials) {
        List<String> ids = tally.counted().stream().filter(counted -> counted.counts() == Answer.UNKNOWN)
                .map(counted -> counted.measured().trial().id()).toList();
        return trials.stream().filter(trial -> ids.contains(trial.id())).toList();
    }

    private static List<Notice> notices(PatientRecord record, TreatmentHistory history, ChartFacts chart) {
        return Stream.of(record.notices(), history.notices(), chart.notices()).flatMap(List::stream).distinct().sorted(NOTICES).toList();
    }

    private Assessment deceased(PatientRecord record, LocalDate asOf) {
        Scope scope = new Scope(Answer.UNMET, List.of("The record says that the patient has died; nothing else is assessed"), List.of());
        Resistance resistance = new Resistance(ResistanceStatus.NOT_ASSESSED, 0, 0, 0, List.of(), List.of(), List.of());
        return new Assessment(record.id(), asOf, NewestEntry.until(record, asOf), profile.name(), versions, scope, resistance,
                EpisodeAssessment.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), record.notices(), DISCLAIMER,
                Optional.empty());
    }
}
