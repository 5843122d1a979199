package org.trdcds.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.patient.CodedText;

/** Laboratory tests and vital signs of {@code knowledge/labs.csv}, by LOINC, else by name. */
final class LabIndex implements LabTable {

    private static final String FILE = "knowledge/labs.csv";

    private final Map<String, LabTest> byId = new LinkedHashMap<>(64);
    private final NamedCodes<LabTest> codes = new NamedCodes<>();

    static LabIndex read(RulesFolder folder, Map<String, Source> sources) {
        LabIndex index = new LabIndex();
        for (CsvRow row : CsvTable.read(folder, FILE,
                "id", "name", "loinc", "snomed", "words", "default_low", "default_high", "unit", "source").rows()) {
            OptionalDouble low = row.amount("default_low");
            OptionalDouble high = row.amount("default_high");
            if (low.isPresent() != high.isPresent()) {
                throw row.wrong("default_low", "expected both ends of the default range or none");
            }
            if (low.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
                throw row.wrong("default_high", "expected more than " + row.text("default_low") + " but found " + row.text("default_high"));
            }
            LabTest test = new LabTest(row.required("id"), row.required("name"), low, high, row.text("unit"), row.source(sources));
            row.putOnce(index.byId, "id", test.id(), test);
            index.codes.add(row, test);
        }
        return index;
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    @Override
    public Optional<LabTest> match(CodedText concept) {
        return codes.match(concept);
    }

    @Override
    public LabTest get(String id) {
        LabTest test = byId.get(id);
        if (test == null) {
            throw new IllegalArgumentException("No laboratory test named " + id);
        }
        return test;
    }
}
