package org.trdcds.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Trial;
import org.trdcds.patient.Answer;

/**
 * Counts failed trials (clinical.md section 3): an ingredient counts once, however often it failed, and trials taken together and
 * judged on one score count once together. What missing answers may still show never lowers the sure count nor raises the possible one.
 */
final class FailureUnits {

    /** How many failed: surely, and at most. */
    record Range(int confirmed, int possible) {
        static final Range NONE = new Range(0, 0);

        /** UNKNOWN when only the possible ones reach the number. */
        Answer atLeast(int needed) {
            return Answer.atLeast(needed, confirmed, possible);
        }
    }

    private final double overlapShare;

    /** @param overlapShare share of the shorter trial that two trials must exceed to have been taken together, 0 to 1 */
    FailureUnits(double overlapShare) {
        this.overlapShare = overlapShare;
    }

    /**
     * Counts trials that failed or possibly failed; those not surely failed are never taken together.
     *
     * @param key what must differ, the ingredient or the class
     */
    <K> Range count(List<CountedTrial> trials, Function<MeasuredTrial, K> key, boolean combinationsCountOne) {
        if (trials.isEmpty()) {
            return Range.NONE;
        }
        List<CountedTrial> sure = sure(trials);
        if (!combinationsCountOne || !someShareAnEndpoint(trials)) {
            return new Range(distinct(sure, key), distinct(trials, key));
        }
        int confirmed = graph(sure, trials, key, trial -> true, Answer.UNKNOWN).atLeast();
        return new Range(confirmed, graph(trials, trials, key, trial -> trial.counts() == Answer.MET, Answer.MET).atMost());
    }

    static List<CountedTrial> sure(List<CountedTrial> trials) {
        List<CountedTrial> sure = new ArrayList<>(trials.size());
        for (CountedTrial trial : trials) {
            if (trial.counts() == Answer.MET) {
                sure.add(trial);
            }
        }
        return sure;
    }

    private static <K> int distinct(List<CountedTrial> trials, Function<MeasuredTrial, K> key) {
        if (trials.size() < 2) {
            return trials.size();
        }
        Set<K> keys = new HashSet<>();
        for (CountedTrial trial : trials) {
            keys.add(key.apply(trial.measured()));
        }
        return keys.size();
    }

    /**
     * @param trials    the trials that count
     * @param context   trials among which combinations are looked for
     * @param combines  whether a trial can be part of a combination at all
     * @param sureEnough MET to join only what was surely taken together, UNKNOWN to join also what may have been
     */
    private <K> TogetherGraph graph(
            List<CountedTrial> trials, List<CountedTrial> context, Function<MeasuredTrial, K> key, Predicate<CountedTrial> combines,
            Answer sureEnough) {
        TogetherGraph graph = new TogetherGraph(trials.stream().map(trial -> (Object) key.apply(trial.measured())).toList());
        List<List<K>> partners = trials.stream().map(trial -> partners(trial, context, key, combines, sureEnough)).toList();
        for (int one = 0; one < trials.size(); one++) {
            for (int other = 0; other < one; other++) {
                boolean oneWithOther = partners.get(one).contains(key.apply(trials.get(other).measured()));
                boolean otherWithOne = partners.get(other).contains(key.apply(trials.get(one).measured()));
                if (oneWithOther && otherWithOne || together(trials.get(one), trials.get(other), combines, sureEnough)) {
                    graph.join(one, other);
                }
            }
        }
        return graph;
    }

    /** What a trial was taken together with; a combination given twice is then known again. */
    private <K> List<K> partners(
            CountedTrial trial, List<CountedTrial> context, Function<MeasuredTrial, K> key, Predicate<CountedTrial> combines,
            Answer sureEnough) {
        return context.stream().filter(other -> other != trial && together(trial, other, combines, sureEnough))
                .map(other -> key.apply(other.measured())).toList();
    }

    private boolean together(CountedTrial one, CountedTrial other, Predicate<CountedTrial> combines, Answer sureEnough) {
        if (!combines.test(one) || !combines.test(other)) {
            return false;
        }
        Answer answer = takenTogether(one.measured(), other.measured());
        return answer == Answer.MET || answer == sureEnough;
    }

    private static boolean someShareAnEndpoint(List<CountedTrial> trials) {
        Set<String> seen = new HashSet<>();
        for (CountedTrial trial : trials) {
            String endpoint = trial.measured().endpointKey();
            if (!endpoint.isEmpty() && !seen.add(endpoint)) {
                return true;
            }
        }
        return false;
    }

    private Answer takenTogether(MeasuredTrial one, MeasuredTrial other) {
        if (one.endpointKey().isEmpty() || !one.endpointKey().equals(other.endpointKey())) {
            return Answer.UNMET;
        }
        Optional<Long> shorter = length(one.trial()).flatMap(a -> length(other.trial()).map(b -> Math.min(a, b)));
        return shorter.map(days -> Answer.of(overlap(one.trial(), other.trial()) > overlapShare * days)).orElse(Answer.UNKNOWN);
    }

    private static Optional<Long> length(Trial trial) {
        return trial.start().flatMap(start -> trial.lastDay().map(end -> ChronoUnit.DAYS.between(start, end)));
    }

    private static long overlap(Trial one, Trial other) {
        LocalDate start = later(one.start().orElseThrow(), other.start().orElseThrow());
        LocalDate end = earlier(one.lastDay().orElseThrow(), other.lastDay().orElseThrow());
        return Math.max(0, ChronoUnit.DAYS.between(start, end));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
