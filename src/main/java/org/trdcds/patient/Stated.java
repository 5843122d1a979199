package org.trdcds.patient;

/** A recorded state with a code and the sentence that says it. */
public interface Stated extends Citable {

    /** Concept code, such as {@code anxiety} or {@code suicidal-plan}. */
    String code();

    /** What is recorded, in a clinician's words: "Suicidal plan recorded on 2026-01-04". */
    String statement();
}
