package org.trdcds.cdshooks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.fhir.PatientCollector;

/**
 * What a CDS client asks, as far as it is read.
 *
 * @param patientId  logical id, without the type
 * @param prefetched how each prefetch key was answered; a key that was not sent is not there
 * @param chart      the resources sent as prefetch
 * @param drafts     the orders drafted, of hooks that have some
 * @param selections the drafts a user is at work on, such as {@code MedicationRequest/1}
 * @param bytes      length of the body
 */
record HookRequest(
        String hook, String hookInstance, Optional<URI> fhirServer, Optional<String> bearer, String patientId, Map<Prefetch, Answered> prefetched,
        PatientCollector chart, PatientCollector drafts, List<String> selections, int bytes) {

    HookRequest {
        prefetched = Map.copyOf(prefetched);
        selections = List.copyOf(selections);
    }

    /** Known to be empty, complete, only the first page, or failed. */
    enum Answered { EMPTY, COMPLETE, PAGED, FAILED }
}
