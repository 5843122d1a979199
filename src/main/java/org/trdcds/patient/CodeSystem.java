package org.trdcds.patient;

/** The code systems that the knowledge tables use. */
public enum CodeSystem {
    ICD10CM, ICD10PCS, SNOMED, RXNORM, ATC, LOINC, CPT, HCPCS, OMOP,
    /** Anything else: matched by text only, or by a configured local code. */
    OTHER
}
