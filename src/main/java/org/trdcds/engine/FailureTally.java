package org.trdcds.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.Stage;

/**
 * Failures counted under every profile.
 *
 * @param count             the fact that rules read, under the chosen profile
 * @param status            of the chosen profile
 * @param lifetimeConfirmed failures of all episodes under the chosen profile
 * @param classesFailed     labels of the classes surely failed, in the order of the class table
 * @param counted           failed and possibly failed trials under the chosen profile, in order of start
 * @param countedForStaging those that the staging models see: under the default profile
 * @param latestFailure     date on which the latest sure failure was seen
 */
record FailureTally(
        FailureCount count, ResistanceStatus status, int lifetimeConfirmed, List<String> classesFailed, List<ProfileResult> profiles,
        List<CountedTrial> counted, List<CountedTrial> countedForStaging, Optional<LocalDate> latestFailure) {

    FailureTally {
        classesFailed = List.copyOf(classesFailed);
        profiles = List.copyOf(profiles);
        counted = List.copyOf(counted);
        countedForStaging = List.copyOf(countedForStaging);
    }

    Resistance resistance(List<Stage> staging) {
        return new Resistance(status, count.confirmed(), count.possible(), lifetimeConfirmed, classesFailed, profiles, staging);
    }
}
