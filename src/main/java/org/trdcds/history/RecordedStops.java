package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.MedicationEntry.Kind;

/**
 * Applies recorded ends to the open entries of the same ingredient: leftover supply does not prolong a recorded stop, but what was
 * made after it, or replaces the stopped entry, goes on.
 */
final class RecordedStops {

    private RecordedStops() {
    }

    /** The entries in the same order, those that a recorded stop ends with that stop. */
    static List<Intake> applied(List<Intake> intakes) {
        boolean anyStop = false;
        for (Intake intake : intakes) {
            anyStop = anyStop || intake.stop().isPresent();
        }
        if (!anyStop || intakes.size() == 1) {
            return intakes;
        }
        List<Intake> result = new ArrayList<>(intakes.size());
        for (Intake intake : intakes) {
            Optional<LocalDate> stop = intake.stop().isPresent() ? intake.stop() : stopOf(intake, intakes);
            result.add(stop.equals(intake.stop()) ? intake : intake.stoppedOn(stop.orElseThrow()));
        }
        return result;
    }

    private static Optional<LocalDate> stopOf(Intake open, List<Intake> intakes) {
        LocalDate earliest = null;
        for (Intake stopped : intakes) {
            if (stopped.stop().isPresent() && ends(stopped, stopped.stop().get(), open, intakes)
                    && (earliest == null || stopped.stop().get().isBefore(earliest))) {
                earliest = stopped.stop().get();
            }
        }
        return Optional.ofNullable(earliest);
    }

    private static boolean ends(Intake stopped, LocalDate stop, Intake open, List<Intake> intakes) {
        if (stop.isBefore(open.firstDay()) || open.madeOn().isAfter(stop)) {
            return false;
        }
        if (!open.handedOver() && open.madeOn().equals(stop) && open.firstDay().equals(stop)) {
            return false;
        }
        if (open.is(Kind.ORDER) && stopped.is(Kind.ORDER)) {
            return !open.firstDay().isAfter(stopped.firstDay());
        }
        if (open.is(Kind.STATEMENT) && stopped.is(Kind.STATEMENT)) {
            return !open.madeOn().isAfter(stopped.madeOn());
        }
        return !madeOnLivingOrder(stopped, stop, open, intakes);
    }

    /** Whether the open hand-over or statement rests on another order that goes on after the stop. */
    private static boolean madeOnLivingOrder(Intake stopped, LocalDate stop, Intake open, List<Intake> intakes) {
        String order = open.entry().basedOn();
        if (order.isEmpty() || order.equals(stopped.entry().source())) {
            return false;
        }
        for (Intake intake : intakes) {
            if (intake.entry().source().equals(order)) {
                return intake.stop().isEmpty() ? intake.firstDay().isAfter(stopped.firstDay()) : intake.stop().get().isAfter(stop);
            }
        }
        return false;
    }
}
