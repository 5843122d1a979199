package org.trdcds.history;

import java.time.LocalDate;
import java.util.OptionalDouble;

import org.trdcds.knowledge.LabTest;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Observation;

/**
 * One result of a laboratory test or vital sign, judged by the report's own range, else its flag, else a configured default
 * with a warning (clinical.md section 4, readings.md 15).
 */
record LabValue(LabTest test, LocalDate date, Observation observation) {

    OptionalDouble value() {
        return observation.value();
    }

    /** Whether the value can be compared with limits in the test's own unit; a report without a unit is taken to use it. */
    boolean inUnitOfTest() {
        return observation.unit().isBlank() || LabUnits.same(observation.unit(), test.unit());
    }

    Answer low() {
        if (ranged() && observation.rangeLow().isPresent()) {
            return Answer.of(value().getAsDouble() < observation.rangeLow().getAsDouble());
        }
        if (flagged()) {
            return flag(Observation.Flag.LOW);
        }
        return ranged() || test.defaultLow().isEmpty() || value().isEmpty() || !inUnitOfTest()
                ? oneSided() : Answer.of(value().getAsDouble() < test.defaultLow().getAsDouble());
    }

    Answer high() {
        if (ranged() && observation.rangeHigh().isPresent()) {
            return Answer.of(value().getAsDouble() > observation.rangeHigh().getAsDouble());
        }
        if (flagged()) {
            return flag(Observation.Flag.HIGH);
        }
        return ranged() || test.defaultHigh().isEmpty() || value().isEmpty() || !inUnitOfTest()
                ? oneSided() : Answer.of(value().getAsDouble() > test.defaultHigh().getAsDouble());
    }

    Answer outOfRange() {
        return observation.flag() == Observation.Flag.ABNORMAL && !ranged() ? Answer.MET : low().or(high());
    }

    /** Whether only the configured default range could judge it, which deserves a warning. */
    boolean byDefaultRange() {
        return !ranged() && !flagged() && test.defaultLow().isPresent() && value().isPresent();
    }

    /** A report with one limit only says that the other side is not of interest. */
    private Answer oneSided() {
        return ranged() ? Answer.UNMET : Answer.UNKNOWN;
    }

    private Answer flag(Observation.Flag asked) {
        return observation.flag() == Observation.Flag.ABNORMAL ? Answer.UNKNOWN : Answer.of(observation.flag() == asked);
    }

    private boolean flagged() {
        return observation.flag() != Observation.Flag.NOT_RECORDED;
    }

    private boolean ranged() {
        return value().isPresent() && (observation.rangeLow().isPresent() || observation.rangeHigh().isPresent());
    }

    /** "TSH 12.4 mIU/L (range 0.4 to 4) on 2026-05-02". */
    String sentence() {
        String shown = value().isPresent() ? Figures.plain(value().getAsDouble()) : observation.coded().label();
        String unit = observation.unit().isBlank() ? "" : " " + observation.unit();
        return test.name() + " " + shown + unit + range() + " on " + date;
    }

    private String range() {
        if (observation.rangeLow().isPresent() && observation.rangeHigh().isPresent()) {
            return " (range " + Figures.plain(observation.rangeLow().getAsDouble()) + " to "
                    + Figures.plain(observation.rangeHigh().getAsDouble()) + ")";
        }
        return byDefaultRange() ? " (no range in the report, judged by a default)" : "";
    }

    Evidence evidence() {
        return Evidence.of(observation.source(), sentence(), date);
    }
}
