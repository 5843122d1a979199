package org.trdcds.history;

import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Sex;

/** Whether the latest reading of a screen is positive; it speaks for as long as a laboratory value does. */
final class Screens {

    private final Chart chart;

    Screens(Chart chart) {
        this.chart = chart;
    }

    /** The latest reading and what it says; empty when the screen is not on record. */
    Optional<Stand> latest(String screen) {
        return chart.concepts().latestReading(screen).map(reading -> {
            Answer positive = positive(reading);
            boolean fresh = chart.within(Optional.of(reading.date()), "lab-fresh-months");
            return Stand.of(fresh ? positive : positive.and(Answer.UNKNOWN), reading);
        });
    }

    private Answer positive(Reading reading) {
        return switch (reading.instrument().id()) {
            case "audit-c" -> auditC(reading);
            case "stop-bang" -> stopBang(reading);
            case "moca" -> Answer.of(reading.value() < chart.knowledge().limit("moca-abnormal-below"));
            default -> Answer.of(reading.positive());
        };
    }

    /** Men and women have different cut-offs; between them an unknown sex leaves it open (readings.md 17). */
    private Answer auditC(Reading reading) {
        int men = chart.knowledge().days("audit-c-positive-men");
        int women = chart.knowledge().days("audit-c-positive-women");
        Sex sex = chart.record().demographics().sex();
        if (sex == Sex.UNKNOWN) {
            return reading.value() >= men ? Answer.MET : reading.value() >= women ? Answer.UNKNOWN : Answer.UNMET;
        }
        return Answer.of(reading.value() >= (sex == Sex.MALE ? men : women));
    }

    /** Between the two cut-offs it asks for a sleep study. */
    private Answer stopBang(Reading reading) {
        if (reading.positive()) {
            return Answer.MET;
        }
        return reading.value() >= chart.knowledge().limit("stop-bang-ask-min") ? Answer.UNKNOWN : Answer.UNMET;
    }
}
