package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.DoseStep;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Outcome;
import org.trdcds.history.Trial;
import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Yardstick;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** A trial in a few words: unless said otherwise it was adequate, taken as directed, tolerated, in the episode, and did not help. */
final class SampleTrial {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final List<String> OF_TRIAL = List.of("overMaximum", "doseLowered", "effectNoted");

    private final String ingredient;
    private LocalDate start = LocalDate.of(2026, 1, 5);
    private OptionalDouble weeks = OptionalDouble.of(8);
    private OptionalDouble dose = OptionalDouble.of(1000);
    private final List<DoseStep> doses = new ArrayList<>();
    private OptionalDouble improvement = OptionalDouble.of(0);
    private Outcome outcome = Outcome.NONE;
    private String endpoint = "";
    private TrialVerdict verdict = TrialVerdict.FAILED;
    private boolean switchedAfterwards;
    private boolean current;
    private final Map<String, Object> answers = new HashMap<>(Map.of("adherence", Answer.MET, "tolerated", Answer.MET,
            "inEpisode", Answer.MET, "ongoing", Answer.UNMET, "indicated", Answer.MET, "relapsed", Answer.UNMET));

    private SampleTrial(String ingredient) {
        this.ingredient = ingredient;
    }

    static SampleTrial of(String ingredient) {
        return new SampleTrial(ingredient);
    }

    /** Two weeks that side effects ended. */
    static SampleTrial intolerant(String ingredient) {
        return of(ingredient).weeks(2).with("tolerated", Answer.UNMET).verdict(TrialVerdict.INTOLERANT);
    }

    SampleTrial from(String day) {
        start = LocalDate.parse(day);
        return this;
    }

    SampleTrial weeks(double value) {
        weeks = OptionalDouble.of(value);
        return this;
    }

    SampleTrial weeksUnknown() {
        weeks = OptionalDouble.empty();
        return this;
    }

    SampleTrial mg(double value) {
        dose = OptionalDouble.of(value);
        return this;
    }

    SampleTrial doseUnknown() {
        dose = OptionalDouble.empty();
        return this;
    }

    SampleTrial raised(double... mg) {
        for (int step = 0; step < mg.length; step++) {
            doses.add(new DoseStep(start.plusWeeks(step), OptionalDouble.of(mg[step]), "step"));
        }
        return mg(mg[mg.length - 1]);
    }

    /** @param share fall of the score as a share of the baseline */
    SampleTrial improved(double share) {
        improvement = OptionalDouble.of(share);
        outcome = share >= 0.5 ? Outcome.RESPONSE : share >= 0.25 ? Outcome.PARTIAL : share <= -0.25 ? Outcome.WORSE : Outcome.NONE;
        return outcome == Outcome.RESPONSE ? verdict(TrialVerdict.RESPONDED) : this;
    }

    SampleTrial outcomeUnknown() {
        improvement = OptionalDouble.empty();
        outcome = Outcome.UNKNOWN;
        return verdict(TrialVerdict.INDETERMINATE);
    }

    SampleTrial switchedAfterwards() {
        switchedAfterwards = true;
        return this;
    }

    SampleTrial judgedOn(String score) {
        endpoint = score;
        return this;
    }

    SampleTrial verdict(TrialVerdict value) {
        verdict = value;
        return this;
    }

    SampleTrial with(String answer, Answer value) {
        answers.put(answer, value);
        return this;
    }

    SampleTrial ongoing() {
        return with("ongoing", Answer.MET);
    }

    SampleTrial current() {
        current = true;
        return this;
    }

    JudgedTrial judged(Knowledge knowledge, Yardstick yardstick, int number) {
        return new JudgedTrial(measured(knowledge, yardstick, number), verdict, List.of(), "trials.sample");
    }

    MeasuredTrial measured(Knowledge knowledge, Yardstick yardstick, int number) {
        Antidepressant drug = knowledge.antidepressants().get(ingredient);
        OptionalDouble minimum = drug.doses().from(yardstick.doseTable());
        Answer doseMet = dose.isEmpty() || minimum.isEmpty() ? Answer.UNKNOWN : Answer.of(dose.getAsDouble() >= minimum.getAsDouble());
        Map<String, Object> components = new HashMap<>(answers);
        components.keySet().removeAll(OF_TRIAL);
        components.put("yardstick", yardstick);
        components.put("ingredient", ingredient);
        components.put("drugClass", drug.drugClass());
        components.put("minimumDoseMg", minimum);
        components.put("weeks", weeks);
        components.put("weeksAtDose", doseMet == Answer.UNMET ? OptionalDouble.of(0) : weeks);
        components.put("dose", doseMet);
        components.put("duration", weeks.isEmpty() ? Answer.UNKNOWN : Answer.of(weeks.getAsDouble() >= yardstick.weeks()));
        if (yardstick.adherencePresumed() && answers.get("adherence") == Answer.UNKNOWN) {
            components.put("adherence", Answer.MET);
        }
        components.put("outcome", outcome);
        components.put("improved", improvement.isEmpty() ? Answer.UNKNOWN : Answer.of(improvement.getAsDouble() >= 0.5));
        components.put("partial", outcome == Outcome.UNKNOWN ? Answer.UNKNOWN : Answer.of(outcome == Outcome.PARTIAL));
        components.put("worse", outcome == Outcome.UNKNOWN ? Answer.UNKNOWN : Answer.of(outcome == Outcome.WORSE));
        components.put("failure", failure(yardstick));
        components.put("endpointKey", endpoint);
        components.put("current", current);
        components.put("outcomeReason", "outcome " + outcome.code());
        components.put("outcomeEvidence", outcome == Outcome.UNKNOWN ? List.of() : List.of(Evidence.of("Observation/" + ingredient + number, "score", lastDay())));
        components.put("trial", trial(drug, number));
        return Facts.make(MeasuredTrial.class, components);
    }

    private LocalDate lastDay() {
        return answers.get("ongoing") == Answer.MET ? AS_OF : start.plusDays((long) (weeks.orElse(8) * 7));
    }

    private Answer failure(Yardstick yardstick) {
        if (improvement.isEmpty()) {
            return yardstick.outcomeBySwitch() && switchedAfterwards ? Answer.MET : Answer.UNKNOWN;
        }
        return Answer.of(switch (yardstick.failure()) {
            case BELOW_50_PERCENT -> improvement.getAsDouble() < 0.5;
            case AT_MOST_25_PERCENT -> improvement.getAsDouble() <= 0.25;
            case NO_REMISSION -> improvement.getAsDouble() < 0.9;
        });
    }

    private Trial trial(Antidepressant drug, int number) {
        Map<String, Object> components = new HashMap<>();
        components.put("id", "trial/" + number);
        components.put("drug", drug);
        components.put("start", Optional.of(start));
        components.put("lastDay", weeks.isEmpty() && answers.get("ongoing") != Answer.MET ? Optional.empty() : Optional.of(lastDay()));
        components.put("ongoing", answers.get("ongoing"));
        components.put("doses", doses);
        components.put("highestDailyDoseMg", dose);
        for (String answer : OF_TRIAL) {
            if (answers.containsKey(answer)) {
                components.put(answer, answers.get(answer));
            }
        }
        components.put("documentedAdherence", answers.get("adherence"));
        components.put("evidence", List.of(Evidence.of("MedicationRequest/" + ingredient + number, ingredient, start)));
        return Facts.make(Trial.class, components);
    }
}
