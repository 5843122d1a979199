package org.trdcds.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trdcds.patient.InputException;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/**
 * Collects FHIR R4 resources in any order and makes a record of each Patient among them.
 *
 * <p>Types that are not read are ignored. One collector serves one Bundle, or one group of NDJSON lines that belong
 * together; it is not thread-safe.
 */
public final class PatientCollector {

    private final String name;
    private final Map<String, FhirResource> resources = new LinkedHashMap<>();
    private final Map<String, String> repeated = new LinkedHashMap<>();
    private final Map<String, String> replacedUrls = new LinkedHashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();
    private int count;

    private PatientCollector(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** @param name file name, or what stands for it, for messages */
    public static PatientCollector named(String name) {
        return new PatientCollector(name);
    }

    /** Adds one resource as parsed. Anything that is not a resource is set aside with a notice. */
    public void add(JsonNode resource) {
        Objects.requireNonNull(resource, "resource");
        String place = "entry-" + count++;
        if (!resource.isObject()) {
            setAside(place, "expected a resource object");
            return;
        }
        try (JsonParser parser = resource.traverse()) {
            parser.nextToken();
            add(ResourceTree.read(parser, parser::skipChildren), "", place);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree in memory could not be walked", e);
        }
    }

    void add(ResourceTree.Found found, String fullUrl, String place) {
        if (!found.repeatedKey().isEmpty()) {
            setAside(found.typeName() + '/' + place, "the key " + MalformedElement.quoted(found.repeatedKey())
                    + " stands twice in one object");
        } else if (found.typeName().isEmpty()) {
            setAside(place, "expected a resource with resourceType");
        } else {
            found.root().ifPresent(root -> add(ResourceType.named(found.typeName()).orElseThrow(), root, fullUrl, place));
        }
    }

    private void add(ResourceType type, Element root, String fullUrl, String place) {
        try {
            FhirResource resource = FhirResource.of(type, root, fullUrl, place);
            String key = resource.identity().isEmpty() ? fullUrl.isEmpty() ? resource.source() : fullUrl : resource.identity();
            if (!deleted.contains(resource.source())) {
                keep(key, resource);
            }
        } catch (MalformedElement e) {
            setAside(type.fhirName() + '/' + place, e.getMessage());
        }
    }

    private void keep(String key, FhirResource resource) {
        FhirResource known = resources.get(key);
        if (known == null) {
            resources.put(key, resource);
            return;
        }
        replacedUrls.put(known.fullUrl(), key);
        replacedUrls.put(resource.fullUrl(), key);
        if (known.root().sameContent(resource.root())) {
            return;
        }
        Optional<Instant> before = known.lastUpdated();
        Optional<Instant> now = resource.lastUpdated();
        boolean dated = before.isPresent() && now.isPresent() && !before.equals(now);
        if (!dated || now.get().isAfter(before.get())) {
            resources.put(key, resource);
        }
        repeated.put(resource.source(), dated
                ? "several versions are given; the one updated last is read"
                : "several versions are given without dates that tell them apart; the last one is read");
    }

    /** Says that the resource was deleted; versions of it that follow in a history are not read. */
    void deleted(String typeAndId) {
        if (resources.values().stream().noneMatch(resource -> resource.source().equals(typeAndId))) {
            deleted.add(typeAndId);
        }
    }

    void setAside(String source, String problem) {
        notices.add(new Notice(source, "Entry set aside: " + problem));
    }

    /**
     * One record for each Patient, in the order of the input.
     *
     * @throws InputException when there is no Patient among the resources
     */
    public List<PatientRecord> records() {
        List<FhirResource> patients = resources.values().stream().filter(resource -> resource.is(ResourceType.PATIENT)).toList();
        if (patients.isEmpty()) {
            String why = notices.stream().filter(notice -> notice.source().startsWith("Patient/")).findFirst()
                    .map(notice -> " (" + notice.text() + ')').orElse("");
            throw new InputException(name, "", "expected at least one Patient resource but found none" + why);
        }
        Map<String, FhirResource> aliases = new LinkedHashMap<>();
        replacedUrls.forEach((url, key) -> aliases.put(url, resources.get(key)));
        aliases.remove("");
        References references = new References(resources, aliases);
        Ownership ownership = Ownership.of(resources.values(), patients, references);
        List<Notice> shared = new ArrayList<>(notices);
        repeated.forEach((source, text) -> shared.add(new Notice(source, text)));
        shared.addAll(ownership.notices());
        return patients.stream()
                .map(patient -> ChartReader.read(patient, ownership.of(patient), references, shared))
                .toList();
    }
}
