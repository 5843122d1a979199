package org.trdcds.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code knowledge/limits.csv}. */
final class LimitFile {

    private static final String FILE = "knowledge/limits.csv";
    private static final List<String> UNITS = List.of("days", "weeks", "months", "years", "share", "points", "failures", "trials", "classes",
            "sessions", "treatments", "dispenses", "medicines", "mg", "mmHg", "mmol/L", "mIU/L", "ms");

    private LimitFile() {
    }

    static Map<String, Limit> read(RulesFolder folder, Map<String, Source> sources) {
        Map<String, Limit> limits = new LinkedHashMap<>(256);
        for (CsvRow row : CsvTable.read(folder, FILE, "name", "value", "unit", "statement", "source").rows()) {
            String name = row.required("name");
            double value = row.requiredNumber("value");
            String unit = row.required("unit");
            row.expect("unit", UNITS.contains(unit), "one of " + String.join(", ", UNITS), unit);
            if (value < 0) {
                throw row.wrong("value", "expected a number of zero or more but found " + row.text("value"));
            }
            if (unit.equals("days") && value != Math.rint(value)) {
                throw row.wrong("value", "expected whole days but found " + row.text("value"));
            }
            Limit limit = new Limit(name, value, unit, row.required("statement"), row.source(sources));
            row.putOnce(limits, "name", limit.name(), limit);
        }
        return limits;
    }
}
