package org.trdcds.engine;

import java.util.List;

import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;

/** What one profile makes of a patient's trials. */
record ProfileReading(Profile profile, ProfileResult result, List<CountedTrial> trials) {

    ProfileReading {
        trials = List.copyOf(trials);
    }

    /** How this profile counts a trial; UNMET when it is no failure. */
    Answer counts(MeasuredTrial trial) {
        for (CountedTrial counted : trials) {
            if (counted.measured().trial().id().equals(trial.trial().id())) {
                return counted.counts();
            }
        }
        return Answer.UNMET;
    }

    boolean saysMoreThan(ProfileReading other) {
        return rank(result.status()) > rank(other.result.status());
    }

    private static int rank(ResistanceStatus status) {
        return switch (status) {
            case MET -> 2;
            case POSSIBLE -> 1;
            case NOT_MET, NOT_ASSESSED -> 0;
        };
    }
}
