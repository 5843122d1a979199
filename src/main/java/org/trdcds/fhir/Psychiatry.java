package org.trdcds.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;

/**
 * Whether a contact or an author is psychiatry, by code or by the word.
 *
 * <p>Mental or behavioural health services without the word are not taken for psychiatry: psychologists, counsellors and
 * social workers are recorded there too.
 */
final class Psychiatry {

    /** SNOMED CT specialties; NUCC provider taxonomy; HL7 service delivery locations (v3 RoleCode). */
    private static final Set<String> CODES = Set.of(
            "394587001", "394588006",
            "2084P0800X", "2084P0802X", "2084P0804X", "2084P0805X", "2084F0202X", "2084P0015X", "283Q00000X", "273R00000X",
            "PSYCHF", "PHU");

    private static final Pattern WORD = Pattern.compile("(?i)(?<!\\bnon[- ])\\b(?:neuro|gero|tele)?psychiatr(?:y|ic|ist|ists)\\b");
    private static final String STEM = "sychiatr";

    private Psychiatry() {
    }

    /** UNMET only when a service or a specialty is recorded and is not psychiatry; a visit type alone does not say. */
    static Answer ofEncounter(Element encounter) {
        List<CodedText> specialties = specialtiesWithin(encounter);
        specialties.add(FhirCodes.concept(encounter, "serviceType"));
        boolean psychiatry = anyIsPsychiatry(specialties);
        psychiatry |= anyIsPsychiatry(FhirCodes.concepts(encounter, "type"));
        psychiatry |= saysPsychiatry(encounter.child("serviceProvider").text("display"));
        for (Element participant : encounter.children("participant")) {
            psychiatry |= anyIsPsychiatry(FhirCodes.concepts(participant, "type"));
            psychiatry |= saysPsychiatry(participant.child("individual").text("display"));
        }
        return answer(psychiatry, specialties);
    }

    /** Whether the asserter or recorder of a condition is psychiatry. */
    static Answer ofAuthor(Element condition) {
        if (!condition.has("asserter") && !condition.has("recorder")) {
            return Answer.UNKNOWN;
        }
        List<CodedText> specialties = specialtiesWithin(condition);
        boolean psychiatry = anyIsPsychiatry(specialties);
        psychiatry |= saysPsychiatry(condition.child("asserter").text("display"));
        psychiatry |= saysPsychiatry(condition.child("recorder").text("display"));
        return answer(psychiatry, specialties);
    }

    private static boolean anyIsPsychiatry(List<CodedText> concepts) {
        for (CodedText concept : concepts) {
            if (isPsychiatry(concept)) {
                return true;
            }
        }
        return false;
    }

    private static Answer answer(boolean psychiatry, List<CodedText> specialties) {
        if (psychiatry) {
            return Answer.MET;
        }
        for (CodedText specialty : specialties) {
            if (!specialty.isEmpty()) {
                return Answer.UNMET;
            }
        }
        return Answer.UNKNOWN;
    }

    private static List<CodedText> specialtiesWithin(Element resource) {
        List<CodedText> specialties = new ArrayList<>(2);
        for (Element contained : resource.children("contained")) {
            if ("PractitionerRole".equals(contained.text("resourceType"))) {
                specialties.addAll(FhirCodes.concepts(contained, "specialty"));
            }
        }
        return specialties;
    }

    private static boolean isPsychiatry(CodedText concept) {
        for (Code code : concept.codes()) {
            if (CODES.contains(code.value()) || saysPsychiatry(code.display())) {
                return true;
            }
        }
        return saysPsychiatry(concept.text());
    }

    private static boolean saysPsychiatry(String words) {
        return words.contains(STEM) && WORD.matcher(words).find() || words.contains("SYCHIATR") && WORD.matcher(words).find();
    }
}
