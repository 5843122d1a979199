package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.assessment.TrialVerdict;
import org.trdcds.engine.Supposition.Size;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.NewestEntry;
import org.trdcds.history.Outcome;
import org.trdcds.history.SupposedTrial;
import org.trdcds.history.Trial;
import org.trdcds.knowledge.SuppositionRow;
import org.trdcds.patient.Answer;

/**
 * What could be otherwise of the trials of one patient: what the chart leaves open of any of them, and of the current one also what
 * it says, for that one can still turn out differently.
 */
final class SuppositionsOfTrials {

    private static final int MOST_TRIALS = 8;
    private static final int DAYS_A_WEEK = 7;
    private static final double HALF = 0.5;

    private final ReadChart chart;
    private final List<MeasuredTrial> trials;

    SuppositionsOfTrials(ReadChart chart, JudgedChart judged) {
        this.chart = chart;
        Comparator<MeasuredTrial> latestFirst = Comparator.<MeasuredTrial, Boolean>comparing(trial -> !trial.current())
                .thenComparing(trial -> trial.trial().start().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(trial -> trial.trial().id());
        trials = judged.judged().stream().filter(trial -> trial.verdict() != TrialVerdict.OTHER_USE).map(JudgedTrial::measured)
                .filter(trial -> trial.inEpisode() != Answer.UNMET).sorted(latestFirst).limit(MOST_TRIALS).toList();
    }

    /** What a row of the table supposes of each trial it can be asked of. */
    List<Supposition> of(SuppositionRow row) {
        List<Supposition> found = new ArrayList<>(2);
        for (MeasuredTrial trial : trials) {
            Answer now = now(trial, row.item());
            boolean open = now == Answer.UNKNOWN;
            boolean turns = trial.current() && canTurnOut(row) && now == Answer.of(!row.yes());
            if (open || turns) {
                alteration(trial, row).ifPresent(altered ->
                        found.add(new Supposition(words(trial, row), open ? Size.OPEN_ANSWER : Size.OTHERWISE, altered, Optional.empty())));
            }
        }
        return found;
    }

    /** On which day the current trial reaches its weeks, when time is all it lacks; nothing where the record tells of later days. */
    Optional<Supposition> weeksReached(SuppositionRow row) {
        boolean toldOfLater = NewestEntry.of(chart.record()).filter(chart.asOf()::isBefore).isPresent();
        return trials.stream().filter(trial -> trial.current() && !toldOfLater && trial.duration() == Answer.UNMET
                && trial.ongoing() == Answer.MET && trial.dose() == Answer.MET).findFirst().flatMap(trial -> daysLeft(trial).map(days -> {
                    LocalDate day = chart.asOf().plusDays(days);
                    String words = row.present().replace("{date}", day.toString()).replace("{about}", name(trial))
                            .replace("{weeks}", Numbers.of(trial.yardstick().weeks()));
                    return new Supposition(words, Size.TIME, new Alterations.OfDay(day, trial.trial()), Optional.empty());
                }));
    }

    private static Optional<Long> daysLeft(MeasuredTrial trial) {
        OptionalDouble done = trial.weeksAtDose().isPresent() ? trial.weeksAtDose() : trial.weeks();
        return done.isEmpty() ? Optional.empty()
                : Optional.of((long) Math.ceil((trial.yardstick().weeks() - done.getAsDouble()) * DAYS_A_WEEK - 1e-6));
    }

    private static Answer now(MeasuredTrial trial, String item) {
        return switch (item) {
            case "adherence" -> trial.adherence();
            case "dose" -> trial.dose();
            case "dates" -> trial.duration();
            case "tolerated" -> trial.tolerated();
            case "indication" -> trial.indicated();
            case "onset" -> trial.inEpisode();
            case "ongoing" -> trial.ongoing();
            case "relapsed" -> trial.relapsed();
            case "outcome-none", "outcome-partial", "outcome-remission", "outcome-worse" -> trial.outcomeKnown();
            case "outcome-response" -> trial.outcomeKnown() == Answer.MET ? trial.improved() : Answer.UNKNOWN;
            default -> throw new IllegalArgumentException("suppositions.csv supposes " + item + " of trials, which is not known here");
        };
    }

    /** Whether a recorded answer may turn out otherwise while the trial goes on. */
    private static boolean canTurnOut(SuppositionRow row) {
        return switch (row.item()) {
            case "adherence", "tolerated", "outcome-response" -> true;
            case "dose" -> row.yes();
            case "ongoing" -> !row.yes();
            default -> false;
        };
    }

    private Optional<Alteration> alteration(MeasuredTrial measured, SuppositionRow row) {
        Trial trial = measured.trial();
        Answer answer = Answer.of(row.yes());
        return switch (row.item()) {
            case "adherence" -> Optional.of(new Alterations.OfTrial(trial, other -> SupposedTrial.taken(other, answer)));
            case "dose" -> measured.minimumDoseMg().isEmpty() || trial.start().isEmpty() ? Optional.empty()
                    : Optional.of(new Alterations.OfTrial(trial,
                            other -> SupposedTrial.dosed(other, measured.minimumDoseMg().getAsDouble() * (row.yes() ? 1 : HALF))));
            case "dates" -> Optional.of(new Alterations.OfMeasure(trial, other -> other.lasting(answer)));
            case "tolerated" -> Optional.of(new Alterations.OfTrial(trial, other -> SupposedTrial.tolerated(other, answer)));
            case "indication" -> Optional.of(new Alterations.OfTrial(trial, other -> SupposedTrial.indicated(other, answer)));
            case "onset" -> Optional.of(new Alterations.OfTrial(trial, other -> SupposedTrial.inEpisode(other, answer)));
            case "relapsed" -> Optional.of(new Alterations.OfTrial(trial, other -> SupposedTrial.relapsed(other, answer)));
            case "ongoing" -> Optional.of(new Alterations.OfTrial(trial,
                    other -> row.yes() ? SupposedTrial.ongoing(other, chart.asOf()) : SupposedTrial.ended(other)));
            default -> Optional.of(new Alterations.OfMeasure(trial, other -> other.with(outcome(row.item()))));
        };
    }

    private static Outcome outcome(String item) {
        return switch (item) {
            case "outcome-none" -> Outcome.NONE;
            case "outcome-partial" -> Outcome.PARTIAL;
            case "outcome-remission" -> Outcome.REMISSION;
            case "outcome-worse" -> Outcome.WORSE;
            default -> Outcome.RESPONSE;
        };
    }

    private String words(MeasuredTrial trial, SuppositionRow row) {
        return (trial.ongoing() == Answer.UNMET ? row.past() : row.present()).replace("{about}", name(trial));
    }

    /** The ingredient, with its first day where it was taken more than once. */
    private String name(MeasuredTrial trial) {
        long namesakes = chart.history().trials().stream().filter(other -> other.drug().ingredient().equals(trial.ingredient())).count();
        return namesakes == 1 ? trial.ingredient()
                : trial.ingredient() + trial.trial().start().map(day -> " (from " + day + ")").orElse(" (undated)");
    }
}
