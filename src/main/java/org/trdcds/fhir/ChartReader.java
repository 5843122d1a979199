package org.trdcds.fhir;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/** Makes the record of one patient from the resources about that patient. */
final class ChartReader {

    /** Translates one resource into entries. */
    private interface ResourceReader {
        /** @throws MalformedElement when the resource must be set aside; nothing was added then */
        void read(Reading reading, PatientRecord.Builder record);
    }

    private static final Map<ResourceType, ResourceReader> READERS = new EnumMap<>(Map.ofEntries(
            Map.entry(ResourceType.ENCOUNTER, EncounterReader::read),
            Map.entry(ResourceType.CONDITION, ConditionReader::read),
            Map.entry(ResourceType.MEDICATION_REQUEST, OrderReader::read),
            Map.entry(ResourceType.MEDICATION_STATEMENT, StatementReader::read),
            Map.entry(ResourceType.MEDICATION_DISPENSE, DispenseReader::read),
            Map.entry(ResourceType.MEDICATION_ADMINISTRATION, AdministrationReader::read),
            Map.entry(ResourceType.OBSERVATION, ObservationReader::read),
            Map.entry(ResourceType.DIAGNOSTIC_REPORT, ReportReader::read),
            Map.entry(ResourceType.QUESTIONNAIRE_RESPONSE, QuestionnaireReader::read),
            Map.entry(ResourceType.PROCEDURE, ProcedureReader::read),
            Map.entry(ResourceType.DEVICE, DeviceReader::read),
            Map.entry(ResourceType.ALLERGY_INTOLERANCE, ReactionReader::allergy),
            Map.entry(ResourceType.ADVERSE_EVENT, ReactionReader::adverseEvent),
            Map.entry(ResourceType.SERVICE_REQUEST, CareOrderReader::request),
            Map.entry(ResourceType.APPOINTMENT, CareOrderReader::appointment),
            Map.entry(ResourceType.TASK, CareOrderReader::task),
            Map.entry(ResourceType.FAMILY_MEMBER_HISTORY, FamilyHistoryReader::read)));

    private ChartReader() {
    }

    static PatientRecord read(FhirResource patient, List<FhirResource> resources, References references, List<Notice> notices) {
        PatientRecord.Builder record = PatientRecord.builder(patient.source());
        notices.forEach(record::add);
        Demographics demographics = DemographicsReader.read(patient, record);
        record.demographics(demographics);
        Chart chart = new Chart(references, demographics, EncounterMentions.of(resources, references),
                scoresByForm(resources, references), ImplantActions.of(resources, references));
        for (FhirResource resource : resources) {
            read(new Reading(resource, chart), record);
        }
        return record.build();
    }

    private static void read(Reading reading, PatientRecord.Builder record) {
        try {
            READERS.get(reading.resource().type()).read(reading, record);
            for (Notice notice : reading.notices()) {
                record.add(notice);
            }
        } catch (MalformedElement | IllegalArgumentException e) {
            record.add(new Notice(reading.source(), "Entry set aside: " + e.getMessage()));
        }
    }

    private static Map<FhirResource, Set<String>> scoresByForm(List<FhirResource> resources, References references) {
        Map<FhirResource, Set<String>> scores = new HashMap<>();
        if (resources.stream().noneMatch(resource -> resource.is(ResourceType.QUESTIONNAIRE_RESPONSE))) {
            return scores;
        }
        for (FhirResource resource : resources) {
            if (resource.is(ResourceType.OBSERVATION)) {
                try {
                    derivedScores(resource, references, scores);
                } catch (MalformedElement e) {
                    // said when the observation itself is read
                }
            }
        }
        return scores;
    }

    private static void derivedScores(FhirResource observation, References references, Map<FhirResource, Set<String>> scores) {
        if (!ObservationReader.counts(observation.root())) {
            return;
        }
        for (Element form : observation.root().children("derivedFrom")) {
            references.resolve(observation, form)
                    .filter(target -> target.is(ResourceType.QUESTIONNAIRE_RESPONSE))
                    .ifPresent(target -> FhirCodes.concept(observation.root(), "code").codes().stream()
                            .filter(code -> code.system() == CodeSystem.LOINC)
                            .forEach(code -> scores.computeIfAbsent(target, key -> new HashSet<>()).add(code.value())));
        }
    }
}
