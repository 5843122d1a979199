package org.trdcds.fhir;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.assessment.Assessment;
import org.trdcds.patient.Evidence;

/** The Provenance of a Bundle: which rule base said it, of which chart entries. */
final class Origin {

    private static final String SOFTWARE = "software";

    private Origin() {
    }

    /** @param targets where the other resources are in the Bundle */
    static ObjectNode of(Assessment assessment, List<String> targets) {
        ObjectNode origin = JsonNodeFactory.instance.objectNode().put("resourceType", "Provenance");
        origin.set("text", FhirText.narrative(List.of("Derived by " + Software.name(assessment.versions()) + ", digest "
                + assessment.versions().rulesDigest() + ", profile " + assessment.profile() + ", as of " + assessment.assessedOn())));
        origin.putArray("contained").add(Software.device(assessment.versions(), SOFTWARE));
        ArrayNode target = origin.putArray("target");
        targets.forEach(url -> target.addObject().put("reference", url));
        origin.put("occurredDateTime", assessment.assessedOn().toString());
        origin.put("recorded", assessment.assessedOn() + "T00:00:00Z");
        ObjectNode agent = origin.putArray("agent").addObject();
        agent.putObject("type").putArray("coding").addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/provenance-participant-type").put("code", "assembler");
        agent.putObject("who").put("reference", "#" + SOFTWARE);
        Set<String> used = used(assessment);
        if (!used.isEmpty()) {
            ArrayNode entities = origin.putArray("entity");
            used.forEach(source -> entities.addObject().put("role", "source").set("what", ChartReference.to(source)));
        }
        return origin;
    }

    private static Set<String> used(Assessment assessment) {
        Set<String> used = new TreeSet<>();
        Stream.of(
                Stream.of(assessment.scope().evidence()),
                assessment.trials().stream().flatMap(trial -> Stream.of(trial.evidence(), trial.scores())),
                assessment.courses().stream().map(course -> course.evidence()),
                assessment.findings().stream().map(finding -> finding.evidence()),
                assessment.safetyAlerts().stream().map(alert -> alert.evidence()),
                assessment.nextSteps().stream().flatMap(step -> step.criteria().stream()).map(criterion -> criterion.evidence()))
                .flatMap(lists -> lists).flatMap(List::stream).map(Evidence::source).forEach(used::add);
        return used;
    }
}
