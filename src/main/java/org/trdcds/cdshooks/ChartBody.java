package org.trdcds.cdshooks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import org.trdcds.fhir.FhirR4Reader;
import org.trdcds.json.CaseJson;
import org.trdcds.patient.InputException;
import org.trdcds.patient.PatientRecord;

/** A chart that stands in the body of a call: a FHIR R4 Bundle or a case in our own format. */
final class ChartBody {

    private static final String NAME = "chart";
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private ChartBody() {
    }

    /**
     * The one patient of a body.
     *
     * @throws PageRefusal when it is empty or not JSON (400), or is no chart of one patient (422)
     */
    static PatientRecord read(byte[] body) {
        if (body.length == 0) {
            throw new PageRefusal(400, "", "expected a FHIR R4 Bundle or case JSON, found nothing");
        }
        List<PatientRecord> records = records(body);
        if (records.size() != 1) {
            throw new PageRefusal(422, "", "expected one patient, found " + records.size());
        }
        return records.get(0);
    }

    private static List<PatientRecord> records(byte[] body) {
        try {
            return isFhir(body) ? FhirR4Reader.read(body, NAME) : CaseJson.read(new ByteArrayInputStream(body), NAME);
        } catch (InputException e) {
            throw new PageRefusal(isJson(body) ? 422 : 400, e.place(), e.expected());
        }
    }

    private static boolean isFhir(byte[] body) {
        try {
            return FhirR4Reader.recognises(new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static boolean isJson(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            while (json.nextToken() != null) {
                json.skipChildren();
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }
}
