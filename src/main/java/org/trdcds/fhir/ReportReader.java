package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Observation;
import org.trdcds.patient.Observation.Flag;
import org.trdcds.patient.PatientRecord;

/**
 * Reads DiagnosticReport: results contained in it, and a conclusion in codes or words. Results that are entries of their own
 * are read there.
 */
final class ReportReader {

    private ReportReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element report = reading.root();
        if (!ObservationReader.counts(report)) {
            return;
        }
        Optional<LocalDate> date = ObservationReader.date(reading, report);
        List<Observation> entries = new ArrayList<>();
        for (Element reference : report.children("result")) {
            if (reference.text("reference").startsWith("#")) {
                reading.resolve(reference).map(FhirResource::root).filter(ObservationReader::counts)
                        .ifPresent(result -> entries.addAll(ObservationReader.entries(reading, result,
                                ObservationReader.date(reading, result).or(() -> date))));
            }
        }
        conclusion(reading, date).ifPresent(entries::add);
        entries.forEach(record::add);
    }

    private static Optional<Observation> conclusion(Reading reading, Optional<LocalDate> date) {
        Element report = reading.root();
        CodedText concept = FhirCodes.concept(report, "code");
        List<CodedText> conclusions = FhirCodes.concepts(report, "conclusionCode");
        String words = report.text("conclusion");
        if (!words.isEmpty()) {
            conclusions = new ArrayList<>(conclusions);
            conclusions.add(CodedText.text(words));
        }
        return concept.isEmpty() || conclusions.isEmpty() ? Optional.empty()
                : Optional.of(new Observation(reading.source(), concept, date, OptionalDouble.empty(), "", FhirCodes.merged(conclusions),
                        OptionalDouble.empty(), OptionalDouble.empty(), Flag.NOT_RECORDED));
    }
}
