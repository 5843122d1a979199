package org.trdcds.history;

import java.util.List;
import java.util.Set;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * Whether the rules speak of this patient (clinical.md section 1): an adult, alive, with an active depressive disorder, and without
 * a bipolar, schizophrenia-spectrum or dementia diagnosis.
 *
 * @param reasons in a clinician's words, what decides first
 * @param kinds   what kinds of reason keep the patient out of scope or leave it open; empty in scope
 */
public record ScopeOfRecord(Answer inScope, List<String> reasons, Set<Reason> kinds, List<Evidence> evidence) {

    /** Why a patient is not, or not surely, in scope. */
    public enum Reason {
        DECEASED, UNDER_AGE, AGE_UNKNOWN, BIPOLAR_SPECTRUM, MANIA, SCHIZOPHRENIA_SPECTRUM, DEMENTIA, NO_DEPRESSION,
        ANTIDEPRESSANT_WITHOUT_DIAGNOSIS, ONLY_SUBSTANCE_INDUCED, ONLY_PROVISIONAL_OR_STALE, ONLY_PERSISTENT;

        /** Whether it is a question of diagnosis, which {@code reassess-diagnosis} takes up. */
        public boolean isDiagnostic() {
            return this != DECEASED && this != UNDER_AGE && this != AGE_UNKNOWN;
        }
    }

    public ScopeOfRecord {
        reasons = List.copyOf(reasons);
        kinds = Set.copyOf(kinds);
        evidence = List.copyOf(evidence);
    }

    /** Whether it is not, or not surely, in scope for a reason of diagnosis. */
    public Answer outForDiagnosis() {
        return Answer.of(inScope != Answer.MET && kinds.stream().anyMatch(Reason::isDiagnostic));
    }
}
