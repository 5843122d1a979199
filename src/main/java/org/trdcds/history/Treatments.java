package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;

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
        boolean medicine = chart.history().uses().stream().filter(use -> takenSince(use, since)).anyMatch(use ->
                treatments.stream().anyMatch(name -> chart.names(name, use.ingredient())) || isFor(chart, use, conditions));
        return medicine || treatments.stream().flatMap(name -> chart.concepts().of(name).stream())
                .anyMatch(entry -> chart.within(entry.stated(), WINDOW)
                        || entry.statusStated() && entry.standing() == Standing.PRESENT);
    }

    private static boolean takenSince(MedicationUse use, LocalDate since) {
        return use.ongoing() == Answer.MET
                || use.lastDay().or(use::start).filter(day -> !day.isBefore(since)).isPresent();
    }

    private static boolean isFor(Chart chart, MedicationUse use, List<String> conditions) {
        return use.indications().stream().anyMatch(indication ->
                chart.knowledge().conditions().match(indication).stream().anyMatch(conditions::contains));
    }

    /** Latest start of a use of these medicines that still runs, at least so long ago. */
    static Optional<MedicationUse> runningSince(Chart chart, List<String> medicines, LocalDate since) {
        return chart.uses(medicines).stream()
                .filter(use -> use.ongoing() == Answer.MET)
                .filter(use -> use.start().filter(day -> !day.isAfter(since)).isPresent()).findFirst();
    }
}
