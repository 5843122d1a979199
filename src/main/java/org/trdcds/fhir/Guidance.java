package org.trdcds.fhir;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Notice;

/** The assessment as a whole as a GuidanceResponse: status, what is missing, what is not suggested, notices. */
final class Guidance {

    private static final String NOTICES = "notices";

    private Guidance() {
    }

    /** @param result where the suggestions are in the Bundle */
    static ObjectNode of(Assessment assessment, String result) {
        ObjectNode guidance = JsonNodeFactory.instance.objectNode().put("resourceType", "GuidanceResponse");
        guidance.set("text", FhirText.narrative(narrative(assessment)));
        if (!assessment.notices().isEmpty()) {
            guidance.putArray("contained").add(outcome(assessment.notices()));
        }
        ArrayNode extensions = guidance.putArray("extension").add(summary(assessment));
        assessment.nextSteps().stream().filter(Guidance::isHeldBack).forEach(step -> extensions.add(NextStepExtension.alone(step, assessment)));
        guidance.put("moduleUri", Canonical.RULE_BASE);
        guidance.put("status", assessment.missingData().isEmpty() ? "success" : "data-requested");
        guidance.set("subject", ChartReference.toPatient(assessment.patientId()));
        guidance.put("occurrenceDateTime", assessment.assessedOn().toString());
        guidance.set("performer", Software.reference(assessment.versions()));
        guidance.putArray("reasonCode").add(CodedConcept.of("resistance-status", assessment.resistance().status().code(),
                resistance(assessment.resistance())));
        if (!assessment.disclaimer().isBlank()) {
            guidance.putArray("note").addObject().put("text", FhirText.of(assessment.disclaimer()));
        }
        if (!assessment.notices().isEmpty()) {
            guidance.putArray("evaluationMessage").addObject().put("reference", "#" + NOTICES);
        }
        guidance.putObject("result").put("reference", result);
        return guidance;
    }

    /** Whether it matters to the reader why a category that was considered is not suggested. */
    private static boolean isHeldBack(NextStep step) {
        return step.verdict() != Verdict.SUGGESTED && step.verdict() != Verdict.NOT_INDICATED;
    }

    private static List<String> narrative(Assessment assessment) {
        List<String> paragraphs = new ArrayList<>(assessment.safetyAlerts().stream().map(SafetyAlert::statement).toList());
        paragraphs.add(resistance(assessment.resistance()));
        paragraphs.addAll(assessment.suggestions().stream().map(NextStep::summary).toList());
        paragraphs.add(assessment.disclaimer());
        return paragraphs;
    }

    private static String resistance(Resistance resistance) {
        String most = resistance.possible() > resistance.confirmed() ? ", at most " + resistance.possible() : "";
        return "Treatment resistance: " + resistance.status().code().replace('-', ' ') + "; failed trials in this episode: "
                + resistance.confirmed() + most;
    }

    private static ObjectNode summary(Assessment assessment) {
        return Extension.named("assessment", parts -> parts
                .code("profile", assessment.profile())
                .date("newestEntry", assessment.newestEntry())
                .each("scope", List.of(assessment.scope()), (part, scope) ->
                        part.code("status", scope.code()).texts("reasons", scope.reasons()).evidence("evidence", scope.evidence()))
                .each("resistance", List.of(assessment.resistance()), (part, resistance) -> part
                        .code("status", resistance.status().code())
                        .count("confirmed", resistance.confirmed())
                        .count("possible", resistance.possible())
                        .texts("classesFailed", resistance.classesFailed()))
                .each("missingData", assessment.missingData(), (part, missing) -> part
                        .code("item", missing.item())
                        .text("about", missing.about())
                        .text("question", missing.question())
                        .codes("decides", missing.decides().stream().map(Category::code).toList())));
    }

    private static ObjectNode outcome(List<Notice> notices) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome").put("id", NOTICES);
        ArrayNode issues = outcome.putArray("issue");
        for (Notice notice : notices) {
            ObjectNode issue = issues.addObject().put("severity", "information").put("code", "informational");
            String source = FhirText.of(notice.source());
            if (!source.isEmpty()) {
                issue.putObject("details").put("text", source);
            }
            issue.put("diagnostics", FhirText.of(notice.text()));
        }
        return outcome;
    }
}
