package org.trdcds.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.DeviceEntry;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.ProcedureEntry.Outcome;
import org.trdcds.patient.ProcedureEntry.Status;

/**
 * Reads Procedure. One in preparation is booked; one not done is a withdrawn order, declined when the reason is the patient's.
 * Items used in it are devices of which it is not known whether they stayed.
 */
final class ProcedureReader {

    private ProcedureReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element procedure = reading.root();
        String status = procedure.text("status");
        if (status.equals("entered-in-error")) {
            return;
        }
        CodedText concept = concept(procedure);
        Span performed = reading.span("performed");
        if (status.equals("not-done") || status.equals("preparation")) {
            List<CodedText> reason = List.of(FhirCodes.concept(procedure, "statusReason"));
            boolean booked = status.equals("preparation");
            record.add(new CareOrder(reading.source(), concept, booked ? CareOrder.Status.ACTIVE : CareOrder.Status.REVOKED,
                    performed.start().or(performed::end), booked ? Answer.UNMET : Refusals.byPatient(reason),
                    reason.get(0).isEmpty() ? "" : reason.get(0).label()));
            return;
        }
        List<DeviceEntry> devices = new ArrayList<>(ImplantActions.unlisted(reading));
        FhirCodes.concepts(procedure, "usedCode")
                .forEach(item -> devices.add(new DeviceEntry(reading.source(), item, performed.start(), Answer.UNKNOWN)));
        record.add(new ProcedureEntry(reading.source(), concept, status(status), performed.start(), performed.end(), 1,
                outcome(FhirCodes.concept(procedure, "outcome"))));
        devices.forEach(record::add);
    }

    /** The code, with the site in the words: which side a nerve was cut on may decide. */
    private static CodedText concept(Element procedure) {
        CodedText code = FhirCodes.concept(procedure, "code");
        if (code.isEmpty()) {
            throw procedure.malformed("code", "expected a code or text");
        }
        List<CodedText> sites = FhirCodes.concepts(procedure, "bodySite");
        return sites.isEmpty() ? code
                : new CodedText(code.codes(), code.label() + ", " + sites.stream().map(CodedText::label).collect(Collectors.joining(", ")));
    }

    private static Status status(String code) {
        return switch (code) {
            case "completed" -> Status.COMPLETED;
            case "in-progress" -> Status.IN_PROGRESS;
            case "stopped" -> Status.STOPPED;
            default -> Status.UNKNOWN;
        };
    }

    private static Outcome outcome(CodedText outcome) {
        for (Code code : outcome.codes()) {
            switch (code.value()) {
                case "385669000" -> {
                    return Outcome.SUCCESSFUL;
                }
                case "385670004" -> {
                    return Outcome.PARTIAL;
                }
                case "385671000" -> {
                    return Outcome.UNSUCCESSFUL;
                }
                default -> { }
            }
        }
        return switch (outcome.isEmpty() ? "" : outcome.label().toLowerCase(Locale.ROOT)) {
            case "successful" -> Outcome.SUCCESSFUL;
            case "partially successful", "partial success" -> Outcome.PARTIAL;
            case "unsuccessful", "not successful" -> Outcome.UNSUCCESSFUL;
            default -> Outcome.NOT_RECORDED;
        };
    }
}
