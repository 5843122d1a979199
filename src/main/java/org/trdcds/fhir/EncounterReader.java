package org.trdcds.fhir;

import java.util.ArrayList;
import java.util.List;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.PatientRecord;

/** Reads Encounter. */
final class EncounterReader {

    private EncounterReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element encounter = reading.root();
        if (Chart.neverCounts(reading.resource())) {
            return;
        }
        Span period = reading.period(encounter, "period");
        List<CodedText> types = FhirCodes.concepts(encounter, "type");
        if (encounter.has("serviceType")) {
            types = new ArrayList<>(types);
            types.add(FhirCodes.concept(encounter, "serviceType"));
        }
        List<CodedText> diagnoses = FhirCodes.concepts(encounter, "reasonCode");
        List<Element> references = namedConditions(encounter);
        if (!references.isEmpty()) {
            diagnoses = new ArrayList<>(diagnoses);
            for (Element reference : references) {
                CodedText concept = reading.conceptOf(reference);
                if (!concept.isEmpty()) {
                    diagnoses.add(concept);
                }
            }
        }
        record.add(new Encounter(reading.source(), setting(encounter.child("class").text("code")), status(encounter.text("status")),
                reading.chart().mentions().psychiatric(reading), FhirCodes.merged(types), diagnoses, period.start(), period.end()));
    }

    /** References to the conditions that an encounter names as a reason or diagnosis. */
    static List<Element> namedConditions(Element encounter) {
        List<Element> reasons = encounter.children("reasonReference");
        List<Element> diagnoses = encounter.children("diagnosis");
        if (diagnoses.isEmpty()) {
            return reasons;
        }
        List<Element> references = new ArrayList<>(reasons);
        diagnoses.forEach(diagnosis -> references.add(diagnosis.child("condition")));
        return references;
    }

    private static Encounter.Setting setting(String actCode) {
        return switch (actCode) {
            case "AMB" -> Encounter.Setting.AMBULATORY;
            case "EMER" -> Encounter.Setting.EMERGENCY;
            case "IMP", "ACUTE", "NONAC", "SS", "OBSENC" -> Encounter.Setting.INPATIENT;
            case "VR" -> Encounter.Setting.VIRTUAL;
            default -> Encounter.Setting.OTHER;
        };
    }

    private static Encounter.Status status(String code) {
        return switch (code) {
            case "planned" -> Encounter.Status.PLANNED;
            case "arrived", "triaged", "in-progress", "onleave" -> Encounter.Status.IN_PROGRESS;
            case "finished" -> Encounter.Status.FINISHED;
            default -> Encounter.Status.UNKNOWN;
        };
    }
}
