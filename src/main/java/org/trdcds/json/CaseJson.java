package org.trdcds.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.trdcds.patient.InputException;
import org.trdcds.patient.PatientRecord;

/**
 * Reads the project's own format for one patient, for those who have no FHIR: plain dated entries, {@link #schema()}.
 *
 * <p>What is left out stays unknown. A document that does not follow the format is refused with its place and the nearest known
 * field; a well-formed entry that cannot be true (before 1900, a negative dose, an end before its start) is set aside with a
 * notice. Entries are cited by JSON pointer, such as {@code case:/trials/0}. Thread-safe.
 */
public final class CaseJson {

    private static final String SCHEMA = "case.schema.json";

    private CaseJson() {
    }

    /**
     * Reads one case, an array of cases, or cases one after the other (NDJSON); the stream is read to its end and closed.
     *
     * @param name file name, or what stands for it, for messages
     * @return the records in the order of the document; never empty for a single case
     * @throws InputException when it is not JSON, not a case, or too large or too deep to be one
     */
    public static List<PatientRecord> read(InputStream in, String name) {
        return read(factory -> factory.createParser(in), name);
    }

    /** As {@link #read(InputStream, String)}, for text in memory such as one line of NDJSON. */
    public static List<PatientRecord> read(String json, String name) {
        return read(factory -> factory.createParser(json), name);
    }

    /** The JSON Schema (draft 2020-12) of one case. */
    public static String schema() {
        return SchemaText.read(SCHEMA);
    }

    private static List<PatientRecord> read(LocatedReader.Opening opening, String name) {
        List<PatientRecord> records = new ArrayList<>();
        try (LocatedReader reader = new LocatedReader(name, opening)) {
            JsonToken token = reader.advance();
            if (token == null) {
                throw reader.here("").expected("a case, or an array of cases, but the document is empty");
            }
            for (; token != null; token = reader.advance()) {
                if (token == JsonToken.START_ARRAY) {
                    items(reader, records);
                } else {
                    records.add(CaseReader.read(reader.value("")));
                }
            }
        } catch (IOException e) {
            throw (InputException) new InputException(name, "", "could not be read: " + e.getMessage()).initCause(e);
        }
        return List.copyOf(records);
    }

    /** One case at a time, so that a long array needs no more memory than its records. */
    private static void items(LocatedReader reader, List<PatientRecord> records) throws IOException {
        for (int i = 0; reader.advance() != JsonToken.END_ARRAY; i++) {
            records.add(CaseReader.read(reader.value("/" + i)));
        }
    }
}
