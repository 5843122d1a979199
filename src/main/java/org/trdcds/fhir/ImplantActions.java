package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.DeviceEntry;

/** What procedures did with devices: put them in, or took them out (Procedure.focalDevice). */
final class ImplantActions {

    static final ImplantActions NONE = new ImplantActions();

    private static final Pattern REMOVED = Pattern.compile("\\b(?:remov(?:ed|al)|explant(?:ed|ation)?)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<FhirResource, Action> latest = new HashMap<>();

    /** @param inPlace UNMET after a removal, else MET */
    record Action(Optional<LocalDate> date, Answer inPlace) {
    }

    static ImplantActions of(Collection<FhirResource> resources, References references) {
        ImplantActions actions = new ImplantActions();
        Chart none = new Chart(references, Demographics.unknown(""), null, Map.of(), NONE);
        for (FhirResource resource : resources) {
            if (resource.is(ResourceType.PROCEDURE) && resource.root().has("focalDevice")) {
                try {
                    actions.add(new Reading(resource, none));
                } catch (MalformedElement e) {
                    // said when the procedure itself is read
                }
            }
        }
        return actions;
    }

    /** The latest thing done with that device. */
    Optional<Action> with(FhirResource device) {
        return Optional.ofNullable(latest.get(device));
    }

    /** Devices that a procedure names without a resource of their own. */
    static List<DeviceEntry> unlisted(Reading reading) {
        List<DeviceEntry> devices = new ArrayList<>();
        for (Element focal : reading.root().children("focalDevice")) {
            Element device = focal.child("manipulated");
            String display = device.text("display");
            if (!display.isEmpty() && reading.resolve(device).isEmpty()) {
                Action action = action(reading, focal);
                devices.add(new DeviceEntry(reading.source(), CodedText.text(display), action.date(), action.inPlace()));
            }
        }
        return devices;
    }

    private void add(Reading reading) {
        if (Chart.neverCounts(reading.resource()) || reading.root().text("status").equals("preparation")) {
            return;
        }
        for (Element focal : reading.root().children("focalDevice")) {
            reading.resolve(focal.child("manipulated"))
                    .ifPresent(device -> latest.merge(device, action(reading, focal), ImplantActions::later));
        }
    }

    private static Action action(Reading reading, Element focal) {
        CodedText action = FhirCodes.concept(focal, "action");
        boolean removed = REMOVED.matcher(action.text()).find()
                || action.codes().stream().anyMatch(code -> REMOVED.matcher(code.display()).find());
        return new Action(reading.span("performed").start(), Answer.of(!removed));
    }

    private static Action later(Action one, Action other) {
        return other.date().orElse(LocalDate.MIN).isBefore(one.date().orElse(LocalDate.MIN)) ? one : other;
    }
}
