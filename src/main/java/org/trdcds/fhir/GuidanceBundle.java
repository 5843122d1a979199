package org.trdcds.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.assessment.Assessment;
import org.trdcds.knowledge.Source;

/** Puts the resources of an assessment together: guidance, alerts, suggestions, findings, origin. */
final class GuidanceBundle {

    private final Assessment assessment;
    private final Map<String, Source> sources;

    private GuidanceBundle(Assessment assessment, Map<String, Source> sources) {
        this.assessment = assessment;
        this.sources = sources;
    }

    static ObjectNode of(Assessment assessment, Map<String, Source> sources) {
        return new GuidanceBundle(assessment, sources).bundle();
    }

    private ObjectNode bundle() {
        DetectedIssues issues = new DetectedIssues(assessment);
        ObjectNode suggestions = new SuggestedActions(sources).of(assessment);
        String result = url(suggestions, 0);
        List<ObjectNode> resources = new ArrayList<>();
        resources.add(Guidance.of(assessment, result));
        resources.addAll(issues.ofAlerts());
        resources.add(suggestions);
        resources.addAll(issues.ofFindings());

        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        List<String> urls = new ArrayList<>();
        for (ObjectNode resource : resources) {
            String url = resource == suggestions ? result : url(resource, entries.size());
            urls.add(url);
            entries.addObject().put("fullUrl", url).set("resource", resource);
        }
        ObjectNode origin = Origin.of(assessment, urls);
        entries.addObject().put("fullUrl", url(origin, entries.size())).set("resource", origin);

        ObjectNode bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
        bundle.putObject("identifier").put("system", "urn:ietf:rfc:3986").put("value", "urn:uuid:" + StableId.of(entries.toString()));
        bundle.put("type", "collection").put("timestamp", assessment.assessedOn() + "T00:00:00Z");
        bundle.set("entry", entries);
        return bundle;
    }

    /** An address that follows from rule base and content; the place tells resources apart that say the same. */
    private String url(ObjectNode resource, int place) {
        return "urn:uuid:" + StableId.of(assessment.versions().rulesDigest() + " " + place + " " + resource);
    }
}
