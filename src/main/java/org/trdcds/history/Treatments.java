package org.trdcds.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;

/** Whether treatment of a condition is on record in the last 12 months. */
final class Treatments {

    private static final String WINDOW = "comorbidity-treated-months";

    private Treatments() {
    }

    /**
     * @param treatments medicines by ingredient or role, procedures and devices by concept
     * @param conditions concepts a recorded indication may name
     */
    static boolean onRecord(Chart chart, List<String> treatments, List<String> conditions) {
        LocalDate since = chart.since(WINDOW);
        for (MedicationUse use : chart.history().uses()) {
            if (takenSince(use, since) && (chart.isNamed(use.ingredient(), treatments) || isFor(chart, use, conditions))) {
                return true;
            }
        }
        for (ConceptEntry entry : chart.concepts().of(treatments)) {
            if (chart.within(entry.stated(), WINDOW) || entry.statusStated() && entry.standing() == Standing.PRESENT) {
                return true;
            }
        }
        return false;
    }

    private static boolean takenSince(MedicationUse use, LocalDate since) {
        Optional<LocalDate> last = use.lastDay().isPresent() ? use.lastDay() : use.start();
        return use.ongoing() == Answer.MET || last.isPresent() && !last.get().isBefore(since);
    }

    private static boolean isFor(Chart chart, MedicationUse use, List<String> conditions) {
        for (CodedText indication : use.indications()) {
            if (!Collections.disjoint(conditions, chart.knowledge().conditions().match(indication))) {
                return true;
            }
        }
        return false;
    }

    /** Latest start of a use of these medicines that still runs, at least so long ago. */
    static Optional<MedicationUse> runningSince(Chart chart, List<String> medicines, LocalDate since) {
        return chart.uses(medicines).stream()
                .filter(use -> use.ongoing() == Answer.MET)
                .filter(use -> use.start().filter(day -> !day.isAfter(since)).isPresent()).findFirst();
    }
}
