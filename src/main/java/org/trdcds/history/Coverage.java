package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.MedicationEntry.Kind;

/** Proportion of days covered (PDC): from the first dispense in a stretch to its last day, early refills carried forward. */
final class Coverage {

    private Coverage() {
    }

    /** Empty when it says nothing: no supply recorded, or one dispense that alone defines the stretch or has not run out yet. */
    static OptionalDouble of(Stretch stretch, Knowledge knowledge) {
        List<Intake> dispenses = new ArrayList<>(stretch.intakes().size());
        for (Intake intake : stretch.intakes()) {
            if (intake.is(Kind.DISPENSE)) {
                dispenses.add(intake);
            }
        }
        if (dispenses.isEmpty() || stretch.lastDay().isEmpty() || !enough(stretch, dispenses, knowledge)) {
            return OptionalDouble.empty();
        }
        LocalDate last = stretch.lastDay().get();
        long days = Chronology.days(dispenses.get(0).firstDay(), last);
        if (days <= 0) {
            return OptionalDouble.empty();
        }
        long covered = 0;
        LocalDate until = dispenses.get(0).firstDay();
        for (Intake dispense : dispenses) {
            if (!suppliesKnown(dispense)) {
                return OptionalDouble.empty();
            }
            LocalDate from = Chronology.later(until, dispense.firstDay());
            until = from.plusDays(Chronology.days(dispense.firstDay(), dispense.supplyEnd().orElseThrow()));
            covered += Math.max(0, Chronology.days(from, Chronology.earlier(until, last)));
        }
        return OptionalDouble.of(Math.min(1, (double) covered / days));
    }

    /** Enough dispenses, or a single one in a trial that ended by another entry. */
    private static boolean enough(Stretch stretch, List<Intake> dispenses, Knowledge knowledge) {
        if (dispenses.size() >= knowledge.days("pdc-min-dispenses")) {
            return true;
        }
        return stretch.intakes().size() > dispenses.size() && stretch.ongoing() == Answer.UNMET && !stretch.endInferred();
    }

    private static boolean suppliesKnown(Intake dispense) {
        return dispense.entry().supplyDays().isPresent() || dispense.entry().end().isPresent();
    }
}
