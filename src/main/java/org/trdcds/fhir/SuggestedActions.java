package org.trdcds.fhir;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Urgency;
import org.trdcds.knowledge.Source;
import org.trdcds.patient.Answer;

/** The suggestions as a RequestGroup, one action each, most important first. A proposal: nothing is ordered. */
final class SuggestedActions {

    private static final String CATEGORY = "next-step-category";

    private final Map<String, Source> sources;

    SuggestedActions(Map<String, Source> sources) {
        this.sources = sources;
    }

    ObjectNode of(Assessment assessment) {
        ObjectNode group = JsonNodeFactory.instance.objectNode().put("resourceType", "RequestGroup");
        group.set("text", FhirText.narrative(narrative(assessment.suggestions())));
        group.put("status", "active").put("intent", "proposal").put("priority", priority(assessment));
        group.set("subject", ChartReference.toPatient(assessment.patientId()));
        group.put("authoredOn", assessment.assessedOn().toString());
        if (!assessment.suggestions().isEmpty()) {
            ArrayNode actions = group.putArray("action");
            assessment.suggestions().forEach(step -> actions.add(action(step, assessment)));
        }
        return group;
    }

    private static List<String> narrative(List<NextStep> suggestions) {
        return suggestions.isEmpty() ? List.of("No next step is suggested") : suggestions.stream().map(NextStep::summary).toList();
    }

    private static String priority(Assessment assessment) {
        return assessment.suggestions().stream().map(NextStep::urgency).min(Urgency::compareTo).map(SuggestedActions::priority).orElse("routine");
    }

    /** Only what overrides routine care is more than routine; order and extension tell the rest apart. */
    private static String priority(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "stat";
            case SAME_DAY -> "asap";
            case FIRST, NEXT, SUPPORTING -> "routine";
        };
    }

    private ObjectNode action(NextStep step, Assessment assessment) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        ArrayNode extensions = action.putArray("extension");
        step.criteria().stream().filter(SuggestedActions::isReason).forEach(criterion -> extensions.add(reason(criterion)));
        extensions.add(NextStepExtension.besideAction(step, assessment));
        action.put("title", FhirText.of(step.title()));
        action.put("description", FhirText.of(step.summary()));
        action.put("priority", priority(step.urgency()));
        action.putArray("code").add(CodedConcept.of(CATEGORY, step.category().code(), step.title()));
        if (!step.sources().isEmpty()) {
            ArrayNode documentation = action.putArray("documentation");
            step.sources().forEach(key -> documentation.add(citation(key)));
        }
        action.set("resource", category(step));
        return action;
    }

    private static boolean isReason(Criterion criterion) {
        return criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.MET;
    }

    private static ObjectNode reason(Criterion criterion) {
        ObjectNode extension = JsonNodeFactory.instance.objectNode().put("url", Canonical.extension("reason"));
        extension.putObject("valueCodeableConcept").put("text", FhirText.of(criterion.statement()));
        return extension;
    }

    private ObjectNode citation(String key) {
        ObjectNode citation = JsonNodeFactory.instance.objectNode().put("type", "citation").put("label", key);
        Source source = sources.get(key);
        if (source != null) {
            citation.put("display", FhirText.of(source.title()));
            citation.put("citation", FhirText.of(source.title() + "; " + source.section() + "; " + source.year()));
            if (!source.link().isBlank()) {
                citation.put("url", source.link());
            }
        }
        return citation;
    }

    /** An action must have a resource; ours names the category as a definition, so that no order comes into being. */
    private static ObjectNode category(NextStep step) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode().put("type", "ActivityDefinition");
        definition.putObject("identifier").put("system", Canonical.codeSystem(CATEGORY)).put("value", step.category().code());
        return definition.put("display", FhirText.of(step.title()));
    }
}
