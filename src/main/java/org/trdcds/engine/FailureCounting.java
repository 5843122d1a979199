package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.knowledge.CountingRule;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Profile;
import org.trdcds.knowledge.Yardstick;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * From trials that rules counted as failed to counts, statuses and what every profile says (clinical.md section 3).
 *
 * <p>Rules decide whether one trial failed; here the episode, distinct ingredients and classes, combinations and psychotherapy are counted.
 */
final class FailureCounting {

    private static final String STAGING_PROFILE = "default";
    private static final Comparator<CountedTrial> BY_START =
            Comparator.comparing((CountedTrial trial) -> trial.measured().trial().start().orElse(LocalDate.MIN))
                    .thenComparing(trial -> trial.measured().trial().id());

    private final Definition chosen;
    private final Definition staging;
    private final List<Definition> definitions;
    private final List<CountingRule> rules;
    private final List<Yardstick> otherYardsticks;
    private final FailureUnits units;
    private final NeededTrials needed;

    /** A profile with the way of counting it shares with others. */
    private record Definition(Profile profile, CountingRule rule) {

        List<CountedTrial> of(Map<CountingRule, Counted> byRule) {
            Counted counted = byRule.getOrDefault(rule, Counted.NONE);
            return profile.lifetime() ? counted.ever() : counted.here();
        }
    }

    /** The trials that one way of counting counts: those of the episode, and all of them. */
    private record Counted(List<CountedTrial> here, List<CountedTrial> ever) {

        static final Counted NONE = new Counted(List.of(), List.of());

        static Counted of(List<CountedTrial> trials) {
            return new Counted(within(trials, false), within(trials, true));
        }
    }

    /** Counts under one profile, and under every shipped one beside it. */
    FailureCounting(Knowledge knowledge, Profile chosen) {
        this(knowledge, chosen, knowledge.profiles().values());
    }

    /** Counts under one profile, and under some others beside it. */
    FailureCounting(Knowledge knowledge, Profile chosen, Collection<Profile> compared) {
        CountingRules counting = new CountingRules();
        definitions = compared.stream().map(profile -> new Definition(profile, counting.of(profile))).toList();
        this.chosen = new Definition(chosen, counting.of(chosen));
        staging = definitions.stream().filter(one -> one.profile().name().equals(STAGING_PROFILE)).findFirst().orElse(this.chosen);
        rules = counting.all();
        otherYardsticks = rules.stream().map(CountingRule::yardstick).distinct().filter(yardstick -> yardstick != yardstick()).toList();
        units = new FailureUnits(knowledge.limit("combination-overlap"));
        needed = NeededTrials.of(knowledge);
    }

    /** The ways of counting that the profiles need: facts of the resistance stage, each exactly once. */
    List<CountingRule> rules() {
        return rules;
    }

    /** What the chosen profile measures trials against: the yardstick of one of the ways of counting. */
    Yardstick yardstick() {
        return chosen.rule().yardstick();
    }

    /** The other yardsticks of the ways of counting, each once. */
    List<Yardstick> otherYardsticks() {
        return otherYardsticks;
    }

    /**
     * @param judged  every trial under the chosen profile
     * @param counted what the resistance rules counted, under every way of counting
     * @param latest  latest judged trial, whose class is no class to change to
     * @param inScope scope; UNMET means that no definition is assessed, while counts are shown all the same
     */
    FailureTally tally(
            List<JudgedTrial> judged, List<CountedTrial> counted, List<Course> courses, Optional<LatestJudgedTrial> latest, Answer inScope) {
        Map<CountingRule, Counted> byRule = byRule(counted);
        Profile profile = chosen.profile();
        List<CountedTrial> here = chosen.of(byRule);
        ProfileResult own = result(profile, here, courses, inScope);
        ProfileReading reading = new ProfileReading(profile, own, here);
        List<ProfileResult> results = new ArrayList<>(definitions.size());
        for (Definition other : definitions) {
            results.add(other.profile().name().equals(profile.name()) ? own : compared(other, other.of(byRule), judged, courses, reading));
        }
        FailureUnits.Range count = units.count(here, MeasuredTrial::ingredient, profile.combinationCountsOne());
        Answer trd = profile.namesResistance() ? answer(own.status()) : Answer.UNMET;
        return new FailureTally(FailureCounts.of(judged, here, count, trd, profile, needed, latest), own.status(),
                units.count(byRule.getOrDefault(chosen.rule(), Counted.NONE).ever(), MeasuredTrial::ingredient, profile.combinationCountsOne()).confirmed(),
                FailureCounts.classesFailed(here), results, here, staging(byRule), latestFailure(here));
    }

    private List<CountedTrial> staging(Map<CountingRule, Counted> byRule) {
        return byRule.getOrDefault(staging.rule(), Counted.NONE).here();
    }

    private ProfileResult compared(
            Definition definition, List<CountedTrial> trials, List<JudgedTrial> judged, List<Course> courses, ProfileReading own) {
        Profile profile = definition.profile();
        Answer assessed = Answer.of(own.result().status() != ResistanceStatus.NOT_ASSESSED);
        ProfileResult result = result(profile, trials, courses, assessed);
        if (result.status() == own.result().status()) {
            return result;
        }
        String because = new ProfileDifference(own, new ProfileReading(profile, result, trials)).inWords(judged);
        return new ProfileResult(result.name(), result.title(), result.status(), result.confirmed(), result.possible(), result.needed(),
                result.namesResistance(), Optional.of(because));
    }

    private ProfileResult result(Profile profile, List<CountedTrial> trials, List<Course> courses, Answer inScope) {
        FailureUnits.Range drugs = profile.distinctClasses()
                ? units.count(trials, MeasuredTrial::drugClass, profile.combinationCountsOne())
                : units.count(trials, MeasuredTrial::ingredient, profile.combinationCountsOne());
        int confirmed = drugs.confirmed();
        int possible = drugs.possible();
        Answer psychotherapy = profile.psychotherapy() == Profile.Psychotherapy.NOT_COUNTED
                ? Answer.UNMET : psychotherapyFailed(courses, profile.lifetime());
        if (profile.psychotherapy() == Profile.Psychotherapy.COUNTS) {
            confirmed += psychotherapy == Answer.MET ? 1 : 0;
            possible += psychotherapy == Answer.UNMET ? 0 : 1;
        }
        Answer met = Answer.atLeast(profile.needed(), confirmed, possible);
        if (profile.psychotherapy() == Profile.Psychotherapy.REQUIRED) {
            met = met.and(psychotherapy);
        }
        ResistanceStatus status = inScope == Answer.UNMET ? ResistanceStatus.NOT_ASSESSED : status(met);
        return new ProfileResult(profile.name(), profile.title(), status, confirmed, possible, profile.needed(), profile.namesResistance(),
                Optional.empty());
    }

    private static Answer psychotherapyFailed(List<Course> courses, boolean lifetime) {
        Answer failed = Answer.UNMET;
        for (Course course : courses) {
            if (course.kind() == CourseKind.PSYCHOTHERAPY) {
                failed = failed.or(lifetime ? course.failed() : course.failed().and(course.inEpisode()));
            }
        }
        return failed;
    }

    /** Trials of the episode, or all of them, in order of start; one only possibly of the episode is only possibly failed in it. */
    private static List<CountedTrial> within(List<CountedTrial> trials, boolean lifetime) {
        if (trials.isEmpty()) {
            return List.of();
        }
        List<CountedTrial> kept = new ArrayList<>(trials.size());
        for (CountedTrial trial : trials) {
            Answer counts = lifetime ? trial.counts() : trial.counts().and(trial.measured().inEpisode());
            if (counts != Answer.UNMET) {
                kept.add(trial.with(counts));
            }
        }
        kept.sort(BY_START);
        return kept;
    }

    /** When several rules count one trial, the surest stands. */
    private static Map<CountingRule, Counted> byRule(List<CountedTrial> counted) {
        if (counted.isEmpty()) {
            return Map.of();
        }
        Map<CountingRule, List<CountedTrial>> byRule = new IdentityHashMap<>(8);
        for (CountedTrial trial : counted) {
            List<CountedTrial> trials = byRule.computeIfAbsent(trial.counting(), rule -> new ArrayList<>(4));
            int before = indexOf(trials, trial.measured().trial().id());
            if (before < 0) {
                trials.add(trial);
            } else if (trial.counts() == Answer.MET) {
                trials.set(before, trial);
            }
        }
        Map<CountingRule, Counted> within = new IdentityHashMap<>(8);
        byRule.forEach((rule, trials) -> within.put(rule, Counted.of(trials)));
        return within;
    }

    private static int indexOf(List<CountedTrial> trials, String id) {
        for (int index = 0; index < trials.size(); index++) {
            if (trials.get(index).measured().trial().id().equals(id)) {
                return index;
            }
        }
        return -1;
    }

    private static Optional<LocalDate> latestFailure(List<CountedTrial> trials) {
        Optional<LocalDate> latest = Optional.empty();
        for (CountedTrial trial : trials) {
            if (trial.counts() == Answer.MET) {
                latest = later(latest, judgedOn(trial.measured()));
            }
        }
        return latest;
    }

    private static Optional<LocalDate> judgedOn(MeasuredTrial trial) {
        Optional<LocalDate> latest = Optional.empty();
        for (Evidence evidence : trial.outcomeEvidence()) {
            latest = later(latest, evidence.date());
        }
        return latest.isPresent() ? latest : trial.trial().lastDay();
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || other.isPresent() && other.get().isAfter(one.get()) ? other : one;
    }

    private static ResistanceStatus status(Answer met) {
        return switch (met) {
            case MET -> ResistanceStatus.MET;
            case UNKNOWN -> ResistanceStatus.POSSIBLE;
            case UNMET -> ResistanceStatus.NOT_MET;
        };
    }

    private static Answer answer(ResistanceStatus status) {
        return switch (status) {
            case MET -> Answer.MET;
            case POSSIBLE -> Answer.UNKNOWN;
            case NOT_MET, NOT_ASSESSED -> Answer.UNMET;
        };
    }
}
