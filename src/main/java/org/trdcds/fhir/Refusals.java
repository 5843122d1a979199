package org.trdcds.fhir;

import java.util.List;
import java.util.regex.Pattern;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** Whether something was not done for a reason of the patient's. */
final class Refusals {

    /** SNOMED CT 105480006, refusal of treatment by patient. */
    private static final String REFUSAL = "105480006";
    /** ICD-10-CM Z53.2-: not carried out because of the patient's decision. */
    private static final String PATIENT_DECISION = "Z532";
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:patient|pt)\\b.{0,30}\\b(?:declin(?:ed|es)|refus(?:ed|es|al)|decision|choice|does not want|did not want)\\b"
                    + "|\\b(?:declined|refused|refusal|decision|choice)\\b.{0,30}\\b(?:patient|pt)\\b",
            Pattern.CASE_INSENSITIVE);
    /** These words alone speak of the patient, except where the receiver of a request may be meant. */
    private static final Pattern BARE = Pattern.compile(
            "(?:treatment |procedure )?(?:declined|refused|refusal)(?: treatment| procedure)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:insur\\w*|payer|payor|coverage|provider|physician|facility|clinic)\\b", Pattern.CASE_INSENSITIVE);

    private Refusals() {
    }

    /** MET for a reason of the patient's, UNMET for another reason, UNKNOWN when none is given. */
    static Answer byPatient(List<CodedText> reasons) {
        if (reasons.stream().allMatch(CodedText::isEmpty)) {
            return Answer.UNKNOWN;
        }
        return Answer.of(reasons.stream().anyMatch(reason -> namesPatient(reason) || BARE.matcher(reason.label().strip()).matches()));
    }

    /** As {@link #byPatient(List)} where others may decline too: the reason must name the patient. */
    static Answer byPatientNotReceiver(List<CodedText> reasons) {
        return reasons.stream().allMatch(CodedText::isEmpty) ? Answer.UNKNOWN : Answer.of(reasons.stream().anyMatch(Refusals::namesPatient));
    }

    private static boolean namesPatient(CodedText reason) {
        for (Code code : reason.codes()) {
            boolean refusal = code.system() == CodeSystem.SNOMED && code.value().equals(REFUSAL)
                    || code.system() == CodeSystem.ICD10CM && code.value().replace(".", "").startsWith(PATIENT_DECISION);
            if (refusal || inWords(code.display())) {
                return true;
            }
        }
        return inWords(reason.text());
    }

    private static boolean inWords(String text) {
        return WORDS.matcher(text).find() && !OTHERS.matcher(text).find();
    }
}
