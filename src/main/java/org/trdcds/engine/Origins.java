package org.trdcds.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;

/** Which firings of earlier stages a fact of the next-step rules rests on. What it takes from the chart alone has none. */
final class Origins {

    /** Topics that are answered from the verdicts of trials, and not from the trials alone. */
    private static final Set<Topic> OF_VERDICTS = EnumSet.of(Topic.PAST_RESPONDER, Topic.WORSENING, Topic.LATEST_TRIAL_WITHOUT_BENEFIT,
            Topic.TREATMENT_CHANGED_2_WEEKS, Topic.FAILED_STILL_TAKEN_8_WEEKS);

    private final Firings firings;
    private final List<JudgedTrial> judged;
    private final List<CountedTrial> counted;
    private final List<SafetyAlert> alerts;

    /** @param counted the trials that the failure count of this assessment counts */
    Origins(Firings firings, List<JudgedTrial> judged, List<CountedTrial> counted, List<SafetyAlert> alerts) {
        this.firings = firings;
        this.judged = judged;
        this.counted = counted;
        this.alerts = alerts;
    }

    List<Conclusion> of(Object fact) {
        if (fact instanceof Finding finding) {
            return firings.of(finding);
        }
        if (fact instanceof SafetyAlert alert) {
            return firings.of(alert);
        }
        if (fact instanceof FailureCount) {
            return ofCount();
        }
        if (fact instanceof CareRequest request) {
            return request.newerAlert() == Answer.UNMET ? List.of() : ofAlerts(alert -> alert.route() != Route.PRESCRIBER);
        }
        if (fact instanceof CurrentTrial || fact instanceof LatestJudgedTrial) {
            Citable trial = (Citable) fact;
            return verdicts(judged.stream().filter(one -> one.measured().about().equals(trial.about())).toList(), trial);
        }
        return fact instanceof ChartAnswer answer ? ofAnswer(answer) : List.of();
    }

    /** What counted as failed, and what was not tolerated. */
    private List<Conclusion> ofCount() {
        List<Conclusion> made = new ArrayList<>();
        counted.forEach(trial -> made.addAll(firings.of(trial)));
        judged.stream().filter(trial -> trial.intolerant().and(trial.measured().inEpisode()) != Answer.UNMET)
                .forEach(trial -> made.addAll(firings.of(trial)));
        return made;
    }

    private List<Conclusion> ofAnswer(ChartAnswer answer) {
        if (answer.topic() == Topic.IN_REMISSION && answer.answer() == Answer.UNMET) {
            return ofAlerts(alert -> answer.statement().endsWith(alert.statement()));
        }
        return OF_VERDICTS.contains(answer.topic()) ? verdicts(judged, answer) : List.of();
    }

    private List<Conclusion> ofAlerts(Predicate<SafetyAlert> some) {
        return alerts.stream().filter(some).flatMap(alert -> firings.of(alert).stream()).toList();
    }

    /** The verdicts of those trials whose entries a fact cites. */
    private List<Conclusion> verdicts(List<JudgedTrial> some, Citable fact) {
        return some.stream().filter(trial -> fact.evidence().containsAll(trial.measured().evidence()))
                .flatMap(trial -> firings.of(trial).stream()).toList();
    }
}
