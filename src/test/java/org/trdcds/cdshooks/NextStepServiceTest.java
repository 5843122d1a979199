package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of patient-view: what is answered, and how each kind of prefetch is understood. */
class NextStepServiceTest {

    private static final String SERVER = "https://fhir.example.org/r4";
    private static final String OUTCOME = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "exception"}]}""";
    private static final String WARNING = """
            {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
            {"resourceType": "OperationOutcome", "issue": [{"severity": "warning", "code": "informational"}]}, "search": {"mode": "outcome"}}]}""";
    private static final String NOTHING = """
            {"resourceType": "Bundle", "type": "searchset", "total": 0}""";

    @Test
    void discoveryListsEachHookWithTheTemplatesThatAreRead() {
        JsonNode services = Hooks.json(Hooks.on("2026-06-30").endpoints.discovery().answer(null)).get("services");
        List<String> hooks = new ArrayList<>();
        services.forEach(service -> {
            hooks.add(service.get("id").asText() + " " + service.get("hook").asText());
            assertThat(service.get("description").asText()).isNotBlank();
            assertThat(service.get("prefetch").get("patient").asText()).isEqualTo("Patient/{{context.patientId}}");
            assertThat(service.get("prefetch").get("conditions").asText()).isEqualTo("Condition?patient={{context.patientId}}");
            assertThat(service.get("prefetch").size()).isEqualTo(Prefetch.values().length);
        });
        assertThat(hooks).containsExactly("trd-next-step patient-view", "trd-order-check order-select", "trd-order-check order-sign");
    }

    @Test
    void aCardHasAllThatItShould() {
        Hooks hooks = Hooks.withSmartApp("2026-06-30");
        List<JsonNode> cards = hooks.nextStepCards(hooks.patientView("suicidal-plan"));
        assertThat(cards).hasSizeBetween(2, 5);
        assertThat(cards.get(0).get("indicator").asText()).isEqualTo("critical");
        assertThat(cards.get(0).get("source").get("topic").get("code").asText()).isEqualTo("urgent-safety-evaluation");
        cards.forEach(card -> {
            assertThat(card.get("uuid").asText()).matches("[0-9a-f-]{36}");
            assertThat(card.get("summary").asText()).isNotBlank().hasSizeLessThan(140);
            assertThat(card.get("detail").asText()).contains("As of 2026-06-30");
            assertThat(card.get("indicator").asText()).isIn("critical", "warning", "info");
            assertThat(card.get("source").get("label").asText()).startsWith("trd-cds");
            assertThat(card.get("source").get("url").asText()).startsWith("https://");
            assertThat(card.get("source").get("topic").get("system").asText()).isEqualTo(CardJson.TOPICS);
            assertThat(card.get("overrideReasons")).hasSameSizeAs(OverrideReason.values()).allSatisfy(reason -> {
                assertThat(reason.get("system").asText()).isEqualTo("http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes");
                assertThat(reason.get("display").asText()).isNotBlank();
            });
            assertThat(card.get("links").get(0).get("url").asText()).startsWith("https://cds.example.org/explanations/");
            assertThat(card.get("links").get(0).get("type").asText()).isEqualTo("absolute");
            assertThat(card.get("links").get(1).get("type").asText()).isEqualTo("smart");
            JsonNode explanation = card.get("extension").get("org.trdcds.explanation");
            assertThat(explanation.get("versions").get("rulesDigest").asText()).isNotBlank();
            assertThat(explanation.get("nextSteps")).isNotEmpty().allSatisfy(step -> assertThat(step.get("criteria")).isNotEmpty());
            assertThat(card.has("suggestions")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"not-adherent, review-adherence", "too-short, allow-more-time", "two-failed-trials, ", "vns-threshold, ",
        "bipolar-screen-positive, reassess-diagnosis", "suicidal-plan, urgent-safety-evaluation"})
    void everyExamplePatientHasCards(String example, String first) {
        Hooks hooks = Hooks.on("2026-07-01");
        List<JsonNode> cards = hooks.nextStepCards(hooks.patientView(example));
        assertThat(cards).isNotEmpty();
        if (first != null) {
            assertThat(cards.get(0).get("source").get("topic").get("code").asText()).isEqualTo(first);
        }
    }

    @Test
    void itAssessesAsOfToday() {
        Hooks hooks = Hooks.on("2026-07-31");
        assertThat(hooks.nextStepCards(hooks.patientView("too-short"))).allSatisfy(card ->
                assertThat(card.get("detail").asText()).contains("As of 2026-07-31, newest entry read of 2026-06-30"));
    }

    @Test
    void nothingToActOnGivesNoCard() {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode request = hooks.patientView("too-short");
        ObjectNode prefetch = (ObjectNode) request.get("prefetch");
        prefetch.fieldNames().forEachRemaining(key -> {
            if (!key.equals("patient")) {
                prefetch.putNull(key);
            }
        });
        assertThat(Hooks.text(hooks.nextStep(request))).isEqualTo("{\"cards\":[]}");
    }

    @Test
    void idsAreStableAndTellNothing() {
        Hooks hooks = Hooks.on("2026-06-30");
        List<String> ids = ids(hooks.nextStepCards(hooks.patientView("too-short")));
        Hooks elsewhere = Hooks.on("2026-07-02");
        assertThat(ids(elsewhere.nextStepCards(elsewhere.patientView("too-short")))).isEqualTo(ids);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids(hooks.nextStepCards(hooks.patientView("not-adherent")))).doesNotContainAnyElementsOf(ids);
    }

    private static List<String> ids(List<JsonNode> cards) {
        return cards.stream().map(card -> card.get("uuid").asText()).toList();
    }

    @Test
    void aCardComesOnceForAnInstanceOfAHook() {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode request = hooks.patientView("too-short");
        int sent = hooks.nextStepCards(request).size();
        assertThat(hooks.nextStepCards(request)).isEmpty();
        assertThat(hooks.nextStepCards(hooks.patientView("too-short"))).hasSize(sent);
        assertThat(hooks.endpoints.cardsSent().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2L * sent);
        hooks.later(Duration.ofHours(2));
        assertThat(hooks.nextStepCards(request)).hasSize(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "conditions", "medicationRequests"})
    void whatIsNeededAndCannotBeHadIs412(String key) {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode request = hooks.patientView("too-short");
        ((ObjectNode) request.get("prefetch")).remove(List.of(key, "medicationStatements"));
        assertThat(hooks.nextStep(request).status()).isEqualTo(412);
        assertThat(Hooks.text(hooks.nextStep(request))).contains(key).contains("OperationOutcome");
        request.remove("prefetch");
        assertThat(hooks.nextStep(request).status()).isEqualTo(412);
    }

    @Test
    void aFhirServerThatIsNotAllowedIsNotAsked() {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode request = hooks.patientView("too-short").put("fhirServer", "https://elsewhere.example.com/r4");
        ((ObjectNode) request.get("prefetch")).remove("conditions");
        assertThat(hooks.nextStep(request).status()).isEqualTo(412);
        assertThat(hooks.fhir.asked).isEmpty();
    }

    @Test
    void anAllowedFhirServerIsAskedForWhatIsAbsentAndNothingElse() {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode request = hooks.patientView("too-short").put("fhirServer", SERVER);
        request.putObject("fhirAuthorization").put("access_token", "secret").put("token_type", "Bearer").put("expires_in", 300).put("scope", "a").put("subject", "b");
        ObjectNode prefetch = (ObjectNode) request.get("prefetch");
        List<JsonNode> whole = hooks.nextStepCards(request);
        assertThat(hooks.fhir.asked).isEmpty();
        JsonNode conditions = prefetch.remove("conditions");
        hooks.fhir.answers.put("Condition?patient=too-short", List.of(NOTHING, conditions.toString()));
        request.put("hookInstance", "another");
        assertThat(ids(hooks.nextStepCards(request))).isEqualTo(ids(whole));
        assertThat(hooks.fhir.asked).containsExactly("Condition?patient=too-short");
        assertThat(hooks.fhir.bearer).contains("secret");
    }

    @Test
    void aFhirServerThatFailsLeavesUnknownWhatIsNotNeeded() {
        Hooks hooks = Hooks.on("2026-06-30");
        hooks.fhir.broken = true;
        ObjectNode request = hooks.patientView("too-short").put("fhirServer", SERVER);
        ((ObjectNode) request.get("prefetch")).remove(List.of("procedures", "encounters", "devices"));
        List<JsonNode> cards = hooks.nextStepCards(request);
        assertThat(hooks.fhir.asked).hasSizeLessThan(3);
        assertThat(cards).isNotEmpty().allSatisfy(card -> assertThat(card.get("detail").asText()).contains("**Not read:** Procedures", "implants"));
        ((ObjectNode) request.get("prefetch")).remove("patient");
        assertThat(hooks.nextStep(request).status()).isEqualTo(412);
    }

    @Test
    void nullIsKnownToBeEmptyAndAbsentIsUnknown() {
        Hooks hooks = Hooks.on("2026-06-30");
        assertThat(notRead(hooks, hooks.patientView("too-short"))).isEmpty();
        ObjectNode absent = hooks.patientView("too-short");
        ((ObjectNode) absent.get("prefetch")).remove("procedures");
        assertThat(notRead(hooks, absent)).containsExactly("procedures and therapy sessions");
    }

    @Test
    void anEmptyBundleAndOneOfWarningsAreKnownToBeEmpty() throws Exception {
        Hooks hooks = Hooks.on("2026-06-30");
        for (String bundle : List.of(NOTHING, WARNING)) {
            ObjectNode request = hooks.patientView("too-short");
            ((ObjectNode) request.get("prefetch")).set("procedures", Hooks.JSON.readTree(bundle));
            assertThat(notRead(hooks, request)).isEmpty();
        }
    }

    @Test
    void anOutcomeIsUnknown() throws Exception {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode request = hooks.patientView("too-short");
        ((ObjectNode) request.get("prefetch")).set("procedures", Hooks.JSON.readTree(OUTCOME));
        assertThat(notRead(hooks, request)).containsExactly("procedures and therapy sessions");
        ((ObjectNode) request.get("prefetch")).set("conditions", Hooks.JSON.readTree(OUTCOME));
        assertThat(hooks.nextStep(request).status()).isEqualTo(412);
        ObjectNode partly = hooks.patientView("too-short");
        ((ArrayNode) partly.get("prefetch").get("observations").get("entry")).addObject().set("resource", Hooks.JSON.readTree(OUTCOME));
        assertThat(notRead(hooks, partly)).containsExactly("scores and laboratory values");
    }

    @Test
    void furtherPagesAreFetchedOrSaidToBeUnread() {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode request = hooks.patientView("too-short");
        ObjectNode observations = (ObjectNode) request.get("prefetch").get("observations");
        String whole = observations.toString();
        observations.putArray("link").addObject().put("relation", "next").put("url", SERVER + "?page=2");
        ((ArrayNode) observations.get("entry")).remove(0);
        assertThat(notRead(hooks, request)).containsExactly("scores and laboratory values beyond the first page");
        hooks.fhir.answers.put("Observation?patient=too-short", List.of(whole));
        request.put("fhirServer", SERVER).put("hookInstance", "another");
        assertThat(notRead(hooks, request)).isEmpty();
    }

    private static Set<String> notRead(Hooks hooks, ObjectNode request) {
        Set<String> kinds = new LinkedHashSet<>();
        List<JsonNode> cards = hooks.nextStepCards(request);
        assertThat(cards).isNotEmpty();
        cards.forEach(card -> card.get("extension").get(CardJson.EXTENSION).get("notRead").forEach(kind -> kinds.add(kind.asText())));
        return kinds;
    }

    @Test
    void theOrderOfNamesDoesNotMatter() throws Exception {
        Hooks hooks = Hooks.on("2026-06-30");
        List<JsonNode> usual = hooks.nextStepCards(hooks.patientView("two-failed-trials"));
        ObjectNode request = (ObjectNode) reversed(hooks.patientView("two-failed-trials"));
        assertThat(request.fieldNames().next()).isEqualTo("prefetch");
        assertThat(ids(hooks.nextStepCards(request))).isEqualTo(ids(usual));
    }

    private static JsonNode reversed(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = Hooks.JSON.createArrayNode();
            node.forEach(item -> items.add(reversed(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> names.add(0, name));
        ObjectNode turned = Hooks.JSON.createObjectNode();
        names.forEach(name -> turned.set(name, reversed(node.get(name))));
        return turned;
    }

    @Test
    void resourcesOfAnotherPatientAreAnError() {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode other = hooks.patientView("too-short");
        ((ObjectNode) other.get("context")).put("patientId", "somebody-else");
        assertThat(hooks.nextStep(other).status()).isEqualTo(400);
        ObjectNode mixed = hooks.patientView("too-short");
        ((ObjectNode) mixed.get("prefetch").get("observations").get("entry").get(0).get("resource")).putObject("subject").put("reference", "Patient/x");
        Reply reply = hooks.nextStep(mixed);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Hooks.text(reply)).contains("Observation").contains("someone else");
    }

    @Test
    void aPatientRepeatedInABundleIsTheSamePerson() {
        Hooks hooks = Hooks.on("2026-06-30");
        ObjectNode request = hooks.patientView("too-short");
        List<String> usual = ids(hooks.nextStepCards(request));
        ((ArrayNode) request.get("prefetch").get("observations").get("entry")).addObject()
                .put("fullUrl", SERVER + "/Patient/too-short").set("resource", request.get("prefetch").get("patient"));
        request.put("hookInstance", "another");
        assertThat(ids(hooks.nextStepCards(request))).isEqualTo(usual);
    }
}
