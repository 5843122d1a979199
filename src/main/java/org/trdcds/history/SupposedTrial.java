package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.patient.Answer;

/** A trial as it would be, were one thing of it otherwise than the chart says; everything else stays. */
public final class SupposedTrial {

    private SupposedTrial() {
    }

    /** Were it taken as directed, or not. */
    public static Trial taken(Trial trial, Answer asDirected) {
        return new Trial(trial.id(), trial.drug(), trial.use(), trial.start(), trial.lastDay(), trial.endInferred(), trial.ongoing(), trial.current(),
                trial.doses(), trial.highestDailyDoseMg(), trial.takenNowMg(), OptionalDouble.empty(), asDirected, trial.tolerated(),
                trial.effectNoted(), trial.doseLowered(), trial.inEpisode(), trial.overMaximum(), trial.relapsed(), trial.relapseEvidence(),
                trial.stopReason(), trial.remarks(), trial.evidence());
    }

    /** Were this its daily dose throughout. */
    public static Trial dosed(Trial trial, double mgPerDay) {
        List<DoseStep> doses = trial.start().map(day -> List.of(new DoseStep(day, OptionalDouble.of(mgPerDay), ""))).orElse(List.of());
        return new Trial(trial.id(), trial.drug(), trial.use(), trial.start(), trial.lastDay(), trial.endInferred(), trial.ongoing(), trial.current(),
                doses, OptionalDouble.of(mgPerDay), OptionalDouble.of(mgPerDay), trial.daysCovered(), trial.documentedAdherence(), trial.tolerated(),
                trial.effectNoted(), trial.doseLowered(), trial.inEpisode(), trial.overMaximum(), trial.relapsed(), trial.relapseEvidence(),
                trial.stopReason(), trial.remarks(), trial.evidence());
    }

    /** Were it tolerated, or not. */
    public static Trial tolerated(Trial trial, Answer tolerated) {
        return answered(trial, trial.use(), tolerated, trial.inEpisode(), trial.relapsed());
    }

    /** Were it a depression treatment, or another use. */
    public static Trial indicated(Trial trial, Answer indicated) {
        return answered(trial, indicated == Answer.MET ? TrialUse.DEPRESSION : TrialUse.OTHER_USE, trial.tolerated(), trial.inEpisode(), trial.relapsed());
    }

    /** Were it of the current episode, or of another. */
    public static Trial inEpisode(Trial trial, Answer inEpisode) {
        return answered(trial, trial.use(), trial.tolerated(), inEpisode, trial.relapsed());
    }

    /** Were its benefit lost while it was taken, or not. */
    public static Trial relapsed(Trial trial, Answer relapsed) {
        return answered(trial, trial.use(), trial.tolerated(), trial.inEpisode(), relapsed);
    }

    private static Trial answered(Trial trial, TrialUse use, Answer tolerated, Answer inEpisode, Answer relapsed) {
        return new Trial(trial.id(), trial.drug(), use, trial.start(), trial.lastDay(), trial.endInferred(), trial.ongoing(), trial.current(),
                trial.doses(), trial.highestDailyDoseMg(), trial.takenNowMg(), trial.daysCovered(), trial.documentedAdherence(), tolerated,
                trial.effectNoted(), trial.doseLowered(), inEpisode, trial.overMaximum(), relapsed, trial.relapseEvidence(),
                trial.stopReason(), trial.remarks(), trial.evidence());
    }

    /** Were it over. */
    public static Trial ended(Trial trial) {
        return lasting(trial, trial.lastDay(), trial.endInferred(), Answer.UNMET);
    }

    /** Did it go on unchanged until a day. */
    public static Trial ongoing(Trial trial, LocalDate day) {
        return lasting(trial, Optional.of(day), false, Answer.MET);
    }

    private static Trial lasting(Trial trial, Optional<LocalDate> lastDay, boolean endInferred, Answer ongoing) {
        return new Trial(trial.id(), trial.drug(), trial.use(), trial.start(), lastDay, endInferred, ongoing, trial.current(),
                trial.doses(), trial.highestDailyDoseMg(), trial.takenNowMg(), trial.daysCovered(), trial.documentedAdherence(), trial.tolerated(),
                trial.effectNoted(), trial.doseLowered(), trial.inEpisode(), trial.overMaximum(), trial.relapsed(), trial.relapseEvidence(),
                trial.stopReason(), trial.remarks(), trial.evidence());
    }
}
