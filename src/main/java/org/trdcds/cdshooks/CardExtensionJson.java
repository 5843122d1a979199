package org.trdcds.cdshooks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Writes what a card rests on for machines, under the names of the assessment format. What would turn a verdict is left to the report. */
final class CardExtensionJson {

    private final JsonGenerator json;

    CardExtensionJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Card card, Advice advice) throws IOException {
        Assessment assessment = advice.assessment();
        json.writeStartObject();
        json.writeStringField("assessedOn", assessment.assessedOn().toString());
        date("newestEntry", assessment.newestEntry());
        json.writeStringField("profile", assessment.profile());
        json.writeObjectFieldStart("versions");
        json.writeStringField("library", assessment.versions().library());
        json.writeStringField("rules", assessment.versions().rules());
        json.writeStringField("rulesDigest", assessment.versions().rulesDigest());
        json.writeEndObject();
        texts("notRead", advice.notRead());
        json.writeArrayFieldStart("safetyAlerts");
        for (SafetyAlert alert : card.alerts()) {
            alert(alert);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nextSteps");
        for (NextStep step : card.steps()) {
            step(step);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("trials");
        for (TrialAssessment trial : card.trials()) {
            trial(trial);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void alert(SafetyAlert alert) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", alert.code());
        json.writeStringField("urgency", alert.urgency().code());
        json.writeStringField("route", alert.route().code());
        json.writeStringField("statement", alert.statement());
        date("date", alert.date());
        answer("assessed", alert.assessed());
        evidence(alert.evidence());
        json.writeStringField("rule", alert.rule());
        json.writeEndObject();
    }

    private void step(NextStep step) throws IOException {
        json.writeStartObject();
        json.writeStringField("category", step.category().code());
        json.writeStringField("verdict", step.verdict().code());
        json.writeStringField("urgency", step.urgency().code());
        json.writeStringField("strength", step.strength().code());
        json.writeStringField("summary", step.summary());
        json.writeArrayFieldStart("criteria");
        for (Criterion criterion : step.criteria()) {
            criterion(criterion);
        }
        json.writeEndArray();
        json.writeStringField("against", step.against());
        texts("cautions", step.cautions());
        texts("confirm", step.confirm());
        texts("options", step.options());
        json.writeArrayFieldStart("missing");
        for (OpenQuestion question : step.missing()) {
            json.writeStartObject();
            json.writeStringField("item", question.item());
            json.writeStringField("about", question.about());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("sources", step.sources());
        texts("rules", step.rules());
        texts("heuristics", step.heuristics());
        json.writeEndObject();
    }

    /** In full where it decides; of an exclusion or deferral that does not hold, only that. */
    private void criterion(Criterion criterion) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", criterion.id());
        json.writeStringField("kind", criterion.kind().code());
        answer("status", criterion.status());
        if (criterion.kind() == CriterionKind.REQUIRED || criterion.status() != Answer.UNMET) {
            json.writeBooleanField("closedWorld", criterion.closedWorld());
            json.writeStringField("statement", criterion.statement());
            json.writeStringField("observed", criterion.observed());
            evidence(criterion.evidence());
            texts("rules", criterion.rules());
        }
        json.writeEndObject();
    }

    private void trial(TrialAssessment trial) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", trial.id());
        json.writeStringField("ingredient", trial.ingredient());
        json.writeStringField("class", trial.drugClass());
        date("start", trial.start());
        date("end", trial.end());
        answer("ongoing", trial.ongoing());
        answer("dose", trial.dose());
        answer("duration", trial.duration());
        answer("adherence", trial.adherence());
        answer("tolerated", trial.tolerated());
        json.writeStringField("outcome", trial.outcome());
        json.writeStringField("verdict", trial.verdict().code());
        texts("reasons", trial.reasons());
        texts("missing", trial.missing());
        evidence(trial.evidence());
        json.writeEndObject();
    }

    private void evidence(List<Evidence> items) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence item : items) {
            json.writeStartObject();
            json.writeStringField("source", item.source());
            json.writeStringField("statement", item.statement());
            date("date", item.date());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void answer(String name, Answer answer) throws IOException {
        json.writeStringField(name, answer.name().toLowerCase(Locale.ROOT));
    }

    private void date(String name, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            json.writeStringField(name, day.get().toString());
        }
    }

    private void texts(String name, List<String> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (String item : items) {
            json.writeString(item);
        }
        json.writeEndArray();
    }
}
