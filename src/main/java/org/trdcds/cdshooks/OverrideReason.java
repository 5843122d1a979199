package org.trdcds.cdshooks;

import java.util.Arrays;
import java.util.Optional;

/** Why a card may be set aside: a choice of HL7's non-adherence reason codes, with their displays as published. */
enum OverrideReason {
    PATIENT_INELIGIBLE("patient-ineligible", "Patient does not meet eligibility for recommended action"),
    INDICATION_ORDER_EXISTS("indication-order-exists", "Patient has indication/order for intended action"),
    ACTION_COMPLETED("action-completed", "Recommended action was already completed"),
    ACTION_UNSUCCESSFUL("action-unsuccessful", "Recommended action was previously unsuccessful"),
    NOT_APPLICABLE("cds-not-applicable", "PC CDS does not apply to patient"),
    SUBOPTIMAL_CONTEXT("cds-suboptimal-context", "PC CDS delivered in suboptimal context"),
    DISAGREES_EVIDENCE("recipient-disagrees-evidence", "Recipient disagrees with recommendation because of issues with the evidence"),
    CONCERNS_OUTCOMES("recipient-concerns-outcomes", "Recipient has concerns regarding potential health outcomes"),
    PREFERENCES("does-not-align-preferences", "Recommendation does not align with patient preferences or values");

    static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

    private final String code;
    private final String display;

    OverrideReason(String code, String display) {
        this.code = code;
        this.display = display;
    }

    static Optional<OverrideReason> of(String system, String code) {
        return SYSTEM.equals(system) ? Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst() : Optional.empty();
    }

    String code() {
        return code;
    }

    String display() {
        return display;
    }
}
