package org.trdcds.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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

    /** Reads every record of an input; the stream supports mark and reset. */
    abstract List<PatientRecord> read(InputStream in, String name) throws IOException;

    /** The format of an input, which is left at its start. */
    static InputFormat recognised(InputStream in) throws IOException {
        return FhirR4Reader.recognises(in) ? FHIR : CASE;
    }
}
