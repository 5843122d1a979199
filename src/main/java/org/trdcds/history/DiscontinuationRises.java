package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;

/**
 * Finds the first marked rise over the last score on treatment, soon after a medicine was stopped or its dose lowered: neither
 * relapse nor endpoint (clinical.md section 2).
 */
final class DiscontinuationRises {

    private static final String LONG_LASTING = "fluoxetine";

    /** One rise. */
    record Rise(Instrument instrument, Score last, Score risen, LocalDate changed, boolean stopped) {
    }

    private final Scores scores;
    private final Knowledge knowledge;
    private final OutcomeInstruments instruments;

    DiscontinuationRises(Scores scores, Knowledge knowledge, OutcomeInstruments instruments) {
        this.scores = scores;
        this.knowledge = knowledge;
        this.instruments = instruments;
    }

    /** The rises after a treatment of these dates was stopped or lowered. */
    List<Rise> of(String ingredient, Optional<LocalDate> start, Optional<LocalDate> lastDay, Answer ongoing, DoseHistory doses) {
        List<Rise> rises = new ArrayList<>(0);
        if (start.isEmpty()) {
            return rises;
        }
        int days = knowledge.days(ingredient.equals(LONG_LASTING) ? "discontinuation-fluoxetine-days" : "discontinuation-days");
        for (Instrument instrument : instruments.ranked()) {
            List<Score> series = scores.of(instrument.id());
            if (series.size() < 2) {
                continue;
            }
            for (LocalDate lowered : doses.loweredOn()) {
                rise(instrument, series, start.get(), lowered, days, false).ifPresent(rises::add);
            }
            if (ongoing != Answer.MET && lastDay.isPresent()) {
                rise(instrument, series, start.get(), lastDay.get(), days, true).ifPresent(rises::add);
            }
        }
        return rises;
    }

    /** The scores to set aside for this treatment. */
    static Set<Score> risen(List<Rise> rises) {
        if (rises.isEmpty()) {
            return Set.of();
        }
        Set<Score> found = new HashSet<>();
        rises.forEach(rise -> found.add(rise.risen()));
        return found;
    }

    private Optional<Rise> rise(
            Instrument instrument, List<Score> series, LocalDate start, LocalDate changed, int days, boolean stopped) {
        OutcomeScale scale = new OutcomeScale(instrument, knowledge);
        Score last = null;
        for (Score score : series) {
            if (!score.date().isAfter(changed)) {
                last = score.date().isBefore(start) ? last : score;
            } else if (score.date().isAfter(changed.plusDays(days)) || last == null) {
                return Optional.empty();
            } else if (scale.risen(last, score)) {
                return Optional.of(new Rise(instrument, last, score, changed, stopped));
            }
        }
        return Optional.empty();
    }

    /** The rise as a statement about the chart. */
    DiscontinuationRise stated(String ingredient, Rise rise, LocalDate asOf) {
        boolean recent = !rise.risen().date().isBefore(asOf.minusDays(knowledge.days("discontinuation-finding-days")));
        String statement = rise.instrument().name() + " rose from " + Figures.plain(rise.last().value()) + " to "
                + Figures.plain(rise.risen().value()) + " on " + rise.risen().date() + " after " + ingredient
                + (rise.stopped() ? " ended on " : " was lowered on ") + rise.changed();
        return new DiscontinuationRise(ingredient, rise.risen().date(), Answer.of(recent), statement,
                List.of(rise.last().evidence(), rise.risen().evidence()));
    }
}
