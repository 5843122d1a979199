package org.trdcds.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trdcds.patient.InputException;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/**
 * Collects FHIR R4 resources in any order and makes a record of each Patient among them.
 *
 * <p>Types that are not read are ignored. One collector serves one Bundle, or one group of NDJSON lines that belong
 * together; it is not thread-safe.
 */
public final class PatientCollector {

    private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled", "stopped", "completed");

    private final String name;
    private final Map<String, FhirResource> resources = new LinkedHashMap<>();
    private final Map<String, String> repeated = new LinkedHashMap<>();
    private final Map<String, String> replacedUrls = new LinkedHashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();
    private final ResourceTree tree = new ResourceTree();
    private int count;

    private PatientCollector(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** @param name file name, or what stands for it, for messages */
    public static PatientCollector named(String name) {
        return new PatientCollector(name);
    }

    /**
     * Adds the answer of a FHIR server, a resource or a Bundle, on whose opening brace the parser stands. The parser, whose limits hold, is left
     * at the closing one.
     *
     * @throws InputException when it is no FHIR resource
     * @throws IOException    when it is no well-formed JSON, or beyond the limits of the parser
     */
    public FhirAnswer add(JsonParser parser) throws IOException {
        return BundleParser.answer(parser, this, name);
    }

    /** Adds one resource as parsed. Anything that is not a resource is set aside with a notice. */
    public void add(JsonNode resource) {
        Objects.requireNonNull(resource, "resource");
        int place = nextPlace();
        if (!resource.isObject()) {
            setAside(nameOf(place), "expected a resource object");
            return;
        }
        try (JsonParser parser = resource.traverse()) {
            parser.nextToken();
            add(tree.read(parser, JsonParser::skipChildren), "", place);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree in memory could not be walked", e);
        }
    }

    /** What reads all resources of this input. */
    ResourceTree tree() {
        return tree;
    }

    void add(ResourceTree.Found found, String fullUrl, int place) {
        if (!found.repeatedKey().isEmpty()) {
            setAside(found.typeName() + '/' + nameOf(place), "the key " + MalformedElement.quoted(found.repeatedKey())
                    + " stands twice in one object");
        } else if (found.typeName().isEmpty()) {
            setAside(nameOf(place), "expected a resource with resourceType");
        } else {
            Optional<ResourceType> type = ResourceType.named(found.typeName());
            if (type.isPresent() && found.root().isPresent()) {
                add(type.get(), found.root().get(), fullUrl, place);
            }
        }
    }

    private void add(ResourceType type, Element root, String fullUrl, int place) {
        try {
            FhirResource resource = FhirResource.of(type, root, fullUrl, place);
            if (!deleted.contains(resource.source())) {
                String identity = resource.identity();
                keep(identity.isEmpty() ? fullUrl.isEmpty() ? resource.source() : fullUrl : identity, resource);
            }
        } catch (MalformedElement e) {
            setAside(type.fhirName() + '/' + nameOf(place), e.getMessage());
        }
    }

    private void keep(String key, FhirResource resource) {
        FhirResource known = resources.putIfAbsent(key, resource);
        if (known == null) {
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

    /** The place of what comes next. */
    int nextPlace() {
        return count++;
    }

    /** A name for what stands in that place and has no id of its own. */
    static String nameOf(int place) {
        return "entry-" + place;
    }

    void setAside(String source, String problem) {
        notices.add(new Notice(source, "Entry set aside: " + problem));
    }

    /**
     * The record of the one patient that everything collected is about. Repetitions of that Patient, as searches may include them, are
     * the same person.
     *
     * @param id of the Patient resource
     * @throws InputException when that Patient is not there, or something is about another person
     */
    public PatientRecord recordOf(String id) {
        FhirResource patient = null;
        for (FhirResource resource : List.copyOf(resources.values())) {
            if (resource.is(ResourceType.PATIENT)) {
                if (!resource.id().equals(id)) {
                    throw aboutAnother("Patient");
                }
                if (patient != null) {
                    resources.values().remove(resource);
                    replacedUrls.put(resource.fullUrl(), patient.identity());
                }
                patient = patient == null ? resource : patient;
            }
        }
        if (patient == null) {
            return records().get(0);
        }
        References references = references();
        Ownership ownership = Ownership.of(resources.values(), List.of(patient), references);
        ownership.foreign().ifPresent(type -> {
            throw aboutAnother(type.fhirName());
        });
        return ChartReader.read(patient, ownership.of(patient), references, shared(ownership));
    }

    private InputException aboutAnother(String type) {
        return new InputException(name, "", "expected resources about the patient asked about but found a " + type + " about someone else");
    }

    /**
     * A record of nothing but the medication orders collected, read as if they were signed on that day. Drafts count here, unlike anywhere else;
     * what is withdrawn is left out.
     *
     * @param id of the Patient they are for
     * @throws InputException when one of them is for another person
     */
    public PatientRecord ordersAsIfSigned(String id, LocalDate day) {
        resources.values().removeIf(resource -> !isPart(resource));
        Element person = Element.root(ResourceType.PATIENT.fhirName());
        person.put("id", id);
        add(ResourceType.PATIENT, person, "", nextPlace());
        for (FhirResource resource : resources.values()) {
            if (resource.is(ResourceType.MEDICATION_REQUEST)) {
                resource.root().put("status", "active");
                resource.root().put("intent", "order");
                resource.root().put("authoredOn", day.toString());
            }
        }
        return recordOf(id);
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
        References references = references();
        Ownership ownership = Ownership.of(resources.values(), patients, references);
        List<Notice> shared = shared(ownership);
        return patients.stream()
                .map(patient -> ChartReader.read(patient, ownership.of(patient), references, shared))
                .toList();
    }

    /** Whether it is a medication order that stands, or a medicine that one may name. */
    private static boolean isPart(FhirResource resource) {
        try {
            return resource.is(ResourceType.MEDICATION)
                    || resource.is(ResourceType.MEDICATION_REQUEST) && !WITHDRAWN.contains(resource.root().text("status"));
        } catch (MalformedElement e) {
            return true;
        }
    }

    private References references() {
        Map<String, FhirResource> aliases = new LinkedHashMap<>();
        replacedUrls.forEach((url, key) -> aliases.put(url, resources.get(key)));
        aliases.remove("");
        return new References(resources, aliases);
    }

    private List<Notice> shared(Ownership ownership) {
        List<Notice> shared = new ArrayList<>(notices);
        repeated.forEach((source, text) -> shared.add(new Notice(source, text)));
        shared.addAll(ownership.notices());
        return shared;
    }
}
