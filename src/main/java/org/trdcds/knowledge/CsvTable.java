package org.trdcds.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** A comma-separated table with one header line, checked while it is read. */
final class CsvTable {

    private final String file;
    private final Map<String, Integer> columns;
    private final List<CsvRow> rows;

    private CsvTable(String file, Map<String, Integer> columns, List<CsvRow> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads {@code file} and checks that it has exactly these columns, in this order. */
    static CsvTable read(RulesFolder folder, String file, String... expected) {
        try (Reader reader = folder.open(file);
                CsvReader<CsvRecord> csv = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(reader)) {
            Map<String, Integer> columns = new HashMap<>();
            CsvTable table = new CsvTable(file, columns, new ArrayList<>(256));
            for (CsvRecord line : csv) {
                List<String> fields = line.getFields();
                if (columns.isEmpty()) {
                    readHeader(file, fields, expected, columns);
                } else {
                    table.addRow(line.getStartingLineNumber(), fields, expected.length);
                }
            }
            if (columns.isEmpty()) {
                throw new KnowledgeException(file, "expected a header line but the file is empty");
            }
            return table;
        } catch (IOException | CsvParseException broken) {
            throw new KnowledgeException(file, "could not be read as a table", broken);
        }
    }

    private static void readHeader(String file, List<String> fields, String[] expected, Map<String, Integer> columns) {
        if (!fields.equals(Arrays.asList(expected))) {
            throw new KnowledgeException(file + ", line 1",
                    "expected the columns " + String.join(",", expected) + " but found " + String.join(",", fields));
        }
        for (int i = 0; i < expected.length; i++) {
            columns.put(expected[i], i);
        }
    }

    private void addRow(long line, List<String> fields, int width) {
        if (fields.size() != width) {
            throw new KnowledgeException(file + ", line " + line, "expected " + width + " columns but found " + fields.size());
        }
        rows.add(new CsvRow(file, line, columns, fields));
    }

    List<CsvRow> rows() {
        return rows;
    }
}
