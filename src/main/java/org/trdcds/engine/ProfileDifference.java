package org.trdcds.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Outcome;
import org.trdcds.knowledge.DoseTable;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;

/** Why a profile says something else than the chosen one: the trial and the field that turn it, else the field of the profile. */
record ProfileDifference(ProfileReading chosen, ProfileReading other) {

    private static final double QUARTER = 0.25;

    /** @param judged the trials measured under the chosen profile */
    String inWords(List<JudgedTrial> judged) {
        return trial(judged).orElseGet(this::requirement);
    }

    private Optional<String> trial(List<JudgedTrial> judged) {
        ProfileReading generous = other.saysMoreThan(chosen) ? other : chosen;
        ProfileReading strict = generous == other ? chosen : other;
        for (CountedTrial trial : generous.trials()) {
            Answer there = strict.counts(trial.measured());
            if (there != trial.counts() && there != Answer.MET) {
                return Optional.of(trial.measured().about() + ": " + field(trial, generous.profile(), strict.profile(), judged));
            }
        }
        return Optional.empty();
    }

    private static String field(CountedTrial counted, Profile generous, Profile strict, List<JudgedTrial> judged) {
        MeasuredTrial trial = counted.measured();
        if (generous.lifetime() && !strict.lifetime() && trial.inEpisode() != Answer.MET) {
            return "counts over the lifetime under " + generous.name() + ", not in the current episode of " + strict.name();
        }
        if (generous.intoleranceCounts() && !strict.intoleranceCounts() && trial.tolerated() == Answer.UNMET) {
            return "stopping for side effects counts under " + generous.name() + ", not under " + strict.name();
        }
        if (trial.relapsed() == Answer.MET && generous.relapseCounts() != strict.relapseCounts()) {
            return "a response lost on treatment " + relapse(generous) + ", " + relapse(strict);
        }
        return measured(trial, generous, strict, judged);
    }

    private static String relapse(Profile profile) {
        return switch (profile.relapseCounts()) {
            case MET -> "counts under " + profile.name();
            case UNKNOWN -> "possibly counts under " + profile.name();
            case UNMET -> "does not count under " + profile.name();
        };
    }

    private static String measured(MeasuredTrial trial, Profile generous, Profile strict, List<JudgedTrial> judged) {
        if (trial.dose() == Answer.MET && !reaches(trial, strict)) {
            return "dose " + dose(trial) + " is enough under " + label(generous.doseTable()) + ", "
                    + (minimum(trial, strict).isPresent() ? "not under " : "no minimum is known under ") + label(strict.doseTable());
        }
        if (generous.adherencePresumed() && !strict.adherencePresumed() && documentedAdherence(trial, judged) != Answer.MET) {
            return "adherence that is not documented is presumed under " + generous.name() + ", not under " + strict.name();
        }
        if (generous.weeks() < strict.weeks() && weeks(trial).orElse(0) < strict.weeks()) {
            return "duration " + Numbers.of(weeks(trial).orElse(0)) + " weeks is enough under " + generous.name() + " ("
                    + Numbers.of(generous.weeks()) + "), not under " + strict.name() + " (" + Numbers.of(strict.weeks()) + ")";
        }
        if (generous.outcomeBySwitch() && !strict.outcomeBySwitch() && trial.outcome() == Outcome.UNKNOWN) {
            return "outcome was not measured; the switch that followed counts as failure under " + generous.name() + ", not under "
                    + strict.name();
        }
        if (!isFailure(trial, strict)) {
            return "outcome " + trial.outcome().code() + " counts as failure under " + generous.name() + " (" + cutOff(generous)
                    + "), not under " + strict.name() + " (" + cutOff(strict) + ")";
        }
        if (generous.doseTable() != strict.doseTable()) {
            return "weeks at an adequate dose are enough under " + generous.name() + " (" + label(generous.doseTable()) + "), not under "
                    + strict.name() + " (" + label(strict.doseTable()) + ")";
        }
        return "outcome can be judged under " + generous.name() + " (" + Numbers.of(generous.weeks()) + " weeks), not yet under "
                + strict.name() + " (" + Numbers.of(strict.weeks()) + " weeks)";
    }

    private static boolean isFailure(MeasuredTrial trial, Profile profile) {
        return switch (profile.failure()) {
            case BELOW_50_PERCENT -> trial.outcome() != Outcome.RESPONSE && trial.outcome() != Outcome.REMISSION;
            case AT_MOST_25_PERCENT -> trial.outcome() == Outcome.NONE || trial.outcome() == Outcome.WORSE
                    || trial.outcome() == Outcome.PARTIAL && trial.improvement().orElse(1) <= QUARTER;
            case NO_REMISSION -> trial.outcome() != Outcome.REMISSION;
        };
    }

    private static Answer documentedAdherence(MeasuredTrial trial, List<JudgedTrial> judged) {
        return judged.stream().map(JudgedTrial::measured).filter(other -> other.trial().id().equals(trial.trial().id())).findFirst()
                .filter(other -> !other.yardstick().adherencePresumed()).map(MeasuredTrial::adherence)
                .orElse(trial.trial().documentedAdherence());
    }

    private static boolean reaches(MeasuredTrial trial, Profile profile) {
        OptionalDouble minimum = minimum(trial, profile);
        OptionalDouble highest = trial.trial().highestDailyDoseMg();
        return minimum.isPresent() && highest.isPresent() && highest.getAsDouble() >= minimum.getAsDouble();
    }

    private static OptionalDouble minimum(MeasuredTrial trial, Profile profile) {
        return trial.trial().drug().doses().from(profile.doseTable());
    }

    private static OptionalDouble weeks(MeasuredTrial trial) {
        return trial.weeksAtDose().isPresent() ? trial.weeksAtDose() : trial.weeks();
    }

    private String requirement() {
        Profile profile = other.profile();
        if (profile.psychotherapy() == Profile.Psychotherapy.REQUIRED && other.result().confirmed() >= profile.needed()) {
            return "an adequate psychotherapy course that failed is needed under " + profile.name() + " and is not surely on record";
        }
        if (profile.psychotherapy() == Profile.Psychotherapy.COUNTS && other.saysMoreThan(chosen)) {
            return "a failed psychotherapy course counts under " + profile.name() + ", not under " + chosen.profile().name();
        }
        if (profile.distinctClasses() && !chosen.profile().distinctClasses()) {
            return profile.needed() + " different classes are needed under " + profile.name() + "; failed or possibly failed: " + classes();
        }
        return profile.needed() + (profile.needed() == 1 ? " failed trial is" : " failed trials are") + " needed under " + profile.name()
                + ", " + chosen.profile().needed() + " under " + chosen.profile().name();
    }

    private String classes() {
        return other.trials().stream().map(trial -> trial.measured().ingredient() + " (" + trial.measured().drugClass().label() + ")")
                .distinct().collect(Collectors.joining(", "));
    }

    private static String dose(MeasuredTrial trial) {
        OptionalDouble highest = trial.trial().highestDailyDoseMg();
        return highest.isPresent() ? Numbers.of(highest.getAsDouble()) + " mg" : "not documented";
    }

    private static String label(DoseTable table) {
        return switch (table) {
            case ATRQ -> "ATRQ";
            case CANMAT_LOW -> "CANMAT";
            case WHO_DDD -> "WHO DDD";
        };
    }

    private static String cutOff(Profile profile) {
        return switch (profile.failure()) {
            case BELOW_50_PERCENT -> "less than 50 % better";
            case AT_MOST_25_PERCENT -> "at most 25 % better";
            case NO_REMISSION -> "no remission";
        };
    }
}
