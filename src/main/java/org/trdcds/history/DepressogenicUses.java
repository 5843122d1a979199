package org.trdcds.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.trdcds.patient.Answer;

/**
 * Finds medicines taken now that are associated with depression (clinical.md section 4, readings.md 19). Topical, inhaled and
 * intranasal ones act locally and are left out; an entry that names no route is taken to be systemic.
 */
final class DepressogenicUses {

    private DepressogenicUses() {
    }

    static List<DepressogenicUse> of(Chart chart) {
        List<DepressogenicUse> found = new ArrayList<>();
        for (MedicationUse use : chart.history().uses()) {
            if (use.ongoing() != Answer.UNMET) {
                DepressogenicStrength strength = DepressogenicStrength.of(chart.knowledge().medicines().roles(use.ingredient()));
                if (strength != DepressogenicStrength.NONE && RouteKind.of(use.route()) != RouteKind.LOCAL) {
                    found.add(new DepressogenicUse(use.ingredient(), strength, use.ongoing(), longEnough(chart, use),
                            beforeOnset(chart, use), statement(use, strength), use.evidence()));
                }
            }
        }
        return found;
    }

    private static Answer longEnough(Chart chart, MedicationUse use) {
        if (use.start().isEmpty()) {
            return Answer.UNKNOWN;
        }
        LocalDate last = use.lastDay().filter(day -> day.isBefore(chart.asOf())).orElse(chart.asOf());
        return Answer.of(ChronoUnit.DAYS.between(use.start().get(), last) >= chart.knowledge().days("depressogenic-min-days"));
    }

    private static Answer beforeOnset(Chart chart, MedicationUse use) {
        Optional<LocalDate> onset = chart.history().episode().onset();
        if (onset.isEmpty()) {
            return Answer.UNMET;
        }
        if (use.start().isEmpty()) {
            return Answer.UNKNOWN;
        }
        LocalDate start = use.start().get();
        return Answer.of(!start.isAfter(onset.get()) && !start.isBefore(chart.before(onset.get(), "depressogenic-before-onset-months")));
    }

    private static String statement(MedicationUse use, DepressogenicStrength strength) {
        return use.about() + (use.ongoing() == Answer.MET ? ", taken" : ", possibly still taken") + "; association with depression: "
                + strength.name().toLowerCase(Locale.ROOT);
    }
}
