package org.trdcds.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What the tables of topics and contributors can name: a misspelt name would never be found in a chart, and silence would seem an answer. */
final class KnownNames {

    private static final String EXPECTED =
            "expected a concept, group:…, ingredient, role:…, instrument, test or contributor of the other tables but found ";

    private final Set<String> names = new HashSet<>();

    void add(Collection<String> more) {
        names.addAll(more);
    }

    void require(CsvRow row, String column, Collection<String> named) {
        for (String name : named) {
            if (!names.contains(name)) {
                throw row.wrong(column, EXPECTED + name);
            }
        }
    }
}
