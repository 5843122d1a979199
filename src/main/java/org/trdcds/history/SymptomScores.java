package org.trdcds.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores of the depression scales that decide remission. */
final class SymptomScores {

    private SymptomScores() {
    }

    /** The readings of the latest day on which a depression scale was filled in; of one scale on one day, the worse. */
    static List<Reading> latestDay(RecordedConcepts concepts) {
        List<Reading> latest = new ArrayList<>();
        for (String instrument : concepts.instruments()) {
            Reading reading = concepts.latestReading(instrument).orElseThrow();
            if (isDepressionScale(reading) && (latest.isEmpty() || !reading.date().isBefore(latest.get(0).date()))) {
                if (!latest.isEmpty() && reading.date().isAfter(latest.get(0).date())) {
                    latest.clear();
                }
                latest.add(reading);
            }
        }
        latest.sort(Comparator.comparing(reading -> reading.instrument().outcomeRank().orElseThrow()));
        return latest;
    }

    /** Depression scales decide outcomes and have a remission cut-off. */
    static boolean isDepressionScale(Reading reading) {
        return reading.instrument().outcomeRank().isPresent() && reading.instrument().remissionMax().isPresent();
    }

    static boolean inRemission(Reading reading) {
        return reading.value() <= reading.instrument().remissionMax().orElseThrow();
    }
}
