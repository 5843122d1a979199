package org.trdcds.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

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

    private final LocalDate latest;
    private Optional<LocalDate> found = Optional.empty();

    private NewestEntry(LocalDate latest) {
        this.latest = latest;
    }

    /** The newest plausible date of any entry; empty for a record without dates. */
    public static Optional<LocalDate> of(PatientRecord record) {
        return until(record, LATEST_PLAUSIBLE);
    }

    /** The newest plausible date of any entry that is not after {@code day}; empty when there is none. */
    public static Optional<LocalDate> until(PatientRecord record, LocalDate day) {
        NewestEntry newest = new NewestEntry(day.isAfter(LATEST_PLAUSIBLE) ? LATEST_PLAUSIBLE : day);
        record.diagnoses().forEach(newest::see);
        record.medications().forEach(newest::see);
        record.procedures().forEach(newest::see);
        record.encounters().forEach(newest::see);
        record.observations().forEach(entry -> newest.see(entry.date()));
        record.reactions().forEach(entry -> newest.see(entry.date()));
        record.devices().forEach(entry -> newest.see(entry.date()));
        record.careOrders().forEach(entry -> newest.see(entry.date()));
        return newest.found;
    }

    private void see(Optional<LocalDate> date) {
        boolean counts = date.isPresent() && !date.get().isBefore(EARLIEST_PLAUSIBLE) && !date.get().isAfter(latest);
        if (counts && (found.isEmpty() || date.get().isAfter(found.get()))) {
            found = date;
        }
    }

    private void see(Diagnosis entry) {
        see(entry.onset());
        see(entry.asserted());
        if (OVER.contains(entry.status())) {
            see(entry.abated());
        }
    }

    private void see(MedicationEntry entry) {
        see(entry.start());
        see(entry.asserted());
        if (ENDED.contains(entry.status())) {
            see(entry.end());
        }
    }

    private void see(ProcedureEntry entry) {
        see(entry.start());
        if (entry.status() == ProcedureEntry.Status.COMPLETED || entry.status() == ProcedureEntry.Status.STOPPED) {
            see(entry.end());
        }
    }

    private void see(Encounter entry) {
        if (entry.status() == Encounter.Status.PLANNED) {
            return;
        }
        see(entry.start());
        if (entry.status() == Encounter.Status.FINISHED) {
            see(entry.end());
        }
    }
}
