package org.trdcds.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the contributor table. */
final class ContributorFile {

    private static final String[] COLUMNS = {
        "code", "kind", "label", "concepts", "screen", "test", "side", "major", "treatments", "source"};

    private enum YesNo { YES, NO }

    private ContributorFile() {
    }

    static Map<String, ContributorRow> read(RulesFolder folder, String file, Map<String, Source> sources, References references) {
        Map<String, ContributorRow> contributors = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(folder, file, COLUMNS).rows()) {
            String code = row.required("code");
            row.phrases("concepts").forEach(name -> references.concept(row, "concepts", name));
            row.phrases("treatments").forEach(name -> references.treatment(row, "treatments", name));
            named(row, "screen").ifPresent(name -> references.instrument(row, "screen", name));
            Optional<String> test = named(row, "test");
            test.ifPresent(name -> references.test(row, "test", name));
            ContributorRow.Side side = test.isEmpty() ? ContributorRow.Side.NONE : row.oneOf("side", ContributorRow.Side.values());
            row.putOnce(contributors, "code", code, new ContributorRow(code, row.oneOf("kind", ContributorKind.values()),
                    row.required("label"), row.phrases("concepts"), named(row, "screen"), test, side,
                    row.oneOf("major", YesNo.values()) == YesNo.YES, row.phrases("treatments"), row.source(sources)));
        }
        return contributors;
    }

    private static Optional<String> named(CsvRow row, String column) {
        return Optional.of(row.text(column)).filter(name -> !name.isEmpty());
    }
}
