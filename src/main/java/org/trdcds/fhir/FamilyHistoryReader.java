package org.trdcds.fhir;

import java.util.List;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.FamilyHistory;
import org.trdcds.patient.PatientRecord;

/** Reads FamilyMemberHistory: one entry for each condition of the relative. */
final class FamilyHistoryReader {

    private FamilyHistoryReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        if (Chart.neverCounts(reading.resource())) {
            return;
        }
        CodedText relationship = FhirCodes.concept(reading.root(), "relationship");
        String relative = relationship.isEmpty() ? "" : relationship.label();
        List<CodedText> conditions = reading.root().children("condition").stream()
                .map(condition -> FhirCodes.concept(condition, "code")).filter(concept -> !concept.isEmpty()).toList();
        conditions.forEach(condition -> record.add(new FamilyHistory(reading.source(), condition, relative)));
    }
}
