package org.trdcds.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.MedicationEntry.StopReason;

/** Why a medicine was stopped: by code, else by whole words of the text. */
final class StopReasons {

    /** SNOMED CT drug treatment findings, and FHIR's medicationrequest-status-reason. */
    private static final Map<String, StopReason> CODES = Map.of(
            "395007004", StopReason.INEFFECTIVE,
            "395009001", StopReason.SIDE_EFFECT,
            "395008009", StopReason.CONTRAINDICATION,
            "sintol", StopReason.SIDE_EFFECT,
            "salg", StopReason.CONTRAINDICATION);

    private static final List<StopReason> BY_WEIGHT =
            List.of(StopReason.SIDE_EFFECT, StopReason.INEFFECTIVE, StopReason.CONTRAINDICATION, StopReason.OTHER);

    private static final Pattern NO_SIDE_EFFECT = words(
            "(?:no|without|denies|denied|free of)\\s+(?:\\w+\\s+)?(?:side[- ]?effects?|adverse (?:effects?|events?|reactions?))");
    private static final Pattern SIDE_EFFECT = words("side[- ]?effects?", "adverse (?:drug )?(?:effects?|events?|reactions?)",
            "intolerant", "intolerance", "intolerable", "(?:not|poorly) tolerated", "(?:did|could|does) not tolerate",
            "unable to tolerate", "poor tolerability");
    private static final Pattern INEFFECTIVE = words("ineffective", "not effective", "no(?:t)? (?:longer )?effect(?:ive)?",
            "non-?response", "no (?:clinical |therapeutic )?(?:response|benefit|improvement)",
            "lack of (?:efficacy|effect|effectiveness|response|benefit|improvement)",
            "(?:inadequate|insufficient) (?:response|effect|benefit|efficacy)", "did(?:n't| not) (?:work|help|respond)",
            "not (?:working|helping|helpful)", "(?:treatment|trial|therapy) fail(?:ed|ure)", "failed (?:treatment|trial|therapy)");
    private static final Pattern CONTRAINDICATION = words("contraindicated", "contraindications?", "allerg(?:y|ies|ic)");

    private StopReasons() {
    }

    /**
     * Of several reasons the one that weighs most: side effect, ineffective, contraindication, other. A treatment that both
     * failed and harmed is thereby not counted as a failure on this reason alone.
     */
    static StopReason of(List<CodedText> reasons) {
        Set<StopReason> found = EnumSet.noneOf(StopReason.class);
        for (CodedText reason : reasons) {
            if (!reason.isEmpty()) {
                found.addAll(of(reason));
            }
        }
        for (StopReason reason : BY_WEIGHT) {
            if (found.contains(reason)) {
                return reason;
            }
        }
        return StopReason.NOT_RECORDED;
    }

    private static Set<StopReason> of(CodedText reason) {
        Set<StopReason> found = EnumSet.noneOf(StopReason.class);
        for (Code code : reason.codes()) {
            StopReason known = CODES.get(code.value());
            if (known != null) {
                found.add(known);
            }
        }
        if (found.isEmpty()) {
            inWords(reason.text(), found);
            reason.codes().forEach(code -> inWords(code.display(), found));
        }
        if (found.isEmpty()) {
            found.add(StopReason.OTHER);
        }
        return found;
    }

    private static void inWords(String text, Set<StopReason> found) {
        String said = NO_SIDE_EFFECT.matcher(text).replaceAll(" ");
        if (SIDE_EFFECT.matcher(said).find()) {
            found.add(StopReason.SIDE_EFFECT);
        }
        if (INEFFECTIVE.matcher(said).find()) {
            found.add(StopReason.INEFFECTIVE);
        }
        if (CONTRAINDICATION.matcher(said).find()) {
            found.add(StopReason.CONTRAINDICATION);
        }
    }

    private static Pattern words(String... alternatives) {
        return Pattern.compile("\\b(?:" + String.join("|", alternatives) + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
