package org.trdcds.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trdcds.patient.Notice;

/**
 * Which resource speaks of which patient. What speaks of someone who is not among the patients is never mixed in; what
 * names nobody belongs to the patient when there is only one.
 */
final class Ownership {

    private final Map<FhirResource, List<FhirResource>> byPatient = new IdentityHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private int foreign;
    private int ownerless;
    private String exampleForeign = "";
    private ResourceType foreignType;
    private String exampleOwnerless = "";

    static Ownership of(Collection<FhirResource> resources, List<FhirResource> patients, References references) {
        Ownership ownership = new Ownership();
        patients.forEach(patient -> ownership.byPatient.put(patient, new ArrayList<>()));
        for (FhirResource resource : resources) {
            if (!resource.is(ResourceType.PATIENT, ResourceType.MEDICATION)) {
                ownership.assign(resource, patients, references);
            }
        }
        ownership.summarise();
        return ownership;
    }

    List<FhirResource> of(FhirResource patient) {
        return byPatient.get(patient);
    }

    /** The type of a resource that is about someone else, if there is one. */
    Optional<ResourceType> foreign() {
        return Optional.ofNullable(foreignType);
    }

    List<Notice> notices() {
        return notices;
    }

    private void assign(FhirResource resource, List<FhirResource> patients, References references) {
        try {
            List<Element> subjects = subjects(resource);
            if (subjects.isEmpty()) {
                if (patients.size() == 1) {
                    byPatient.get(patients.get(0)).add(resource);
                } else {
                    ownerless++;
                    exampleOwnerless = resource.source();
                }
                return;
            }
            for (Element subject : subjects) {
                Optional<FhirResource> patient = references.resolve(resource, subject);
                if (patient.isPresent() && byPatient.containsKey(patient.get())) {
                    byPatient.get(patient.get()).add(resource);
                    return;
                }
            }
            foreign++;
            exampleForeign = resource.source();
            foreignType = resource.type();
        } catch (MalformedElement e) {
            notices.add(new Notice(resource.source(), "Entry set aside: " + e.getMessage()));
        }
    }

    private static List<Element> subjects(FhirResource resource) {
        if (resource.is(ResourceType.APPOINTMENT)) {
            return resource.root().children("participant").stream().map(participant -> participant.child("actor"))
                    .filter(actor -> actor.text("reference").contains("Patient") || "Patient".equals(actor.text("type"))
                            || actor.text("reference").startsWith("urn:"))
                    .toList();
        }
        Element subject = resource.root().child(resource.type().subjectField());
        return References.names(subject) ? List.of(subject) : List.of();
    }

    private void summarise() {
        if (foreign > 0) {
            notices.add(new Notice(exampleForeign, counted(foreign, "is about someone", "are about someone")
                    + " who is not among the patients of this input: not read"));
        }
        if (ownerless > 0) {
            notices.add(new Notice(exampleOwnerless, counted(ownerless, "names", "name")
                    + " no patient while there are several: not read"));
        }
    }

    private static String counted(int count, String one, String many) {
        return count == 1 ? "This entry " + one : "This entry and " + (count - 1) + " more " + many;
    }
}
