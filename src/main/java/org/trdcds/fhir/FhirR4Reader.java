package org.trdcds.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.trdcds.patient.InputException;
import org.trdcds.patient.PatientRecord;

/**
 * Reads what a FHIR R4 Bundle of any type says about its patients.
 *
 * <p>The structure of FHIR is translated, the clinical content is not interpreted. Statuses that never count (entered in
 * error, cancelled, draft …) are left out; an entry that is malformed or impossible is set aside with a
 * {@link org.trdcds.patient.Notice}, and the rest is read. Thread-safe.
 */
public final class FhirR4Reader {

    private FhirR4Reader() {
    }

    /**
     * Reads a Bundle; the stream is read to its end and closed.
     *
     * @param name file name, or what stands for it, for messages
     * @return one record for each Patient of the Bundle, in its order; never empty
     * @throws InputException when it is not a Bundle in well-formed JSON, has no Patient, or exceeds the limits on size
     */
    public static List<PatientRecord> read(InputStream in, String name) {
        Objects.requireNonNull(in, "in");
        return read(() -> BundleParser.JSON.createParser(in), name);
    }

    /** As {@link #read(InputStream, String)}, for a Bundle that has no name; messages call it "Bundle". */
    public static List<PatientRecord> read(InputStream in) {
        return read(in, "Bundle");
    }

    /** As {@link #read(InputStream, String)}, for a Bundle in memory. */
    public static List<PatientRecord> read(byte[] bundle, String name) {
        Objects.requireNonNull(bundle, "bundle");
        return read(() -> BundleParser.JSON.createParser(bundle), name);
    }

    /**
     * Whether an input is FHIR: its outermost object names a {@code resourceType}, or it breaks off after one within.
     *
     * @param in supports mark and reset, and is left at its start
     */
    public static boolean recognises(InputStream in) throws IOException {
        in.mark(Integer.MAX_VALUE);
        try (JsonParser json = BundleParser.JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return namesResourceType(json);
        } finally {
            in.reset();
        }
    }

    private static boolean namesResourceType(JsonParser json) {
        boolean nested = false;
        try {
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("resourceType")) {
                    if (depth == 1) {
                        return true;
                    }
                    nested = true;
                }
            }
            return false;
        } catch (IOException broken) {
            return nested;
        }
    }

    private static List<PatientRecord> read(BundleParser.Source source, String name) {
        PatientCollector collector = PatientCollector.named(name);
        BundleParser.parse(source, collector, name);
        return collector.records();
    }
}
