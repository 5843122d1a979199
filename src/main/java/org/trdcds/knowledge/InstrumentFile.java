package org.trdcds.knowledge;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads {@code knowledge/instruments.csv}. */
final class InstrumentFile {

    private static final String FILE = "knowledge/instruments.csv";
    private static final String[] COLUMNS = {
        "id", "name", "loinc", "snomed", "words", "min", "max", "outcome_rank", "remission_max", "relapse_min", "mild_min",
        "moderate_min", "severe_min", "worse_by_points", "positive_min", "source"};

    private InstrumentFile() {
    }

    static InstrumentIndex read(RulesFolder folder, Map<String, Source> sources) {
        InstrumentIndex index = new InstrumentIndex();
        Set<Integer> ranks = new HashSet<>();
        for (CsvRow row : CsvTable.read(folder, FILE, COLUMNS).rows()) {
            Instrument instrument = new Instrument(row.required("id"), row.required("name"), row.requiredNumber("min"),
                    row.requiredNumber("max"), row.wholeNumber("outcome_rank"), row.number("remission_max"), row.number("relapse_min"),
                    row.number("mild_min"), row.number("moderate_min"), row.number("severe_min"), row.amount("worse_by_points"),
                    row.number("positive_min"), row.source(sources));
            check(row, instrument);
            if (instrument.outcomeRank().isPresent() && !ranks.add(instrument.outcomeRank().getAsInt())) {
                throw row.wrong("outcome_rank", "expected each rank once but found " + row.text("outcome_rank") + " again");
            }
            index.add(row, instrument);
        }
        return index;
    }

    private static void check(CsvRow row, Instrument instrument) {
        if (instrument.min() >= instrument.max()) {
            throw row.wrong("max", "expected more than " + row.text("min") + " but found " + row.text("max"));
        }
        for (String column : new String[] {"remission_max", "relapse_min", "mild_min", "moderate_min", "severe_min", "positive_min"}) {
            OptionalDouble cut = row.number(column);
            if (cut.isPresent() && (cut.getAsDouble() < instrument.min() || cut.getAsDouble() > instrument.max())) {
                throw row.wrong(column, "expected a score from " + row.text("min") + " to " + row.text("max")
                        + " but found " + row.text(column));
            }
        }
        rising(row, "mild_min", "moderate_min");
        rising(row, "moderate_min", "severe_min");
        rising(row, "remission_max", "moderate_min");
        rising(row, "remission_max", "relapse_min");
    }

    private static void rising(CsvRow row, String lower, String higher) {
        OptionalDouble low = row.number(lower);
        OptionalDouble high = row.number(higher);
        if (low.isPresent() && high.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
            throw row.wrong(higher, "expected more than " + lower + " " + row.text(lower) + " but found " + row.text(higher));
        }
    }
}
