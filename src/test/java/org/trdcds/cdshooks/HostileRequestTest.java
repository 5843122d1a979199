package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends is refused with its place, and hurts nothing. */
class HostileRequestTest {

    private final Hooks hooks = Hooks.on("2026-06-30");

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', value = {
        "`` ¦ body is empty",
        "[] ¦ expected an object",
        "{\"hook\": ¦ expected well-formed JSON",
        "{\"hook\": \"patient-view\" ¦ line 1",
        "nonsense ¦ line 1:",
        "{} ¦ hook: expected",
        "{} {} ¦ hook: expected",
        "{\"hook\": 7} ¦ /hook (line 1:",
        "{\"hook\": \"order-sign\"} ¦ expected patient-view",
        "{\"hook\": \"patient-view\"} ¦ hookInstance: expected",
        "{\"hook\": \"patient-view\", \"hookInstance\": \"\"} ¦ /hookInstance",
        "{\"hook\": \"patient-view\", \"hookInstance\": \"1\", \"context\": {}} ¦ context.patientId: expected",
        "{\"hook\": \"patient-view\", \"hookInstance\": \"1\", \"context\": {\"patientId\": 1}} ¦ /context/patientId",
        "{\"hook\": \"patient-view\", \"hookInstance\": \"1\", \"context\": {\"patientId\": \"../x?y=z\"}} ¦ /context/patientId",
        "{\"hook\": \"patient-view\", \"context\": []} ¦ /context",
        "{\"fhirServer\": \"file:///etc/passwd\"} ¦ /fhirServer",
        "{\"fhirServer\": \"a b\"} ¦ /fhirServer",
        "{\"fhirAuthorization\": {\"token_type\": \"mac\"}} ¦ /fhirAuthorization/token_type",
        "{\"prefetch\": []} ¦ /prefetch",
        "{\"prefetch\": {\"conditions\": \"none\"}} ¦ /prefetch/conditions",
        "{\"prefetch\": {\"conditions\": [{}]}} ¦ /prefetch/conditions",
        "{\"prefetch\": {\"conditions\": {}}} ¦ expected a resource with resourceType",
        "{\"prefetch\": {\"conditions\": {\"resourceType\": \"Bundle\", \"entry\": {}}}} ¦ /prefetch/conditions/entry",
        "{\"prefetch\": {\"conditions\": null, \"conditions\": null}} ¦ conditions once",
        "{\"hook\": \"patient-view\", \"hook\": \"patient-view\"} ¦ hook once"})
    void isRefusedWithItsPlace(String body, String place) {
        Reply reply = hooks.call("trd-next-step", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Hooks.json(reply).get("issue").get(0).get("diagnostics").asText()).contains(place);
    }

    @Test
    void anOrderCheckWithoutOrdersIsRefusedSinceSilenceWouldLookLikeACheckPassed() {
        Reply reply = hooks.call("trd-order-check", "{\"hook\": \"order-sign\", \"hookInstance\": \"1\", \"context\": {\"patientId\": \"1\"}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Hooks.json(reply).get("issue").get(0).get("diagnostics").asText()).contains("context.draftOrders: expected");
    }

    @Test
    void unknownServicesAreNotFound() {
        assertThat(hooks.call("no-such", "{}").status()).isEqualTo(404);
        assertThat(hooks.call("../x", "{}").status()).isEqualTo(404);
    }

    @Test
    void deepNestingAndEndlessNamesAreRefused() {
        assertThat(hooks.call("trd-next-step", "{\"extension\":" + "[".repeat(200_000)).status()).isEqualTo(400);
        assertThat(hooks.call("trd-next-step", "{\"prefetch\":{\"conditions\":" + "{\"a\":".repeat(5_000)).status()).isEqualTo(400);
        assertThat(hooks.call("trd-next-step", "{\"" + "x".repeat(100_000) + "\":1}").status()).isEqualTo(400);
        assertThat(hooks.call("trd-next-step", "{\"hook\":\"" + "x".repeat(3_000_000) + "\"}").status()).isEqualTo(400);
    }

    @Test
    void messagesTellNoContent() {
        Reply reply = hooks.call("trd-next-step", "{\"hook\": \"patient-view\", \"context\": {\"patientId\": \"Jane Doe 1970\"}}");
        assertThat(Hooks.text(reply)).doesNotContain("Jane", "1970");
    }

    @Test
    void repeatedResourcesAreReadOnce() {
        ObjectNode request = hooks.patientView("too-short");
        int cards = hooks.nextStepCards(request).size();
        request.get("prefetch").forEach(value -> {
            if (value.has("entry")) {
                ((ArrayNode) value.get("entry")).addAll((ArrayNode) value.get("entry").deepCopy());
            }
        });
        request.put("hookInstance", "another");
        assertThat(hooks.nextStepCards(request)).hasSize(cards);
    }

    @Test
    void aMalformedEntryIsSetAsideAndTheRestIsRead() {
        ObjectNode request = hooks.patientView("too-short");
        ArrayNode conditions = (ArrayNode) request.get("prefetch").get("conditions").get("entry");
        conditions.add(7).addObject().putObject("resource").put("resourceType", "Condition").put("clinicalStatus", "active");
        assertThat(hooks.nextStepCards(request)).isNotEmpty();
    }

    @Test
    void chartTextIsInert() {
        ObjectNode request = hooks.patientView("two-failed-trials");
        for (String key : List.of("medicationRequests", "conditions", "medicationStatements", "medicationDispenses")) {
            JsonNode bundle = request.get("prefetch").get(key);
            if (!bundle.isNull()) {
                bundle.get("entry").forEach(entry -> {
                    ObjectNode resource = (ObjectNode) entry.get("resource");
                    if (resource.has("medicationCodeableConcept")) {
                        ((ObjectNode) resource.get("medicationCodeableConcept")).put("text", "<script>x</script> [a](http://evil.example) sertraline");
                    }
                    if (resource.has("code")) {
                        ((ObjectNode) resource.get("code")).put("text", "![p](http://evil.example/p)\n# Heading <b>");
                    }
                });
            }
        }
        hooks.nextStepCards(request).forEach(card -> {
            String detail = card.get("detail").asText();
            assertThat(detail).doesNotContain("http://").doesNotContainPattern("(?<!\\\\)[<>\\[\\]]").doesNotContainPattern("(?m)^#");
            assertThat(card.get("summary").asText()).doesNotContain("\n");
        });
    }

    @Test
    void halfACharacterInAChartLosesNoCard() {
        Reply reply = hooks.call("trd-next-step", hooks.patientView("too-short").toString().replaceAll("(?i)sertraline", "$0 \\\\ud83d"));
        assertThat(Hooks.cards(reply)).isNotEmpty();
        assertThat(Hooks.text(reply)).contains("ertraline ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "id"})
    void aLongTextOrIdIsNotRepeatedAtLength(String name) {
        ObjectNode request = hooks.patientView("two-failed-trials");
        int usual = hooks.nextStep(request).body().length;
        for (JsonNode entry : request.get("prefetch").get("conditions").get("entry")) {
            ObjectNode resource = (ObjectNode) entry.get("resource");
            (name.equals("id") ? resource : (ObjectNode) resource.get("code")).put(name, "z".repeat(1_000_000));
        }
        request.put("hookInstance", "another");
        assertThat(hooks.nextStep(request).body()).hasSizeBetween(usual / 2, 3 * usual);
    }

    @Test
    void randomDamageIsAnsweredAndNothingElse() {
        byte[] sound = hooks.patientView("too-short").toString().getBytes(UTF_8);
        Random random = new Random(4_711);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = sound.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Reply reply = hooks.endpoints.service().answer(
                    new Call("POST", "/cds-services/trd-next-step", Map.of(), damaged));
            assertThat(reply.status()).isIn(200, 400, 412);
        }
    }
}
