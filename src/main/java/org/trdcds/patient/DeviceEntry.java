package org.trdcds.patient;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An implanted or worn device.
 *
 * @param inPlace MET while active, UNMET once removed or inactive
 */
public record DeviceEntry(String source, CodedText type, Optional<LocalDate> date, Answer inPlace) {

    public DeviceEntry {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(inPlace, "inPlace");
    }
}
