package org.trdcds.cdshooks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trdcds.fhir.PatientCollector;
import org.trdcds.patient.InputException;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/** Puts the chart of a call together: what was sent along, and what its FHIR server adds where it may be asked. */
final class ChartSource {

    private static final Logger LOG = LoggerFactory.getLogger(ChartSource.class);
    private static final int FAILURES_BORNE = 2;

    private final FhirAccess fhir;

    ChartSource(FhirAccess fhir) {
        this.fhir = fhir;
    }

    /**
     * The chart a call is about.
     *
     * @param notRead kinds of entries, for a clinician, that could not be had or not in full
     * @param bytes   length of all that it was read from
     */
    record Chart(PatientRecord record, List<String> notRead, long bytes) {

        Chart {
            notRead = List.copyOf(notRead);
        }

        /** Another record of the same chart. */
        Chart with(PatientRecord another) {
            return new Chart(another, notRead, bytes);
        }
    }

    /** @throws HookRefusal with 412 when what the service needs can be had neither way, with 400 when the resources are no chart of this patient */
    Chart of(HookRequest request, HookService service) throws HookRefusal {
        Map<Prefetch, HookRequest.Answered> had = new EnumMap<>(Prefetch.class);
        had.putAll(request.prefetched());
        long fetched = request.fhirServer().flatMap(server -> fhir.begin(server, request.bearer())).map(server -> fetch(request, server, had)).orElse(0L);
        checkNeeded(service, had);
        List<String> notRead = new ArrayList<>();
        for (Prefetch key : Prefetch.values()) {
            HookRequest.Answered answer = had.get(key);
            if (!isWhole(answer)) {
                notRead.add(answer == HookRequest.Answered.PAGED ? key.words() + " beyond the first page" : key.words());
            }
        }
        return new Chart(record(request, notRead), notRead, request.bytes() + fetched);
    }

    private static boolean isWhole(HookRequest.Answered answer) {
        return answer == HookRequest.Answered.COMPLETE || answer == HookRequest.Answered.EMPTY;
    }

    /** How many bytes came. */
    private static long fetch(HookRequest request, FhirAccess.Reading server, Map<Prefetch, HookRequest.Answered> had) {
        long bytes = 0;
        int failures = 0;
        for (Prefetch key : Prefetch.values()) {
            if (!isWhole(had.get(key)) && failures < FAILURES_BORNE) {
                try {
                    List<byte[]> pages = server.read(key.query(request.patientId()));
                    bytes += pages.stream().mapToLong(page -> page.length).sum();
                    had.put(key, add(pages, request.chart()));
                } catch (FhirAccessException e) {
                    failures += e.isOfThisQuery() ? 0 : 1;
                    LOG.warn("The FHIR server of a caller could not be read for {}: {}", key.key(), e.getMessage());
                }
            }
        }
        return bytes;
    }

    private static HookRequest.Answered add(List<byte[]> pages, PatientCollector chart) throws FhirAccessException {
        HookRequest.Answered[] whole = {pages.isEmpty() ? HookRequest.Answered.FAILED : HookRequest.Answered.COMPLETE};
        for (byte[] page : pages) {
            try {
                HookJson.document(page, parser -> {
                    HookRequest.Answered answer = HookRequestReader.answered(chart.add(parser));
                    whole[0] = answer == HookRequest.Answered.FAILED ? answer : whole[0];
                });
            } catch (HookRefusal | InputException e) {
                throw new FhirAccessException("its answer is no FHIR resource");
            }
        }
        return whole[0];
    }

    private static void checkNeeded(HookService service, Map<Prefetch, HookRequest.Answered> had) throws HookRefusal {
        List<String> missing = new ArrayList<>();
        for (Set<Prefetch> oneOf : service.needed()) {
            if (oneOf.stream().noneMatch(key -> had.get(key) != null && had.get(key) != HookRequest.Answered.FAILED)) {
                missing.add(oneOf.stream().sorted().map(Prefetch::key).collect(Collectors.joining(" or ")));
            }
        }
        if (had.get(Prefetch.PATIENT) == HookRequest.Answered.EMPTY) {
            missing.add(Prefetch.PATIENT.key());
        }
        if (!missing.isEmpty()) {
            throw new HookRefusal(HookRefusal.DATA_MISSING, "needed but neither prefetched nor to be had from the FHIR server: " + String.join(", ", missing));
        }
    }

    private static PatientRecord record(HookRequest request, List<String> notRead) throws HookRefusal {
        try {
            PatientRecord read = request.chart().recordOf(request.patientId());
            return notRead.isEmpty() ? read : noted(read, new Notice(read.id(), "Not read, because not to be had: " + String.join(", ", notRead)
                    + ". That nothing of the kind is shown does not say that there is none"));
        } catch (InputException e) {
            throw new HookRefusal(HookRefusal.MALFORMED, e.getMessage());
        }
    }

    private static PatientRecord noted(PatientRecord read, Notice notice) {
        List<Notice> notices = new ArrayList<>(read.notices());
        notices.add(notice);
        return new PatientRecord(read.id(), read.demographics(), read.diagnoses(), read.medications(), read.procedures(), read.observations(),
                read.reactions(), read.devices(), read.careOrders(), read.encounters(), read.familyHistory(), notices);
    }
}
