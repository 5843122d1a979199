package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Evidence;

/**
 * One ingredient over one continuous stretch, with the entries behind it.
 *
 * @param intakes  dated entries that say it was taken, by start; recorded stops applied
 * @param others   entries of the ingredient that say otherwise (on hold, not taken) or carry no date
 * @param lastDay  empty when it ended on an unknown day, or without any date
 */
record Stretch(
        String ingredient, String route, List<Intake> intakes, List<Intake> others, Optional<LocalDate> start,
        Optional<LocalDate> lastDay, boolean endInferred, Answer ongoing, DoseHistory doses) {

    boolean covers(LocalDate day) {
        return start.isPresent() && !day.isBefore(start.get()) && (lastDay.isEmpty() || !day.isAfter(lastDay.get()));
    }

    /** Days that both were taken, end day excluded; 0 when a date is missing. */
    long overlapDays(Stretch other) {
        if (start.isEmpty() || lastDay.isEmpty() || other.start.isEmpty() || other.lastDay.isEmpty()) {
            return 0;
        }
        LocalDate from = Chronology.later(start.get(), other.start.get());
        LocalDate to = Chronology.earlier(lastDay.get(), other.lastDay.get());
        return Math.max(0, Chronology.days(from, to));
    }

    List<CodedText> indications() {
        List<CodedText> found = new ArrayList<>(2);
        for (Intake intake : intakes) {
            add(found, intake.entry().indications());
        }
        for (Intake intake : others) {
            add(found, intake.entry().indications());
        }
        return found;
    }

    private static void add(List<CodedText> found, List<CodedText> indications) {
        for (CodedText indication : indications) {
            if (!indication.isEmpty() && !found.contains(indication)) {
                found.add(indication);
            }
        }
    }

    List<Evidence> evidence() {
        List<Evidence> found = new ArrayList<>(intakes.size() + others.size());
        intakes.forEach(intake -> found.add(intake.evidence()));
        others.forEach(intake -> found.add(intake.evidence()));
        return found;
    }

    MedicationUse asUse() {
        return new MedicationUse(ingredient, route, start, lastDay, endInferred, ongoing, doses.steps(), doses.highestMg(),
                doses.takenNowMg(), indications(), evidence());
    }
}
