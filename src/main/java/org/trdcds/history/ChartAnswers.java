package org.trdcds.history;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.TopicRow;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.PatientRecord;

/** Answers every topic that the chart alone answers, from the latest statement on each subject. */
public final class ChartAnswers {

    /** Topics that need the verdicts of trials; they are answered after the trial stage. */
    public static final Set<Topic> AFTER_VERDICTS = Set.copyOf(EnumSet.of(
            Topic.ADEQUATE_OR_POSSIBLE_TRIAL_THIS_EPISODE, Topic.PAST_RESPONDER, Topic.PAST_RESPONSE_TO_ECT, Topic.FAILED_STILL_TAKEN_8_WEEKS,
            Topic.ANTIDEPRESSANT_ONGOING, Topic.TMS_ECT_OR_ESKETAMINE_NOW, Topic.TREATMENT_NOW, Topic.TREATMENT_CHANGED_2_WEEKS,
            Topic.DOSE_OVER_LABEL_MAXIMUM, Topic.LEVEL_MISSING_12_MONTHS, Topic.WORSENING,
            Topic.LATEST_TRIAL_WITHOUT_BENEFIT));

    private final Chart chart;
    private final Interpretation read;
    private final Map<Topic, ChartAnswer> answers = new EnumMap<>(Topic.class);

    ChartAnswers(Interpretation read) {
        this.read = read;
        chart = read.chart();
    }

    /**
     * Exactly one answer for every topic, but for {@link #AFTER_VERDICTS}.
     *
     * @param asOf day on which the questions are asked
     */
    public static List<ChartAnswer> of(PatientRecord record, TreatmentHistory history, LocalDate asOf, Knowledge knowledge) {
        return new ChartAnswers(new Interpretation(Chart.of(
                record, RecordedConcepts.of(record, asOf, knowledge), history, asOf, knowledge))).all();
    }

    List<ChartAnswer> all() {
        answerTable();
        answerScope();
        answerCourse();
        answerStates();
        answerPerinatal();
        answerCare();
        return List.copyOf(answers.values());
    }

    private void answerTable() {
        TopicTable table = new TopicTable(chart, read.contributors());
        for (TopicRow topic : chart.knowledge().topics()) {
            put(Topic.of(topic.topic()), topic.says(), table.answer(topic));
        }
    }

    private void answerScope() {
        ScopeQuestions scope = read.scopeQuestions();
        ScopeOfRecord verdict = scope.scopeOfRecord();
        String age = chart.record().demographics().ageText(chart.asOf()).map(years -> years + " years old").orElse("not documented");
        put(Topic.ADULT, age(chart.agedAtLeast("age-adult"), age));
        put(Topic.UNDER_18, age(chart.agedAtLeast("age-adult").negate(), age));
        put(Topic.AGE_24_OR_LESS, age(chart.agedOver("boxed-warning-max-age").negate(), age));
        put(Topic.AGE_65_OR_MORE, age(chart.agedAtLeast("older-age"), age));
        put(Topic.DECEASED, new Stand(scope.deceased(), scope.deceased() == Answer.MET ? "recorded as deceased" : "not recorded as deceased",
                false, List.of()));
        put(Topic.DEPRESSIVE_DISORDER_ACTIVE, "Depressive disorder", scope.depressiveDisorder());
        put(Topic.ANTIDEPRESSANT_ON_RECORD, "Antidepressant", scope.antidepressant());
        put(Topic.BIPOLAR_SPECTRUM, "Bipolar spectrum", scope.bipolar());
        put(Topic.MANIA_OR_HYPOMANIA_EVER, "Mania or hypomania", scope.mania());
        put(Topic.SCHIZOPHRENIA_SPECTRUM, "Schizophrenia spectrum", scope.schizophrenia());
        put(Topic.DEMENTIA, "Dementia", scope.dementia());
        Stand disorder = scope.depressiveDisorder();
        put(Topic.ONLY_PERSISTENT_DEPRESSION, flag(scope.persistentOnly(), "Persistent depressive disorder alone", verdict.evidence()));
        put(Topic.ONLY_SUBSTANCE_INDUCED_DEPRESSION, flag(scope.substanceInducedOnly(), "Substance-induced depression alone", verdict.evidence()));
        put(Topic.ONLY_PROVISIONAL_OR_STALE_DEPRESSION,
                flag(scope.provisionalOrStaleOnly(), "Depressive diagnosis provisional or not recent", disorder.evidence()));
        String reasons = String.join("; ", verdict.reasons());
        put(Topic.IN_SCOPE, new Stand(verdict.inScope(), reasons, false, verdict.evidence()));
        put(Topic.OUT_OF_SCOPE_FOR_DIAGNOSIS, new Stand(verdict.outForDiagnosis(), reasons, false, verdict.evidence()));
    }

    private static Stand age(Answer answer, String age) {
        return new Stand(answer, "Age: " + age, false, List.of());
    }

    private static Stand flag(boolean holds, String words, List<Evidence> evidence) {
        return new Stand(Answer.of(holds), words + (holds ? "" : ": no"), false, holds ? evidence : List.of());
    }

    private void answerCourse() {
        Remission remission = read.remission();
        put(Topic.IN_REMISSION, new Stand(remission.answer(), remission.statement(), false, remission.evidence()));
        Severity severity = read.severity();
        put(Topic.SEVERE, severity(severity.atLeast(Severity.Band.SEVERE), severity));
        put(Topic.AT_LEAST_MODERATE, severity(severity.atLeast(Severity.Band.MODERATE), severity));
        put(Topic.MILD_OR_LESS, severity(severity.atLeast(Severity.Band.MODERATE).negate(), severity));
        Episode episode = chart.history().episode();
        Stand twoYears = episode.onset().map(onset -> new Stand(Answer.of(!onset.isAfter(chart.since("vns-episode-years"))),
                "Episode since " + onset, false, episode.evidence())).orElseGet(() -> Stand.notDocumented().after("Onset of the episode"));
        put(Topic.EPISODE_TWO_YEARS, twoYears);
        put(Topic.RECURRENT, new Stand(episode.recurrent(), switch (episode.recurrent()) {
            case MET -> "Recurrent depression on record";
            case UNMET -> "No recurrence recorded";
            case UNKNOWN -> "Recurrence: not documented";
        }, false, episode.evidence()));
        put(Topic.CHRONIC_DEPRESSION, chronic(twoYears));
    }

    private Stand chronic(Stand twoYears) {
        Stand recorded = TopicTable.strongest(chart.concepts().standing(List.of("group:chronic")), ConceptEntry::active)
                .orElseGet(Stand::noneRecorded);
        return recorded.or(twoYears);
    }

    private static Stand severity(Answer answer, Severity severity) {
        return new Stand(answer, "Severity: " + severity.statement(), false, severity.evidence());
    }

    private void answerStates() {
        StateFacts states = read.states();
        put(Topic.PSYCHOTIC_FEATURES, "Psychotic features", states.reading(StateKind.PSYCHOTIC_FEATURES).stand());
        put(Topic.PSYCHOSIS_WITH_RISK, "Psychosis with risk", states.psychosisWithRisk());
        put(Topic.MANIA_NOW, "Mania or hypomania now", states.reading(StateKind.MANIA).stand());
        put(Topic.CATATONIA, "Catatonia", states.reading(StateKind.CATATONIA).stand());
        put(Topic.REFUSING_FOOD_OR_DRINK, "Refusal of food or drink", noneUnlessSaid(StateKind.REFUSAL_OF_FOOD_OR_DRINK));
        put(Topic.SEVERE_SELF_NEGLECT, "Severe self-neglect", noneUnlessSaid(StateKind.SEVERE_SELF_NEGLECT));
        SuicideRisk risk = new SuicideRisk(chart, states);
        put(Topic.SUICIDAL_INTENT_PLAN_OR_RECENT_ATTEMPT, "Suicidal intent, plan or recent attempt", risk.intentPlanOrAttempt());
        put(Topic.SUICIDALITY_12_MONTHS, "Suicidality in the last 12 months", risk.withinTwelveMonths());
        put(Topic.SUICIDE_SCREEN_30_DAYS, "Suicide-risk screen in the last 30 days", risk.screened());
        put(Topic.SUICIDE_SCREEN_NEGATIVE_30_DAYS, "Negative suicide-risk screen in the last 30 days", risk.screenedNegative());
        put(Topic.INTENT_RESOLVED_7_DAYS, "Suicidal intent or plan resolved in the last 7 days", risk.resolvedLately());
        put(Topic.STALE_SAFETY_STATE, "Safety state to confirm", states.stale());
        put(Topic.ALCOHOL_OR_SEDATIVE_WITHDRAWAL, "Alcohol or sedative withdrawal", noneUnlessSaid(StateKind.ALCOHOL_OR_SEDATIVE_WITHDRAWAL));
        put(Topic.SAFETY_PLAN, "Safety plan", states.safetyPlan());
    }

    private Stand noneUnlessSaid(StateKind kind) {
        StateReading reading = read.states().reading(kind);
        return reading.isSilent() ? Stand.noneRecorded() : reading.stand();
    }

    private void answerPerinatal() {
        Perinatal perinatal = read.perinatal();
        put(Topic.PREGNANT, "Pregnancy", perinatal.pregnant());
        put(Topic.LACTATING, "Breastfeeding", perinatal.lactating());
        put(Topic.POSTPARTUM_12_MONTHS, "Delivery in the last 12 months", perinatal.postpartum());
        put(Topic.POSTPARTUM_6_MONTHS, "Delivery in the last 6 months, breastfeeding not documented", perinatal.lactationOpenAfterDelivery());
        put(Topic.PERINATAL, "Pregnancy, breastfeeding or recent delivery", perinatal.perinatal());
    }

    private void answerCare() {
        put(Topic.BLOOD_PRESSURE_OVER_140_90, "Blood pressure", read.bloodPressure().overCaution());
        put(Topic.CAUTIONED_COMBINATION, "Combination to review", read.pairs().cautioned());
        put(Topic.FOUR_OR_MORE_PSYCHOTROPICS, "Psychotropic medicines", CareOnRecord.fourPsychotropics(chart));
        put(Topic.SODIUM_LOW_AFTER_START, "Low sodium after a start", CriticalValues.sodiumLowAfterStart(chart));
        put(Topic.STALE_CRITICAL_LAB, "Critical value not repeated", CriticalValues.stale(read.criticalValues()));
        put(Topic.DEPRESSOGENIC_MEDICINE_TAKEN, "Medicine associated with depression", depressogenic(use -> true));
        put(Topic.DEPRESSOGENIC_STRONG_ASSOCIATION, "Medicine strongly associated with depression",
                depressogenic(use -> use.strength() == DepressogenicStrength.STRONG));
        put(Topic.DEPRESSOGENIC_MODERATE_ASSOCIATION, "Medicine moderately associated with depression",
                depressogenic(use -> use.strength() == DepressogenicStrength.MODERATE));
        put(Topic.NO_PSYCHOTHERAPY_STATED, "Statement that there was no psychotherapy", CareOnRecord.noPsychotherapyStated(chart));
        put(Topic.PSYCHIATRIC_CARE_180_DAYS, "Psychiatric care in the last 180 days", CareOnRecord.psychiatric(chart));
        put(Topic.ALERT_ON_RECORD, "Safety alert", CareOnRecord.alert(read.alarming()));
        put(Topic.DISCHARGE_7_DAYS, "Discharge in the last 7 days", CareOnRecord.discharge(chart));
        put(Topic.START_AT_18_TO_25, "Antidepressant started lately at 18 to 25", CareOnRecord.startedYoung(chart));
    }

    private Stand depressogenic(Predicate<DepressogenicUse> which) {
        if (read.depressogenicUses().isEmpty()) {
            return Stand.noneRecorded();
        }
        return TopicTable.strongest(read.depressogenicUses().stream().filter(which)
                .map(use -> new Stand(use.taken(), use.statement(), false, use.evidence())).toList()).orElseGet(Stand::noneRecorded);
    }

    private void put(Topic topic, Stand stand) {
        answers.put(topic, stand.on(topic));
    }

    /** @param subject what the answer begins with: "Glaucoma" */
    private void put(Topic topic, String subject, Stand stand) {
        answers.put(topic, stand.on(topic, subject));
    }

    /** Topics that have no answer yet; none in a complete rule base. */
    Set<Topic> missing() {
        Set<Topic> missing = EnumSet.allOf(Topic.class);
        missing.removeAll(AFTER_VERDICTS);
        missing.removeAll(answers.keySet());
        return missing;
    }
}
