package org.trdcds.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;
import org.trdcds.patient.Sex;

class CaseSchemaTest {

    private static final Path EXAMPLE = Path.of("docs", "examples", "two-failed-trials.case.json");
    private static final PublishedSchema SCHEMA = new PublishedSchema(CaseJson.schema());
    private static final JsonNode TREE = tree(CaseJson.schema());

    @Test
    void theExampleFollowsTheSchemaAndIsReadWithoutReservation() throws IOException {
        String example = Files.readString(EXAMPLE);
        assertThat(SCHEMA.problems(example)).isEmpty();
        PatientRecord record = CaseJson.read(example, EXAMPLE.toString()).get(0);
        assertThat(record.notices()).isEmpty();
        assertThat(record.medications()).hasSize(5);
        assertThat(record.medications().get(4).start()).contains(LocalDate.of(2026, 4, 20));
        assertThat(record.observations()).hasSize(9);
    }

    @Test
    void theDocumentationShowsTheExampleAsItIs() throws IOException {
        String page = Files.readString(Path.of("docs", "case-json.md")).replace("\r\n", "\n");
        assertThat(page).contains(Files.readString(EXAMPLE).replace("\r\n", "\n").strip());
    }

    @Test
    void theSchemaNamesExactlyTheFieldsThatAreRead() {
        assertThat(fields("")).containsExactlyInAnyOrderElementsOf(CaseReader.FIELDS);
        assertThat(fields("/properties/patient")).containsExactlyInAnyOrderElementsOf(CaseReader.PATIENT_FIELDS);
        CaseReader.SECTIONS.forEach((name, section) -> {
            JsonNode items = TREE.at("/properties/" + name + "/items");
            String at = items.has("$ref") ? items.get("$ref").textValue().substring(1) : "/properties/" + name + "/items";
            assertThat(fields(at)).as(name).containsExactlyInAnyOrderElementsOf(section.fields());
        });
        assertThat(fields("/$defs/concept")).containsExactlyInAnyOrderElementsOf(ConceptReader.FIELDS);
        assertThat(fields("/$defs/coding")).containsExactlyInAnyOrderElementsOf(ConceptReader.CODE_FIELDS);
        assertThat(fields("/$defs/medication/properties/doses/items")).containsExactlyInAnyOrderElementsOf(MedicationReader.DOSE_FIELDS);
    }

    @Test
    void theSchemaOffersExactlyTheWordsThatAreRead() {
        assertWords("/$defs/system", CodeSystem.class);
        assertWords("/properties/patient/properties/sex", Sex.class);
        assertWords("/$defs/medication/properties/kind", MedicationEntry.Kind.class);
        assertWords("/$defs/medication/properties/status", MedicationEntry.Status.class);
        assertWords("/$defs/medication/properties/stopReason", MedicationEntry.StopReason.class);
        assertWords("/$defs/medication/properties/takenAs", MedicationEntry.TakenAs.class);
        assertWords("/$defs/procedure/properties/kind", CareReader.TreatmentKind.class);
        assertWords("/$defs/procedure/properties/status", ProcedureEntry.Status.class);
        assertWords("/$defs/procedure/properties/outcome", ProcedureEntry.Outcome.class);
        assertWords("/properties/diagnoses/items/properties/status", Diagnosis.Status.class);
        assertWords("/properties/diagnoses/items/properties/verification", Diagnosis.Verification.class);
        assertWords("/properties/labs/items/properties/flag", Observation.Flag.class);
        assertWords("/properties/screens/items/properties/result", ObservationReader.Result.class);
        assertWords("/properties/reactions/items/properties/type", Reaction.Type.class);
        assertWords("/properties/orders/items/properties/status", CareOrder.Status.class);
        assertWords("/properties/encounters/items/properties/setting", Encounter.Setting.class);
        assertWords("/properties/encounters/items/properties/status", Encounter.Status.class);
        assertThat(texts(TREE.at("/properties/items/items/properties/item/anyOf/0/enum"))).containsExactlyElementsOf(ObservationReader.ITEM_CODES.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'medicatons': []", "'trials': [{'start': '2026-01-01'}]", "'trials': [{'ingredient': 'x', 'dailyDoseMg': -5}]",
        "'scores': [{'instrument': 'PHQ-9'}]", "'patient': {'birthDate': '12 May'}", "'diagnoses': [{}]", "'orders': [{'text': 'TMS', 'declined': 'no'}]"})
    void theSchemaRefusesWhatTheReaderRefusesOrSetsAside(String field) {
        assertThat(SCHEMA.problems(("{'schemaVersion': '1.0', 'id': 'p1', " + field + "}").replace('\'', '"'))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"two-failed-trials", "not-adherent", "too-short", "vns-threshold", "bipolar-screen-positive", "suicidal-plan"})
    void theFhirExamplesAreWholeBundles(String name) throws IOException {
        JsonNode bundle = tree(Files.readString(Path.of("docs", "examples", name + ".json")));
        assertThat(bundle.get("resourceType").textValue()).isEqualTo("Bundle");
        List<String> resources = new ArrayList<>();
        bundle.get("entry").forEach(entry -> resources.add(entry.at("/resource/resourceType").textValue() + "/" + entry.at("/resource/id").textValue()));
        assertThat(resources).doesNotHaveDuplicates().contains("Patient/" + name);
        bundle.findValuesAsText("reference").forEach(reference -> assertThat(resources).contains(reference));
        for (String field : List.of("effectiveDateTime", "authoredOn", "recordedDate", "whenHandedOver", "performedDateTime", "dateAsserted")) {
            bundle.findValuesAsText(field).forEach(day -> assertThat(LocalDate.parse(day)).as(field).isBeforeOrEqualTo(LocalDate.of(2026, 6, 30)));
        }
    }

    private static <E extends Enum<E>> void assertWords(String at, Class<E> type) {
        assertThat(texts(TREE.at(at).path("enum"))).as(at).containsExactlyInAnyOrderElementsOf(Entry.names(type));
    }

    private static List<String> fields(String at) {
        List<String> names = new ArrayList<>();
        TREE.at(at).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(i -> array.get(i).textValue()).toList();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
