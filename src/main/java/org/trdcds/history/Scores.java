package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.InstrumentTable;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Notice;
import org.trdcds.patient.Observation;

/**
 * The usable numeric scores of a chart, by instrument, earliest first; of two on one day only the worse.
 *
 * <p>Instruments are never mixed. Scores outside an instrument's range, undated ones and ones dated after the as-of date are set
 * aside with a notice.
 */
public final class Scores {

    /** No scores at all. */
    public static final Scores NONE = new Scores(Map.of());

    private static final Set<String> LOWER_IS_WORSE = Set.of("moca");

    /** An observation that an instrument recognises. */
    private record Recognised(Observation entry, Instrument instrument) {
    }

    private static final Comparator<Recognised> IN_ORDER =
            Comparator.comparing((Recognised each) -> each.entry().date().orElse(LocalDate.MIN)).thenComparing(each -> each.entry().source());

    private final Map<String, List<Score>> byInstrument;

    private Scores(Map<String, List<Score>> byInstrument) {
        this.byInstrument = byInstrument;
    }

    /**
     * Reads every observation that an instrument recognises.
     *
     * @param notices receives what was set aside and why
     */
    public static Scores of(List<Observation> observations, LocalDate asOf, InstrumentTable instruments, Consumer<Notice> notices) {
        List<Recognised> recognised = new ArrayList<>();
        for (Observation entry : observations) {
            if (entry.value().isPresent()) {
                instruments.match(entry.concept()).ifPresent(instrument -> recognised.add(new Recognised(entry, instrument)));
            }
        }
        recognised.sort(IN_ORDER);
        Map<String, List<Score>> found = new LinkedHashMap<>();
        for (Recognised each : recognised) {
            if (usable(each.entry(), each.instrument(), asOf, notices)) {
                String id = each.instrument().id();
                keepWorse(found.computeIfAbsent(id, none -> new ArrayList<>()), score(each.entry(), each.instrument()),
                        LOWER_IS_WORSE.contains(id));
            }
        }
        found.replaceAll((id, scores) -> Collections.unmodifiableList(scores));
        return new Scores(Collections.unmodifiableMap(found));
    }

    private static boolean usable(Observation entry, Instrument instrument, LocalDate asOf, Consumer<Notice> notices) {
        double value = entry.value().orElseThrow();
        if (entry.date().isEmpty()) {
            notices.accept(new Notice(entry.source(), instrument.name() + " without a date was set aside."));
            return false;
        }
        if (!Chronology.speaksBy(entry.date().get(), asOf)) {
            notices.accept(Chronology.setAside(entry.source(), entry.concept().label(), entry.date().get()));
            return false;
        }
        if (value < instrument.min() || value > instrument.max()) {
            notices.accept(new Notice(entry.source(), instrument.name() + " " + Figures.plain(value) + " is outside the range "
                    + Figures.plain(instrument.min()) + " to " + Figures.plain(instrument.max()) + " and was set aside."));
            return false;
        }
        return true;
    }

    private static Score score(Observation entry, Instrument instrument) {
        LocalDate date = entry.date().orElseThrow();
        double value = entry.value().orElseThrow();
        return new Score(date, value, Evidence.of(entry.source(), instrument.name() + " " + Figures.plain(value), date));
    }

    private static void keepWorse(List<Score> scores, Score next, boolean lowerIsWorse) {
        int last = scores.size() - 1;
        if (last < 0 || !scores.get(last).date().equals(next.date())) {
            scores.add(next);
        } else if (lowerIsWorse ? next.value() < scores.get(last).value() : next.value() > scores.get(last).value()) {
            scores.set(last, next);
        }
    }

    /** Scores of this instrument, earliest first; empty for none. */
    public List<Score> of(String instrument) {
        return byInstrument.getOrDefault(instrument, List.of());
    }

    /** The latest score of this instrument. */
    public Optional<Score> latest(String instrument) {
        List<Score> scores = of(instrument);
        return scores.isEmpty() ? Optional.empty() : Optional.of(scores.get(scores.size() - 1));
    }

    /** The latest score of this instrument dated no later than {@code day}. */
    public Optional<Score> latestBy(String instrument, LocalDate day) {
        List<Score> scores = of(instrument);
        for (int index = scores.size() - 1; index >= 0; index--) {
            if (!scores.get(index).date().isAfter(day)) {
                return Optional.of(scores.get(index));
            }
        }
        return Optional.empty();
    }

    /** Identifiers of the instruments with at least one usable score. */
    public Iterable<String> instruments() {
        return byInstrument.keySet();
    }
}
