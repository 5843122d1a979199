package org.trdcds.knowledge;

import java.util.List;

import org.trdcds.patient.PatientAttribute;

/**
 * Something that a rule can read, in plain words. In these, {@code {it}} stands for what is spoken of and {@code {name}} for a number of
 * the limit table.
 *
 * @param holds      a clause for yes, or a noun for what a clause speaks of
 * @param holdsNot   a clause for no; empty for a noun
 * @param attributes attributes of the patient that enter it
 * @param how        how they do; empty when there are none
 */
public record FactRow(String holds, String holdsNot, List<PatientAttribute> attributes, String how) {

    public FactRow {
        attributes = List.copyOf(attributes);
    }
}
