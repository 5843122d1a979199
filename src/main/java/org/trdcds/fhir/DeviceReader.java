package org.trdcds.fhir;

import java.util.List;
import java.util.Optional;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.DeviceEntry;
import org.trdcds.patient.PatientRecord;

/** Reads Device; a procedure that took it out later than its status was set counts. */
final class DeviceReader {

    private DeviceReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element device = reading.root();
        if (Chart.neverCounts(reading.resource())) {
            return;
        }
        CodedText type = type(device);
        if (type.isEmpty()) {
            throw device.malformed("type", "expected a type or a device name");
        }
        Optional<ImplantActions.Action> action = reading.chart().implantActions().with(reading.resource());
        Answer status = switch (device.text("status")) {
            case "active" -> Answer.MET;
            case "inactive" -> Answer.UNMET;
            default -> action.map(ImplantActions.Action::inPlace).orElse(Answer.UNKNOWN);
        };
        Answer inPlace = action.map(ImplantActions.Action::inPlace).filter(done -> done == Answer.UNMET).orElse(status);
        record.add(new DeviceEntry(reading.source(), type, action.flatMap(ImplantActions.Action::date), inPlace));
    }

    private static CodedText type(Element device) {
        CodedText type = FhirCodes.concept(device, "type");
        List<String> names = device.children("deviceName").stream().map(name -> name.text("name"))
                .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(type.text())).toList();
        if (names.isEmpty()) {
            return type;
        }
        String own = type.isEmpty() ? "" : type.label() + ", ";
        return new CodedText(type.codes(), own + String.join(", ", names));
    }
}
