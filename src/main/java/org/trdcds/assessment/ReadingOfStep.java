package org.trdcds.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Notice;

/** How the record was read for one next step: what was assumed of it, and what was noticed about the entries that the step cites. */
final class ReadingOfStep {

    private final Assessment assessment;
    private final NextStep step;
    private final Set<String> cited;

    ReadingOfStep(Assessment assessment, NextStep step) {
        this.assessment = assessment;
        this.step = step;
        cited = step.evidence().stream().map(Evidence::source).collect(Collectors.toSet());
    }

    List<String> assumptions() {
        List<String> assumptions = new ArrayList<>();
        trials(trial -> trial.endInferred()).forEach(trial -> assumptions.add("The end of " + trial.about() + " is taken from the supply"
                + trial.end().map(day -> ": " + day).orElse("")));
        trials(trial -> trial.ongoing() == Answer.UNKNOWN && !trial.endInferred())
                .forEach(trial -> assumptions.add("Whether " + trial.about() + " is still taken is not documented"));
        trials(trial -> trial.inEpisode() == Answer.UNKNOWN)
                .forEach(trial -> assumptions.add("Whether " + trial.about() + " belongs to this episode is not documented"));
        say(assumptions, "Nothing recorded, taken as none: ", silent().flatMap(criterion -> criterion.silences().stream()));
        say(assumptions, "Nothing recorded, taken as not so: ", silent(Answer.UNMET));
        say(assumptions, "Nothing else recorded, taken as so: ", silent(Answer.MET));
        return List.copyOf(assumptions);
    }

    List<Notice> notices() {
        return assessment.notices().stream().filter(notice -> cited.contains(notice.source())).toList();
    }

    private List<TrialAssessment> trials(Predicate<TrialAssessment> such) {
        return assessment.trials().stream().filter(such).filter(trial -> trial.evidence().stream().anyMatch(entry -> cited.contains(entry.source()))).toList();
    }

    private Stream<Criterion> silent() {
        return step.criteria().stream().filter(Criterion::closedWorld);
    }

    private Stream<String> silent(Answer status) {
        return silent().filter(criterion -> criterion.status() == status && criterion.silences().isEmpty())
                .map(criterion -> Clause.of(criterion.statement()));
    }

    private static void say(List<String> assumptions, String lead, Stream<String> subjects) {
        List<String> all = subjects.distinct().toList();
        if (!all.isEmpty()) {
            assumptions.add(lead + String.join("; ", all));
        }
    }
}
