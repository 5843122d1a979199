package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import org.junit.jupiter.api.Test;
import org.trdcds.patient.InputException;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.PatientRecord;

/** Several answers of a FHIR server as one record. */
class FhirAnswersTest {

    private static final String PATIENT = "{\"resourceType\": \"Patient\", \"id\": \"p\", \"birthDate\": \"1980-01-01\"}";
    private static final String CONDITION = "{\"resourceType\": \"Condition\", \"subject\": {\"reference\": \"Patient/p\"}, \"code\": {\"text\": \"Asthma\"}}";

    private final PatientCollector collector = PatientCollector.named("answers");

    private FhirAnswer add(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return collector.add(parser);
        }
    }

    private static String bundle(String... resources) {
        return "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": " + String.join("}, {\"resource\": ", resources) + "}]}";
    }

    @Test
    void resourcesAndBundlesAreOneRecord() throws IOException {
        add(PATIENT);
        add(bundle(CONDITION));
        add(bundle(CONDITION.replace("Asthma", "Gout")));
        assertThat(collector.recordOf("p").diagnoses()).hasSize(2).extracting(entry -> entry.source()).doesNotHaveDuplicates();
    }

    @Test
    void aBundleWhoseTypeStandsLastIsReadAll() throws IOException {
        add(PATIENT);
        FhirAnswer answer = add("{\"entry\": [{\"resource\": " + CONDITION + "}], \"link\": [{\"url\": \"https://x/2\", \"relation\": \"next\"}],"
                + "\"resourceType\": \"Bundle\"}");
        assertThat(answer).isEqualTo(new FhirAnswer("Bundle", Optional.of("https://x/2"), false));
        assertThat(collector.recordOf("p").diagnoses()).hasSize(1);
    }

    @Test
    void anOutcomeWithAnErrorFailsAndOneWithWarningsDoesNot() throws IOException {
        String outcome = "{\"resourceType\": \"OperationOutcome\", \"issue\": [{\"severity\": \"error\"}]}";
        assertThat(add(outcome).failed()).isTrue();
        assertThat(add(bundle(CONDITION, outcome)).failed()).isTrue();
        assertThat(add(bundle(CONDITION, outcome.replace("error", "warning"))).failed()).isFalse();
        assertThat(add(bundle(CONDITION, outcome.replace("\"error\"", "7"))).failed()).isTrue();
    }

    @Test
    void somebodyElseIsRefused() throws IOException {
        add(PATIENT);
        add(bundle(CONDITION.replace("Patient/p", "Patient/q")));
        assertThatThrownBy(() -> collector.recordOf("p")).isInstanceOf(InputException.class).hasMessageContaining("Condition about someone else");
        assertThatThrownBy(() -> collector.recordOf("q")).isInstanceOf(InputException.class);
    }

    @Test
    void whatIsNoResourceIsRefused() {
        assertThatThrownBy(() -> add("{\"a\": 1}")).isInstanceOf(InputException.class).hasMessageContaining("resourceType");
    }

    @Test
    void draftsCountWhereTheyAreAskedFor() throws IOException {
        String draft = "{\"resourceType\": \"MedicationRequest\", \"id\": \"%s\", \"status\": \"%s\", \"intent\": \"plan\","
                + "\"medicationCodeableConcept\": {\"text\": \"sertraline\"}}";
        add(bundle(draft.formatted("1", "draft"), draft.formatted("2", "cancelled"), draft.formatted("3", "stopped"), CONDITION));
        PatientRecord orders = collector.ordersAsIfSigned("p", LocalDate.parse("2026-06-30"));
        assertThat(orders.medications()).singleElement().satisfies(order -> {
            assertThat(order.source()).isEqualTo("MedicationRequest/1");
            assertThat(order.status()).isEqualTo(MedicationEntry.Status.ACTIVE);
            assertThat(order.start()).contains(LocalDate.parse("2026-06-30"));
        });
        assertThat(orders.diagnoses()).isEmpty();
    }
}
