package org.trdcds.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Disagreement;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.knowledge.DisagreementRow;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;

/** Finds the questions on which sources differ and that matter for one patient. */
final class Disagreements {

    private final List<DisagreementRow> rows;
    private final Profile chosen;
    private final double fewestWeeks;
    private final double mostWeeks;

    /** @param profiles the definitions that are compared */
    Disagreements(List<DisagreementRow> rows, Profile chosen, Iterable<Profile> profiles) {
        this.rows = rows;
        this.chosen = chosen;
        double fewest = chosen.weeks();
        double most = chosen.weeks();
        for (Profile profile : profiles) {
            fewest = Math.min(fewest, profile.weeks());
            most = Math.max(most, profile.weeks());
        }
        fewestWeeks = fewest;
        mostWeeks = most;
    }

    List<Disagreement> on(List<NextStep> steps, List<TrialAssessment> trials, Resistance resistance) {
        List<TrialAssessment> here = new ArrayList<>(trials.size());
        for (TrialAssessment trial : trials) {
            if (trial.inEpisode() != Answer.UNMET && trial.verdict() != TrialVerdict.OTHER_USE) {
                here.add(trial);
            }
        }
        Map<String, String> considered = considered(steps);
        List<Disagreement> found = new ArrayList<>();
        for (DisagreementRow row : rows) {
            List<String> concerns = new ArrayList<>(2);
            for (DisagreementRow.Concern concern : row.concerns()) {
                for (String concerned : told(concern, considered, here, resistance)) {
                    if (!concerns.contains(concerned)) {
                        concerns.add(concerned);
                    }
                }
            }
            if (!concerns.isEmpty()) {
                found.add(new Disagreement(row.id(), row.topic(), row.positions(), row.here(), String.join("; ", concerns), row.sources()));
            }
        }
        return found;
    }

    private List<String> told(
            DisagreementRow.Concern concern, Map<String, String> considered, List<TrialAssessment> trials, Resistance resistance) {
        return switch (concern.kind()) {
            case STEP -> considered.containsKey(concern.code()) ? List.of(considered.get(concern.code())) : List.of();
            case PROFILE -> saysOtherwise(concern.code(), resistance) ? List.of("definition " + concern.code()) : List.of();
            case TRIAL -> which(trials, trial -> trial.verdict().code().equals(concern.code()));
            case SSRI_AT_DOSE -> !considered.containsKey(Category.REVIEW_DOSE.code()) ? List.of() : which(trials, trial ->
                    trial.current() && trial.drugClass().equals(AntidepressantClass.SSRI.label()) && trial.dose() == Answer.MET);
            case WEEKS_BETWEEN -> which(trials, this::lastedBetween);
            case OUTCOME_BETWEEN -> which(trials, trial -> trial.outcome().equals("partial") || trial.outcome().equals("response"));
            case BORDERLINE_DOSE -> which(trials, trial -> trial.borderline().isPresent());
            case EARLIER_FAILURES -> chosen.lifetime() || resistance.lifetimeConfirmed() <= resistance.confirmed() ? List.of()
                    : List.of(resistance.lifetimeConfirmed() + " trials failed over the lifetime, " + resistance.confirmed() + " in this episode");
        };
    }

    private static boolean saysOtherwise(String profile, Resistance resistance) {
        for (ProfileResult result : resistance.profiles()) {
            if (result.name().equals(profile)) {
                return result.status() != resistance.status();
            }
        }
        return false;
    }

    /** Titles of the steps that are suggested or wait, by code. */
    private static Map<String, String> considered(List<NextStep> steps) {
        Map<String, String> considered = new HashMap<>();
        for (NextStep step : steps) {
            if (step.verdict() == Verdict.SUGGESTED || step.verdict() == Verdict.DEFERRED) {
                considered.put(step.category().code(), step.title());
            }
        }
        return considered;
    }

    private boolean lastedBetween(TrialAssessment trial) {
        double weeks = (trial.weeksAtDose().isPresent() ? trial.weeksAtDose() : trial.weeks()).orElse(0);
        return trial.dose() != Answer.UNMET && weeks >= fewestWeeks && weeks < mostWeeks;
    }

    private static List<String> which(List<TrialAssessment> trials, Predicate<TrialAssessment> concerned) {
        List<String> which = new ArrayList<>(trials.size());
        for (TrialAssessment trial : trials) {
            if (concerned.test(trial)) {
                which.add(trial.about());
            }
        }
        return which;
    }
}
