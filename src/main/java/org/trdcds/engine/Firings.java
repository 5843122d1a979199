package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.trdcds.assessment.Finding;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.knowledge.CountingRule;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Stated;

/** Draws the conclusions about one patient as another inference does, and keeps every firing by its stage. */
final class Firings implements Inference {

    private final Inference inference;
    private final Map<RuleStage, List<Conclusion>> kept = new EnumMap<>(RuleStage.class);

    Firings(Inference inference) {
        this.inference = inference;
    }

    @Override
    public List<Conclusion> conclude(RuleStage stage, Collection<?> facts) {
        List<Conclusion> conclusions = inference.conclude(stage, facts);
        kept.merge(stage, conclusions, Firings::both);
        return conclusions;
    }

    /** The firings that gave a trial its verdict. */
    List<Conclusion> of(JudgedTrial trial) {
        return in(RuleStage.TRIALS, firing -> firing.grade() == Answer.MET && firing.argument(0) == trial.verdict()
                && firing.fact(MeasuredTrial.class) == trial.measured());
    }

    /** The firings that counted a trial as failed. */
    List<Conclusion> of(CountedTrial trial) {
        return in(RuleStage.RESISTANCE, firing -> firing.rule().id().equals(trial.rule())
                && firing.fact(MeasuredTrial.class) == trial.measured() && firing.fact(CountingRule.class).equals(trial.counting()));
    }

    /** The firings that made a finding: that it is there, that it holds changes back, that it comes first. */
    List<Conclusion> of(Finding finding) {
        return in(RuleStage.CONTRIBUTORS, firing -> firing.argument(0) == finding.kind()
                && firing.fact(Stated.class).code().equals(finding.code()));
    }

    /** The firings that raised an alert. */
    List<Conclusion> of(SafetyAlert alert) {
        return in(RuleStage.SAFETY, firing -> firing.grade() == Answer.MET && firing.rule().id().equals(alert.rule())
                && firing.evidence().equals(alert.evidence()));
    }

    private List<Conclusion> in(RuleStage stage, Predicate<Conclusion> made) {
        return kept.getOrDefault(stage, List.of()).stream().filter(made).toList();
    }

    private static List<Conclusion> both(List<Conclusion> earlier, List<Conclusion> later) {
        List<Conclusion> all = new ArrayList<>(earlier);
        all.addAll(later);
        return all;
    }
}
