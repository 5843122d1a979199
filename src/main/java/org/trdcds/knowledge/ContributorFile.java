package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the contributor table. */
final class ContributorFile {

    private static final String[] COLUMNS = {
        "code", "kind", "label", "concepts", "screen", "test", "side", "major", "treatments", "source"};

    private enum YesNo { YES, NO }

    private ContributorFile() {
    }

    static List<ContributorRow> read(RulesFolder folder, String file, KnownNames known, Map<String, Source> sources) {
        Map<String, ContributorRow> contributors = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(folder, file, COLUMNS).rows()) {
            String code = row.required("code");
            Optional<String> test = named(row, "test");
            known.require(row, "concepts", row.phrases("concepts"));
            known.require(row, "screen", named(row, "screen").stream().toList());
            known.require(row, "test", test.stream().toList());
            known.require(row, "treatments", row.phrases("treatments"));
            ContributorRow.Side side = test.isEmpty() ? ContributorRow.Side.NONE : row.oneOf("side", ContributorRow.Side.values());
            row.putOnce(contributors, "code", code, new ContributorRow(code, row.oneOf("kind", ContributorKind.values()),
                    row.required("label"), row.phrases("concepts"), named(row, "screen"), test, side,
                    row.oneOf("major", YesNo.values()) == YesNo.YES, row.phrases("treatments"), row.source(sources)));
        }
        return List.copyOf(new ArrayList<>(contributors.values()));
    }

    private static Optional<String> named(CsvRow row, String column) {
        return Optional.of(row.text(column)).filter(name -> !name.isEmpty());
    }
}
