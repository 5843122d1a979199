package org.trdcds.knowledge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.trdcds.patient.PatientAttribute;

/**
 * What only a reader of the rule catalogue needs; no assessment rests on it, so it is read when somebody asks.
 *
 * @param facts   what rules can read, by name: {@code ChartAnswer.PREGNANT}, {@code CurrentTrial.dose}
 * @param about   what is said of the rule base as a whole, by heading, in the order of the table
 * @param changes changes of the rule base, oldest first
 */
public record CatalogueTables(Map<String, FactRow> facts, Map<String, String> about, List<RuleChange> changes) {

    private static final String FACTS = "knowledge/facts.csv";
    private static final String ABOUT = "knowledge/about.csv";
    private static final String CHANGES = "knowledge/changes.csv";
    private static final String SOURCE = "source";

    /** The tables shipped with the library. */
    static CatalogueTables read(RulesFolder folder) {
        Map<String, Source> sources = SourceFile.read(folder);
        Map<String, FactRow> facts = new LinkedHashMap<>(512);
        for (CsvRow row : CsvTable.read(folder, FACTS, "reads", "holds", "holds_not", "uses", SOURCE).rows()) {
            row.source(sources);
            List<FactRow.Use> uses = row.phrases("uses").stream().map(use -> use(row, use)).toList();
            row.putOnce(facts, "reads", row.required("reads"), new FactRow(row.required("holds"), row.text("holds_not"), uses));
        }
        Map<String, String> about = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(folder, ABOUT, "heading", "words", SOURCE).rows()) {
            row.source(sources);
            row.putOnce(about, "heading", row.required("heading"), row.required("words"));
        }
        List<RuleChange> changes = CsvTable.read(folder, CHANGES, "version", "about", "change", SOURCE).rows().stream().map(row -> {
            row.source(sources);
            return new RuleChange(row.required("version"), row.required("about"), row.required("change"));
        }).toList();
        return new CatalogueTables(facts, about, changes);
    }

    private static FactRow.Use use(CsvRow row, String text) {
        String[] parts = text.split(": ", 2);
        row.expect("uses", parts.length == 2, "an attribute, a colon and how it is used", text);
        return Arrays.stream(PatientAttribute.values()).filter(each -> KebabCase.of(each).equals(parts[0])).findFirst()
                .map(attribute -> new FactRow.Use(attribute, parts[1]))
                .orElseThrow(() -> row.wrong("uses", "expected the name of an attribute but found " + parts[0]));
    }

    /** The row of something that rules can read; one that is missing is a mistake of the table. */
    public FactRow fact(String reads) {
        return Objects.requireNonNull(facts.get(reads), () -> FACTS + " has no row for " + reads);
    }
}
