package org.trdcds.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.trdcds.fhir.FhirR4Reader;
import org.trdcds.json.CaseJson;
import org.trdcds.patient.PatientRecord;

/** The formats a record is read from. */
enum InputFormat {
    /** FHIR when the input's outermost object has a {@code resourceType}, else case JSON. */
    AUTO {
        @Override
        List<PatientRecord> read(InputStream in, String name) throws IOException {
            return recognised(in).read(in, name);
        }
    },
    FHIR {
        @Override
        List<PatientRecord> read(InputStream in, String name) {
            return FhirR4Reader.read(in, name);
        }
    },
    CASE {
        @Override
        List<PatientRecord> read(InputStream in, String name) {
            return CaseJson.read(in, name);
        }
    };

    private static final JsonFactory JSON = JsonFactory.builder().build().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);

    /** Reads every record of an input; the stream supports mark and reset. */
    abstract List<PatientRecord> read(InputStream in, String name) throws IOException;

    /** The format of an input, which is left at its start. */
    static InputFormat recognised(InputStream in) throws IOException {
        in.mark(Integer.MAX_VALUE);
        try (JsonParser json = JSON.createParser(in)) {
            return namesResourceType(json) ? FHIR : CASE;
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
}
