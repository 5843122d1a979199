package org.trdcds.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the resource that a reference names: contained, relative, absolute, urn:uuid, or by a patient's identifier.
 * A reference that leads out of the input, or to several resources, finds nothing. Serves one thread.
 */
final class References {

    private static final String CONTAINED = "#";
    private static final String UUID = "urn:uuid:";
    private static final String BY_IDENTIFIER = "?identifier=";

    private final Map<String, FhirResource> byIdentity;
    private final Map<String, FhirResource> byFullUrl;
    private Map<String, Optional<FhirResource>> byId;
    private Map<String, Optional<FhirResource>> bySource;
    private Map<String, Optional<FhirResource>> byPatientIdentifier;

    /**
     * @param byIdentity the resources by what tells them from all others
     * @param replaced   for addresses of versions that are not read, the version that is
     */
    References(Map<String, FhirResource> byIdentity, Map<String, FhirResource> replaced) {
        this.byIdentity = byIdentity;
        byFullUrl = new HashMap<>(byIdentity.size() * 2);
        byFullUrl.putAll(replaced);
        for (FhirResource resource : byIdentity.values()) {
            if (!resource.fullUrl().isEmpty()) {
                byFullUrl.put(resource.fullUrl(), resource);
            }
        }
    }

    /** Whether the reference says anything that identifies its target; a mere display text does not. */
    static boolean names(Element reference) {
        return !reference.text("reference").isEmpty() || reference.child("identifier").has("value");
    }

    /** The resource that {@code reference}, an element of {@code from}, names. */
    Optional<FhirResource> resolve(FhirResource from, Element reference) {
        String target = reference.text("reference");
        if (target.isEmpty()) {
            Element identifier = reference.child("identifier");
            return identifier.isPresent() ? patient(identifier.text("system") + '|' + identifier.text("value")) : Optional.empty();
        }
        if (target.startsWith(CONTAINED)) {
            return contained(from, target.substring(1));
        }
        FhirResource direct = byFullUrl.get(target);
        if (direct != null) {
            return Optional.of(direct);
        }
        int query = target.indexOf(BY_IDENTIFIER);
        if (query >= 0) {
            return target.startsWith("Patient?") ? patient(decoded(target.substring(query + BY_IDENTIFIER.length()))) : Optional.empty();
        }
        return target.startsWith(UUID) ? withId(target.substring(UUID.length())) : onServer(from, withoutVersion(target));
    }

    /** The source reference of what a reference names; as written when it leads out of the input. */
    String sourceOf(FhirResource from, Element reference) {
        return resolve(from, reference).map(FhirResource::source).orElseGet(() -> withoutVersion(reference.text("reference")));
    }

    private Optional<FhirResource> onServer(FhirResource from, String target) {
        boolean absolute = target.startsWith("http:") || target.startsWith("https:");
        FhirResource found = byIdentity.get(absolute ? target : from.base().concat(target));
        if (found != null) {
            return Optional.of(found);
        }
        return withSource(absolute ? lastTwoSegments(target) : target)
                .filter(candidate -> candidate.base().isEmpty() || !absolute && from.base().isEmpty());
    }

    private static Optional<FhirResource> contained(FhirResource from, String id) {
        for (Element contained : from.root().children("contained")) {
            if (contained.text("id").equals(id)) {
                return ResourceType.named(contained.text("resourceType"))
                        .map(type -> new FhirResource(type, from.source(), id, "", contained));
            }
        }
        return Optional.empty();
    }

    /** The only resource with that id, of whatever type and server. */
    private Optional<FhirResource> withId(String id) {
        byId = byId == null ? index(FhirResource::id) : byId;
        return byId.getOrDefault(id, Optional.empty());
    }

    /** The only resource with that type and id, of whatever server. */
    private Optional<FhirResource> withSource(String source) {
        bySource = bySource == null ? index(FhirResource::source) : bySource;
        return bySource.getOrDefault(source, Optional.empty());
    }

    private Map<String, Optional<FhirResource>> index(Function<FhirResource, String> key) {
        Map<String, Optional<FhirResource>> index = new HashMap<>(byIdentity.size() * 2);
        for (FhirResource resource : byIdentity.values()) {
            if (!resource.id().isEmpty()) {
                onlyOne(index, key.apply(resource), resource);
            }
        }
        return index;
    }

    private Optional<FhirResource> patient(String systemAndValue) {
        if (byPatientIdentifier == null) {
            byPatientIdentifier = new HashMap<>();
            byIdentity.values().stream().filter(resource -> resource.is(ResourceType.PATIENT)).forEach(this::identifiers);
        }
        return byPatientIdentifier.getOrDefault(systemAndValue, Optional.empty());
    }

    private void identifiers(FhirResource patient) {
        try {
            for (Element identifier : patient.root().children("identifier")) {
                String value = identifier.text("value");
                if (!value.isEmpty()) {
                    onlyOne(byPatientIdentifier, identifier.text("system") + '|' + value, patient);
                }
            }
        } catch (MalformedElement e) {
            // a patient without readable identifiers is not found by one
        }
    }

    private static void onlyOne(Map<String, Optional<FhirResource>> map, String key, FhirResource resource) {
        map.merge(key, Optional.of(resource), (first, second) -> Optional.empty());
    }

    private static String decoded(String token) {
        try {
            return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return token;
        }
    }

    private static String withoutVersion(String target) {
        int version = target.indexOf("/_history/");
        return version < 0 ? target : target.substring(0, version);
    }

    private static String lastTwoSegments(String url) {
        int id = url.lastIndexOf('/');
        int type = url.lastIndexOf('/', id - 1);
        return url.substring(type + 1);
    }
}
