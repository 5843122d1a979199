package org.trdcds.report.html;

import java.util.Locale;

import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.Urgency;
import org.trdcds.patient.Answer;

/** Short labels of this page, beside the words that all reports share. */
final class Labels {

    private Labels() {
    }

    static String urgency(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "Now";
            case SAME_DAY -> "Today";
            case FIRST -> "Before any change of treatment";
            case NEXT -> "Treatment or referral";
            case SUPPORTING -> "Alongside";
        };
    }

    static String strength(Strength strength) {
        return switch (strength) {
            case STRONG -> "strong recommendation";
            case MODERATE -> "moderate recommendation";
            case WEAK -> "weak recommendation";
            case INFO -> "information only";
        };
    }

    static String asked(CriterionKind kind) {
        return switch (kind) {
            case REQUIRED -> "Asked for";
            case EXCLUSION -> "Would forbid it";
            case DEFERRAL -> "Would hold it back";
        };
    }

    static String remark(Remark remark) {
        return switch (remark.kind()) {
            case URGENCY -> "How soon";
            case STRENGTH -> "How strong";
            case CAUTION -> caution(remark.holds());
            case AGAINST -> "Against";
            case OPTION -> "Could mean";
        };
    }

    private static String caution(Answer holds) {
        return switch (holds) {
            case MET -> "To weigh";
            case UNMET -> "Not found";
            case UNKNOWN -> "May weigh";
        };
    }

    static String answer(Answer answer) {
        return switch (answer) {
            case MET -> "yes";
            case UNMET -> "no";
            case UNKNOWN -> "not known";
        };
    }

    static String status(ResistanceStatus status) {
        return switch (status) {
            case MET -> "met";
            case POSSIBLE -> "may be met";
            case NOT_MET -> "not met";
            case NOT_ASSESSED -> "not assessed";
        };
    }

    /** What a course of another treatment is called, from its kind and name. */
    static String treatment(String kind) {
        return switch (kind) {
            case "psychotherapy" -> "Psychotherapy";
            case "esketamine" -> "Esketamine";
            case "ketamine" -> "Ketamine";
            case "neurosteroid" -> "Neurosteroid";
            case "augmentation" -> "Augmentation";
            default -> kind.toUpperCase(Locale.ROOT);
        };
    }

    static String adequate(Answer adequate) {
        return switch (adequate) {
            case MET -> "adequate course";
            case UNMET -> "short of an adequate course";
            case UNKNOWN -> "adequacy not known";
        };
    }
}
