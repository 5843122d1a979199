package org.trdcds.history;

import java.time.LocalDate;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Demographics;

/** The usual maximum daily dose of an antidepressant for one patient; citalopram has a lower one above a certain age. */
record UsualMaximum(OptionalDouble lowMg, OptionalDouble highMg) {

    private static final String AGE_LIMITED = "citalopram";

    static UsualMaximum of(Antidepressant drug, Demographics patient, LocalDate asOf, Knowledge knowledge) {
        if (!drug.ingredient().equals(AGE_LIMITED)) {
            return new UsualMaximum(drug.usualMaxMg(), drug.usualMaxMg());
        }
        Answer older = patient.agedAtLeast(knowledge.days("citalopram-older-age") + 1, asOf);
        OptionalDouble lower = OptionalDouble.of(knowledge.limit("citalopram-older-max-mg"));
        OptionalDouble usual = OptionalDouble.of(knowledge.limit("citalopram-max-mg"));
        return new UsualMaximum(older == Answer.UNMET ? usual : lower, older == Answer.MET ? lower : usual);
    }

    /** Whether a dose is below it; UNKNOWN when the dose, the maximum, or the age it depends on is. */
    Answer above(OptionalDouble doseMg) {
        if (doseMg.isEmpty() || lowMg.isEmpty() || highMg.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (doseMg.getAsDouble() < lowMg.getAsDouble()) {
            return Answer.MET;
        }
        return doseMg.getAsDouble() >= highMg.getAsDouble() ? Answer.UNMET : Answer.UNKNOWN;
    }

    /** Whether a dose exceeds it. */
    Answer exceededBy(OptionalDouble doseMg) {
        if (doseMg.isEmpty() || lowMg.isEmpty() || highMg.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (doseMg.getAsDouble() > highMg.getAsDouble()) {
            return Answer.MET;
        }
        return doseMg.getAsDouble() <= lowMg.getAsDouble() ? Answer.UNMET : Answer.UNKNOWN;
    }
}
