package org.trdcds.knowledge;

import java.util.List;

import org.trdcds.patient.PatientAttribute;

/**
 * Something that a rule can read, in plain words. In these, {@code {it}} stands for what is spoken of and {@code {name}} for a number of
 * the limit table.
 *
 * @param holds    a clause for yes, or a noun for what a clause speaks of
 * @param holdsNot a clause for no; empty for a noun
 * @param uses     what of the patient enters it
 */
public record FactRow(String holds, String holdsNot, List<Use> uses) {

    /** How an attribute of the patient enters an answer. */
    public record Use(PatientAttribute attribute, String how) {
    }

    public FactRow {
        uses = List.copyOf(uses);
    }
}
