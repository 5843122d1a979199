package org.trdcds.assessment;

import org.trdcds.patient.PatientAttribute;

/**
 * Whether rules use an attribute of the patient.
 *
 * @param how how they use it, in words; empty when they do not
 */
public record AttributeUse(PatientAttribute attribute, String how) {

    /** Whether any of the rules uses it. */
    public boolean isUsed() {
        return !how.isEmpty();
    }
}
