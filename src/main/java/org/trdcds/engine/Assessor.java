package org.trdcds.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Derivation;
import org.trdcds.assessment.EpisodeAssessment;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.RuleAccount;
import org.trdcds.assessment.RuleBaseAccount;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.assessment.Scope;
import org.trdcds.assessment.Stage;
import org.trdcds.assessment.StagingInputs;
import org.trdcds.assessment.Versions;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.ChartFacts;
import org.trdcds.history.NewestEntry;
import org.trdcds.history.ScopeOfRecord;
import org.trdcds.history.Topic;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
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
    private final Staging staging;
    private final Disagreements disagreements;
    private final Reasoning reasoning;
    private final Supposing supposing;

    /** @param inference draws the conclusions from the facts of each stage: {@code rules}, or something that watches them */
    Assessor(RuleBase rules, Inference inference, Knowledge knowledge, Profile profile) {
        this(rules, inference, knowledge, profile, declared -> Supposing.NOTHING);
    }

    private Assessor(RuleBase rules, Inference inference, Knowledge knowledge, Profile profile, Function<DeclaredCriteria, Supposing> supposing) {
        this.rules = rules;
        this.inference = inference;
        this.knowledge = knowledge;
        this.profile = profile;
        versions = new Versions(LibraryVersion.read(), rules.version(), rules.digest());
        staging = new Staging(knowledge);
        disagreements = new Disagreements(knowledge.disagreements(), profile, knowledge.profiles().values());
        DeclaredCriteria declared = declared(rules, knowledge);
        reasoning = new Reasoning(inference, knowledge, profile, new FailureCounting(knowledge, profile), declared);
        this.supposing = supposing.apply(declared);
    }

    /** An assessor with the shipped rules and, where given, a site's own beside them. */
    public static Assessor of(PreparedRules prepared, Knowledge knowledge, Profile profile, Optional<Path> siteRules) {
        RuleBase rules = rules(prepared, knowledge, siteRules);
        return new Assessor(rules, rules, knowledge, profile);
    }

    /** The same, and it tells what would turn each verdict. */
    public static Assessor supposing(PreparedRules prepared, Knowledge knowledge, Profile profile, Optional<Path> siteRules) {
        RuleBase rules = rules(prepared, knowledge, siteRules);
        return new Assessor(rules, rules, knowledge, profile, declared -> WhatIf.with(rules, knowledge, profile, declared));
    }

    private static RuleBase rules(PreparedRules prepared, Knowledge knowledge, Optional<Path> siteRules) {
        RuleBase shipped = prepared.ruleBase();
        return siteRules.map(folder -> shipped.with(SitePack.read(folder, knowledge))).orElse(shipped);
    }

    static DeclaredCriteria declared(RuleBase rules, Knowledge knowledge) {
        return new DeclaredCriteria(rules.rules(RuleStage.NEXTSTEPS), knowledge.categories().values());
    }

    /** Every rule, stage by stage. */
    public List<RuleDescription> catalogue() {
        return rules.rules().stream().map(Catalogue::describe).toList();
    }

    /** Every rule, stage by stage, as somebody can check it. */
    public List<RuleAccount> accountsOfRules() {
        return accounts().ofRules();
    }

    /** What is said of all rules together. */
    public RuleBaseAccount accountOfRuleBase() {
        return accounts().ofAll();
    }

    private RuleAccounts accounts() {
        return new RuleAccounts(rules.rules(), KnowledgeFiles.catalogue(), knowledge, RuleAccounts.countedCases());
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
        Firings firings = new Firings(inference);
        Reasoning watched = reasoning.by(firings);
        ReadChart chart = watched.read(record, asOf, Alteration.NONE);
        JudgedChart judged = watched.judge(chart, Alteration.NONE);
        NextSteps nextSteps = watched.conclude(judged, supposing.changes(chart, judged));

        ScopeOfRecord scope = chart.facts().scope();
        TreatmentHistory history = chart.history();
        Resistance resistance = judged.tally().resistance(stages(firings, judged.tally(), history, asOf, asCoded(judged.answers(), chart.facts())));
        List<NextStep> steps = nextSteps.all();
        return new Assessment(record.id(), asOf, NewestEntry.until(record, asOf), profile.name(), versions,
                new Scope(scope.inScope(), scope.reasons(), scope.evidence()), resistance, CourseOfIllness.episode(history), judged.trials(),
                OtherTreatments.shown(history.courses()), CourseOfIllness.scores(history, knowledge),
                judged.findings().stream().filter(finding -> finding.present() == Answer.MET).toList(),
                judged.alerts(), steps, nextSteps.missing(), disagreements.on(steps, judged.trials(), resistance),
                notices(record, history, chart.facts()), DISCLAIMER,
                derive.apply(nextSteps, new Origins(firings, judged.judged(), judged.tally().counted(), judged.alerts())));
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

    private static List<Notice> notices(PatientRecord record, TreatmentHistory history, ChartFacts chart) {
        List<Notice> all = new ArrayList<>(record.notices());
        all.addAll(history.notices());
        all.addAll(chart.notices());
        return all.isEmpty() ? List.of() : all.stream().distinct().sorted(NOTICES).toList();
    }

    private Assessment deceased(PatientRecord record, LocalDate asOf) {
        Scope scope = new Scope(Answer.UNMET, List.of("The record says that the patient has died; nothing else is assessed"), List.of());
        Resistance resistance = new Resistance(ResistanceStatus.NOT_ASSESSED, 0, 0, 0, List.of(), List.of(), List.of());
        return new Assessment(record.id(), asOf, NewestEntry.until(record, asOf), profile.name(), versions, scope, resistance,
                EpisodeAssessment.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), record.notices(), DISCLAIMER,
                Optional.empty());
    }
}
