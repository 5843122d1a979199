package org.trdcds.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Scores of the depression scales that decide remission. */
final class SymptomScores {

    private SymptomScores() {
    }

    /** The readings of the latest day on which a depression scale was filled in; of one scale on one day, the worse. */
    static List<Reading> latestDay(RecordedConcepts concepts) {
        List<Reading> latest = concepts.instruments().stream().map(concepts::latestReading).flatMap(Optional::stream)
                .filter(SymptomScores::isDepressionScale).toList();
        Optional<LocalDate> day = latest.stream().map(Reading::date).max(Comparator.naturalOrder());
        return latest.stream().filter(reading -> reading.date().equals(day.orElseThrow()))
                .sorted(Comparator.comparing(reading -> reading.instrument().outcomeRank().orElseThrow())).toList();
    }

    /** Depression scales decide outcomes and have a remission cut-off. */
    static boolean isDepressionScale(Reading reading) {
        return reading.instrument().outcomeRank().isPresent() && reading.instrument().remissionMax().isPresent();
    }

    static boolean inRemission(Reading reading) {
        return reading.value() <= reading.instrument().remissionMax().orElseThrow();
    }
}
