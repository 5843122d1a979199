package org.trdcds.knowledge;

import java.util.Set;

import org.trdcds.patient.CodedText;

/** Recognises clinical concepts (conditions, procedures, devices, findings, orders) by code prefix, exact code, or whole words. */
public interface ConceptTable {

    /** Identifiers of every concept the entry names, such as {@code bipolar}, {@code pregnancy}, {@code cochlear-implant}. */
    Set<String> match(CodedText concept);

    /** Plain-English name of a concept. */
    String label(String concept);

    /** Groups a concept belongs to, such as {@code comorbidity}, {@code stressor}, {@code substance}. */
    Set<String> groups(String concept);

    /** Key of the source the concept's codes come from. */
    String source(String concept);
}
