package org.trdcds.cdshooks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Notice;
import org.trdcds.report.Words;

/** Writes what the page shows: the report, the cards, and what two runs are compared by. */
final class PageJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonGenerator json;
    private final Assessment assessment;
    private final Profile profile;

    private PageJson(JsonGenerator json, Assessment assessment, Profile profile) {
        this.json = json;
        this.assessment = assessment;
        this.profile = profile;
    }

    /**
     * @param newestEntry day of the chart's newest entry, also where that is later than the day of the assessment
     * @param report      the HTML report
     * @param response    the CDS Hooks response that holds the cards
     */
    static String text(Assessment assessment, Profile profile, Optional<LocalDate> newestEntry, String report, byte[] response) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            JsonNode cards = MAPPER.readTree(response).path("cards");
            new PageJson(json, assessment, profile).write(newestEntry, report, cards);
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return text.toString();
    }

    private void write(Optional<LocalDate> newestEntry, String report, JsonNode cards) throws IOException {
        json.writeStartObject();
        json.writeStringField("patient", assessment.patientId());
        json.writeStringField("profile", profile.name());
        json.writeStringField("asOf", assessment.assessedOn().toString());
        json.writeStringField("newestEntry", newestEntry.map(Object::toString).orElse(""));
        json.writeObjectFieldStart("status");
        json.writeStringField("code", assessment.resistance().status().code());
        json.writeStringField("words", (profile.namesResistance() ? "Treatment resistance " : "The definition in use ")
                + status(assessment.resistance().status()));
        json.writeEndObject();
        verdicts();
        json.writeFieldName("cards");
        json.writeTree(cards);
        json.writeArrayFieldStart("notices");
        for (Notice notice : assessment.notices()) {
            json.writeStartObject();
            json.writeStringField("source", notice.source());
            json.writeStringField("text", notice.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("report", report);
        json.writeEndObject();
    }

    /** Everything that a profile or a day can turn, each under a name that stays the same from run to run. */
    private void verdicts() throws IOException {
        Resistance resistance = assessment.resistance();
        json.writeArrayFieldStart("verdicts");
        verdict("status", "status", profile.namesResistance() ? "Treatment resistance" : "The definition in use", status(resistance.status()));
        verdict("failures", "status", "Trials counted as failed", resistance.possible() > resistance.confirmed()
                ? resistance.confirmed() + " to " + resistance.possible() : Integer.toString(resistance.confirmed()));
        for (SafetyAlert alert : assessment.safetyAlerts()) {
            verdict("alert:" + alert.code(), "alert", alert.statement(), "stands");
        }
        for (TrialAssessment trial : assessment.trials()) {
            verdict("trial:" + trial.id(), "trial", Words.capital(trial.about()), Words.verdict(trial.verdict()));
        }
        for (NextStep step : assessment.nextSteps()) {
            verdict("step:" + step.category().code(), "next-step", step.title(), Words.verdict(step.verdict()));
        }
        json.writeEndArray();
    }

    private void verdict(String id, String kind, String about, String words) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("kind", kind);
        json.writeStringField("about", about);
        json.writeStringField("verdict", words);
        json.writeEndObject();
    }

    private static String status(ResistanceStatus status) {
        return switch (status) {
            case MET -> "is met";
            case POSSIBLE -> "may be met";
            case NOT_MET -> "is not met";
            case NOT_ASSESSED -> "is not assessed";
        };
    }
}
