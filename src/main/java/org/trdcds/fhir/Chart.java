package org.trdcds.fhir;

import java.util.Map;
import java.util.Set;
import org.trdcds.patient.Demographics;

/**
 * What the reading of one resource may need to know of the patient's others.
 *
 * @param mentions       what encounters name
 * @param scoresByForm   for each questionnaire response, the codes of observations derived from it
 * @param implantActions for each device, what a procedure did with it
 */
record Chart(
        References references,
        Demographics patient,
        EncounterMentions mentions,
        Map<FhirResource, Set<String>> scoresByForm,
        ImplantActions implantActions) {

    private static final Set<String> NEVER = Set.of("entered-in-error", "refuted", "cancelled", "draft", "not-done");

    /** Whether the resource was entered in error, refuted, cancelled, or never done. */
    static boolean neverCounts(FhirResource resource) {
        Element root = resource.root();
        return resource.is(ResourceType.CONDITION, ResourceType.ALLERGY_INTOLERANCE)
                ? NEVER.contains(FhirCodes.token(root, "verificationStatus"))
                : NEVER.contains(root.text("status"));
    }
}
