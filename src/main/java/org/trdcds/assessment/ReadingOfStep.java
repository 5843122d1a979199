package org.trdcds.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Notice;

/** How the record was read for one next step: what was assumed of it, and what was noticed about the entries that the step cites. */
final class ReadingOfStep {

    private static final int PARTS_SHOWN = 4;

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
        List<String> silent = step.criteria().stream().filter(Criterion::closedWorld).map(ReadingOfStep::subject).distinct().toList();
        if (!silent.isEmpty()) {
            String more = silent.size() > PARTS_SHOWN ? "; and " + (silent.size() - PARTS_SHOWN) + " more" : "";
            assumptions.add("What the record does not say is taken as none, for: "
                    + silent.stream().limit(PARTS_SHOWN).collect(Collectors.joining("; ")) + more);
        }
        return List.copyOf(assumptions);
    }

    List<Notice> notices() {
        return assessment.notices().stream().filter(notice -> cited.contains(notice.source())).toList();
    }

    private List<TrialAssessment> trials(Predicate<TrialAssessment> such) {
        return assessment.trials().stream().filter(such).filter(trial -> trial.evidence().stream().anyMatch(entry -> cited.contains(entry.source()))).toList();
    }

    private static String subject(Criterion criterion) {
        return criterion.statement();
    }
}
