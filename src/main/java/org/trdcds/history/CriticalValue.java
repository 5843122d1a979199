package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * The latest value of a test whose extreme is an emergency (clinical.md section 7).
 *
 * @param kind     lithium, sodium or QTc
 * @param critical MET at or beyond the limit
 * @param recent   MET when at most 14 days old
 */
public record CriticalValue(
        CriticalTest kind, Answer critical, Answer recent, Answer assessed, String statement, Optional<LocalDate> date, List<Evidence> evidence)
        implements SafetyFact {

    public CriticalValue {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT) + "-critical";
    }

    @Override
    public String about() {
        return statement;
    }
}
