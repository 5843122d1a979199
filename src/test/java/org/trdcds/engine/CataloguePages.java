package org.trdcds.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The generated page of docs/ that says where each heuristic is encoded. */
final class CataloguePages {

    static final String GENERATED = "<!-- Generated from rules/ by the build's tests; do not edit. Renew with: mvn test -Dgolden.update -->\n\n";

    private CataloguePages() {
    }

    /** docs/heuristics.md */
    static String heuristics(List<RuleText> rules) {
        Map<String, List<String>> byHeuristic = new TreeMap<>(rules.stream().flatMap(rule -> rule.heuristics().stream()
                .map(heuristic -> Map.entry(heuristic, rule.id()))).collect(Collectors.groupingBy(Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        StringBuilder page = new StringBuilder(GENERATED).append("# Heuristics and where they are encoded\n\n")
                .append("| heuristic | articles | what it says | encoded by |\n| --- | --- | --- | --- |\n");
        for (NamedCsvRecord row : heuristicTable()) {
            String id = row.getField("id");
            List<String> encodedBy = byHeuristic.get(id);
            page.append("| ").append(id).append(" | ").append(row.getField("seeds")).append(" | ").append(row.getField("statement")).append(" | ")
                    .append(encodedBy == null ? "explanation: " + row.getField("where") : "`" + String.join("`, `", encodedBy) + "`").append(" |\n");
        }
        return page.toString();
    }

    static List<NamedCsvRecord> heuristicTable() {
        Path table = ShippedCases.RULES.resolve("knowledge/heuristics.csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
