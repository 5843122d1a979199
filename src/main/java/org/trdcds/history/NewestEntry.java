package org.trdcds.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;

/**
 * The day of a record's newest entry: the day to assess it on when no other is given, so that a file gives the same answer on any day.
 *
 * <p>A planned end is no entry; an end counts where the entry says that it has come. Implausible dates do not count.
 */
public final class NewestEntry {

    private static final LocalDate EARLIEST_PLAUSIBLE = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST_PLAUSIBLE = LocalDate.of(2100, 1, 1);
    private static final Set<MedicationEntry.Status> ENDED =
            Set.of(MedicationEntry.Status.STOPPED, MedicationEntry.Status.COMPLETED, MedicationEntry.Status.NOT_TAKEN);
    private static final Set<Diagnosis.Status> OVER =
            Set.of(Diagnosis.Status.INACTIVE, Diagnosis.Status.REMISSION, Diagnosis.Status.RESOLVED);

    private NewestEntry() {
    }

    /** The newest plausible date of any entry; empty for a record without dates. */
    public static Optional<LocalDate> of(PatientRecord record) {
        return until(record, LATEST_PLAUSIBLE);
    }

    /** The newest plausible date of any entry that is not after {@code day}; empty when there is none. */
    public static Optional<LocalDate> until(PatientRecord record, LocalDate day) {
        return Stream.of(
                        record.diagnoses().stream().flatMap(NewestEntry::dates),
                        record.medications().stream().flatMap(NewestEntry::dates),
                        record.procedures().stream().flatMap(NewestEntry::dates),
                        record.encounters().stream().flatMap(NewestEntry::dates),
                        record.observations().stream().flatMap(entry -> entry.date().stream()),
                        record.reactions().stream().flatMap(entry -> entry.date().stream()),
                        record.devices().stream().flatMap(entry -> entry.date().stream()),
                        record.careOrders().stream().flatMap(entry -> entry.date().stream()))
                .flatMap(dates -> dates)
                .filter(date -> !date.isBefore(EARLIEST_PLAUSIBLE) && !date.isAfter(day) && !date.isAfter(LATEST_PLAUSIBLE))
                .max(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> dates(Diagnosis entry) {
        Stream<LocalDate> known = Stream.concat(entry.onset().stream(), entry.asserted().stream());
        return OVER.contains(entry.status()) ? Stream.concat(known, entry.abated().stream()) : known;
    }

    private static Stream<LocalDate> dates(MedicationEntry entry) {
        Stream<LocalDate> known = Stream.concat(entry.start().stream(), entry.asserted().stream());
        return ENDED.contains(entry.status()) ? Stream.concat(known, entry.end().stream()) : known;
    }

    private static Stream<LocalDate> dates(ProcedureEntry entry) {
        boolean over = entry.status() == ProcedureEntry.Status.COMPLETED || entry.status() == ProcedureEntry.Status.STOPPED;
        return over ? Stream.concat(entry.start().stream(), entry.end().stream()) : entry.start().stream();
    }

    private static Stream<LocalDate> dates(Encounter entry) {
        if (entry.status() == Encounter.Status.PLANNED) {
            return Stream.empty();
        }
        boolean over = entry.status() == Encounter.Status.FINISHED;
        return over ? Stream.concat(entry.start().stream(), entry.end().stream()) : entry.start().stream();
    }
}
