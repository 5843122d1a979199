package org.trdcds.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/** Small Bundles for tests. Single quotes stand for double quotes. */
final class Charts {

    static final String PATIENT = "{'resourceType':'Patient','id':'p','gender':'female','birthDate':'1980-03-01'}";

    private Charts() {
    }

    /** A Bundle of entries without addresses. */
    static String bundle(String... resources) {
        return "{'resourceType':'Bundle','type':'collection','entry':["
                + Stream.of(resources).map(resource -> "{'resource':" + resource + "}").collect(Collectors.joining(",")) + "]}";
    }

    static List<PatientRecord> read(String bundle) {
        return FhirR4Reader.read(bundle.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "chart.json");
    }

    /** The record of a woman born on 1980-03-01 and these resources. */
    static PatientRecord chart(String... resources) {
        return read(bundle(Stream.concat(Stream.of(PATIENT), Stream.of(resources)).toArray(String[]::new))).get(0);
    }

    /** A resource of that type and id about the patient. */
    static String resource(String type, String id, String elements) {
        String subject = type.equals("AllergyIntolerance") || type.equals("Device") || type.equals("FamilyMemberHistory") ? "patient" : "subject";
        return "{'resourceType':'" + type + "','id':'" + id + "','" + subject + "':{'reference':'Patient/p'}"
                + (elements.isBlank() ? "" : "," + elements) + "}";
    }

    static String coding(String system, String code) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
    }

    static List<String> notices(PatientRecord record, String source) {
        return record.notices().stream().filter(notice -> notice.source().equals(source)).map(Notice::text).toList();
    }

    static String file(String name) {
        try (InputStream in = Charts.class.getResourceAsStream("/fhir/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
