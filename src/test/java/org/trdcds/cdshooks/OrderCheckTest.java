package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.PrescribingWords;
import org.trdcds.fhir.FhirR4Reader;

/** Drafted orders against the treatment on record. too-short is in the third week of sertraline; two-failed-trials had two that failed. */
class OrderCheckTest {

    private static final PrescribingWords WORDS = new PrescribingWords();
    private static final String SHORT = "too-short";
    private static final String FAILED = "two-failed-trials";

    private final Hooks hooks = Hooks.on("2026-06-30");

    @ParameterizedTest
    @ValueSource(strings = {"order-select", "order-sign"})
    void anotherAntidepressantBeforeTheCurrentTrialIsAdequate(String hook) {
        List<JsonNode> cards = hooks.orderCards(hooks.order(hook, SHORT, Hooks.draft("d1", SHORT, "bupropion XL 150 MG")));
        assertThat(topics(cards)).containsExactly("allow-more-time");
        assertThat(cards.get(0).get("indicator").asText()).isEqualTo("warning");
        assertThat(cards.get(0).get("summary").asText()).contains("sertraline from 2026-06-09");
        checkWords(cards, "bupropion", "sertraline");
    }

    @Test
    void theSameMedicineAgainIsNoChange() {
        assertThat(hooks.orderCards(hooks.order("order-sign", SHORT, Hooks.draft("d1", SHORT, "sertraline 100 MG Oral Tablet")))).isEmpty();
    }

    @Test
    void aMedicineOfNoConcernIsNone() {
        assertThat(hooks.orderCards(hooks.order("order-sign", SHORT, Hooks.draft("d1", SHORT, "amoxicillin 500 MG")))).isEmpty();
        assertThat(hooks.orderCards(hooks.order("order-sign", SHORT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"citalopram, same-class", "phenelzine, "})
    void aClassThatFailed(String medicine, String sameClass) {
        Set<String> failedClasses = new TreeSet<>();
        Hooks.ADVISOR.assess(FhirR4Reader.read(Hooks.read(FAILED).toString().getBytes(UTF_8), FAILED).get(0),
                LocalDate.parse("2026-06-30")).resistance().classesFailed().forEach(failedClasses::add);
        assertThat(failedClasses).contains("SSRI");
        List<JsonNode> cards = hooks.orderCards(hooks.order("order-sign", FAILED, Hooks.draft("d1", FAILED, medicine)));
        assertThat(topics(cards).contains("switch-within-class")).isEqualTo(sameClass != null);
        if (sameClass != null) {
            JsonNode card = cards.stream().filter(any -> topic(any).equals("switch-within-class")).findFirst().orElseThrow();
            assertThat(card.get("summary").asText()).startsWith("Consider whether another class fits better");
            assertThat(card.get("indicator").asText()).isEqualTo("info");
            assertThat(card.get("extension").get(CardJson.EXTENSION).get("trials").get(0).get("verdict").asText()).isEqualTo("failed");
        }
    }

    @Test
    void anMaoiBesideAnAntidepressantInUse() {
        List<JsonNode> cards = hooks.orderCards(hooks.order("order-sign", SHORT, Hooks.draft("d1", SHORT, "phenelzine")));
        assertThat(topics(cards).get(0)).isEqualTo("review-medication-safety");
        assertThat(cards.get(0).get("indicator").asText()).isEqualTo("critical");
        assertThat(cards.get(0).get("detail").asText()).contains("contraindicated by the label");
        checkWords(cards, "phenelzine", "sertraline");
    }

    @Test
    void anMaoiWithinItsWashout() {
        ObjectNode request = hooks.order("order-sign", SHORT, Hooks.draft("d1", SHORT, "sertraline 50 MG"));
        past(request, "phenelzine", "2026-05-01", "2026-06-20", "stopped");
        assertThat(topics(hooks.orderCards(request))).contains("review-medication-safety");
        ObjectNode later = hooks.order("order-sign", SHORT, Hooks.draft("d1", SHORT, "sertraline 50 MG"));
        past(later, "phenelzine", "2026-03-01", "2026-06-01", "stopped");
        assertThat(topics(hooks.orderCards(later))).doesNotContain("review-medication-safety");
    }

    @Test
    void anMaoiOfWhichNobodyKnowsWhetherItIsTakenIsNotTakenForNone() {
        ObjectNode request = hooks.order("order-sign", SHORT, Hooks.draft("d1", SHORT, "bupropion XL 150 MG"));
        ObjectNode order = Hooks.draft("m1", SHORT, "phenelzine").put("status", "unknown");
        medicationRequests(request).addObject().set("resource", order);
        List<JsonNode> cards = hooks.orderCards(request);
        assertThat(topics(cards)).contains("review-medication-safety");
        checkWords(cards, "bupropion", "sertraline", "phenelzine");
    }

    @Test
    void twoDraftsThatMustNotMeet() {
        ObjectNode request = hooks.order("order-select", SHORT, Hooks.draft("d1", SHORT, "tranylcypromine"), Hooks.draft("d2", SHORT, "venlafaxine"));
        ((ObjectNode) request.get("context")).putArray("selections").add("MedicationRequest/d2");
        List<JsonNode> cards = hooks.orderCards(request);
        assertThat(topics(cards)).contains("review-medication-safety");
        assertThat(cards.size()).isLessThanOrEqualTo(5);
    }

    @Test
    void aSedatingDoseBesideAnotherIsNoTrial() {
        ObjectNode draft = Hooks.draft("d1", SHORT, "trazodone 50 MG Oral Tablet");
        ObjectNode dosage = draft.putArray("dosageInstruction").addObject();
        dosage.putObject("timing").putObject("repeat").put("frequency", 1).put("period", 1).put("periodUnit", "d");
        dosage.putArray("doseAndRate").addObject().putObject("doseQuantity").put("value", 50).put("unit", "mg");
        assertThat(topics(hooks.orderCards(hooks.order("order-sign", SHORT, draft)))).doesNotContain("allow-more-time");
    }

    @Test
    void medicinesAreFoundByCodeAndByReference() {
        ObjectNode coded = Hooks.draft("d1", SHORT, "");
        coded.putObject("medicationCodeableConcept").putArray("coding").addObject()
                .put("system", "http://www.nlm.nih.gov/research/umls/rxnorm").put("code", "42347");
        assertThat(topics(hooks.orderCards(hooks.order("order-sign", SHORT, coded)))).contains("allow-more-time");
        ObjectNode referring = Hooks.draft("d2", SHORT, "");
        referring.remove("medicationCodeableConcept");
        referring.putObject("medicationReference").put("reference", "#m");
        ObjectNode medication = referring.putArray("contained").addObject().put("resourceType", "Medication").put("id", "m");
        medication.putObject("code").putArray("coding").addObject().put("system", "http://www.whocc.no/atc").put("code", "N06AX16");
        assertThat(topics(hooks.orderCards(hooks.order("order-sign", SHORT, referring)))).contains("allow-more-time");
    }

    @Test
    void aMedicineThatCannotBeReadIsSaidToBeUnchecked() {
        ObjectNode draft = Hooks.draft("d1", SHORT, "");
        draft.remove("medicationCodeableConcept");
        draft.putObject("medicationReference").put("reference", "Medication/elsewhere");
        List<JsonNode> cards = hooks.orderCards(hooks.order("order-sign", SHORT, draft, Hooks.draft("d2", SHORT, "bupropion")));
        assertThat(topics(cards)).containsExactly("allow-more-time", "review-medication-safety");
        assertThat(cards.get(1).get("summary").asText()).isEqualTo("Not checked against the treatment on record: 1 order of which the medicine could not be read");
    }

    @Test
    void aDraftThatChangesAnOrderTakesItsPlace() {
        ObjectNode request = hooks.order("order-sign", SHORT, Hooks.draft("same", SHORT, "bupropion"));
        medicationRequests(request).addObject().set("resource", Hooks.draft("same", SHORT, "phenelzine").put("status", "active").put("authoredOn", "2026-06-20"));
        assertThat(topics(hooks.orderCards(request))).doesNotContain("review-medication-safety");
    }

    @Test
    void aDraftForSomebodyElseIsAnError() {
        ObjectNode request = hooks.order("order-sign", SHORT, Hooks.draft("d1", "somebody-else", "bupropion"));
        assertThat(hooks.call("trd-order-check", request.toString()).status()).isEqualTo(400);
    }

    @Test
    void withoutMedicationsNothingCanBeSaid() {
        ObjectNode request = hooks.order("order-sign", SHORT, Hooks.draft("d1", SHORT, "bupropion"));
        ((ObjectNode) request.get("prefetch")).remove(List.of("medicationRequests", "medicationStatements"));
        assertThat(hooks.call("trd-order-check", request.toString()).status()).isEqualTo(412);
    }

    @Test
    void patientViewIsNoHookOfIt() {
        assertThat(hooks.call("trd-order-check", hooks.patientView(SHORT).toString()).status()).isEqualTo(400);
    }

    @Test
    void withdrawnDraftsAndOtherOrdersAreNotChecked() {
        ObjectNode cancelled = Hooks.draft("d1", SHORT, "bupropion").put("status", "cancelled");
        ObjectNode not = Hooks.draft("d2", SHORT, "bupropion").put("doNotPerform", true);
        ObjectNode service = Hooks.JSON.createObjectNode().put("resourceType", "ServiceRequest").put("id", "s").put("status", "draft");
        assertThat(hooks.orderCards(hooks.order("order-sign", SHORT, cancelled, not, service))).isEmpty();
    }

    private static void past(ObjectNode request, String medicine, String from, String to, String status) {
        ObjectNode statement = Hooks.JSON.createObjectNode().put("resourceType", "MedicationStatement").put("id", "past").put("status", status);
        statement.putObject("medicationCodeableConcept").put("text", medicine);
        statement.putObject("subject").put("reference", "Patient/" + SHORT);
        statement.putObject("effectivePeriod").put("start", from).put("end", to);
        ObjectNode bundle = ((ObjectNode) request.get("prefetch")).putObject("medicationStatements").put("resourceType", "Bundle");
        bundle.putArray("entry").addObject().set("resource", statement);
    }

    private static ArrayNode medicationRequests(ObjectNode request) {
        ObjectNode prefetch = (ObjectNode) request.get("prefetch");
        return prefetch.get("medicationRequests").isNull() ? prefetch.putObject("medicationRequests").put("resourceType", "Bundle").putArray("entry")
                : (ArrayNode) prefetch.get("medicationRequests").get("entry");
    }

    private static List<String> topics(List<JsonNode> cards) {
        return cards.stream().map(OrderCheckTest::topic).toList();
    }

    private static String topic(JsonNode card) {
        return card.get("source").get("topic").get("code").asText();
    }

    private static void checkWords(List<JsonNode> cards, String... named) {
        List<String> faults = new ArrayList<>();
        for (JsonNode card : cards) {
            List<String> lines = new ArrayList<>(card.get("detail").asText().lines().filter(line -> !line.startsWith("**Basis"))
                    .map(line -> line.replaceAll("^- |\\*\\*|\\\\", "").strip()).toList());
            lines.add(card.get("summary").asText());
            lines.forEach(line -> WORDS.faults(line, Set.of(named)).forEach(fault -> faults.add(fault + " in: " + line)));
            assertThat(card.get("summary").asText()).hasSizeLessThan(140);
        }
        assertThat(faults).isEmpty();
    }
}
