package org.trdcds.engine;

import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.CategoryRow;
import org.trdcds.patient.Answer;

/** The one line that says what to consider and the main reason; at most 140 characters. */
final class Wording {

    private static final int LONGEST_LINE = 140;

    private Wording() {
    }

    static String line(CategoryRow row, Verdict verdict, List<Criterion> criteria) {
        Criterion deciding = VerdictOfCategory.deciding(criteria, verdict);
        return shortened(switch (verdict) {
            case SUGGESTED -> suggested(row.consider() + ": ", mainReason(criteria, deciding));
            case DEFERRED -> row.title() + " waits: " + lowerFirst(deciding.statement());
            case CONTRAINDICATED -> row.title() + " is contraindicated: " + lowerFirst(deciding.statement());
            case NOT_INDICATED -> row.title() + " would need: " + lowerFirst(deciding.statement());
            case INSUFFICIENT_DATA -> row.title() + " is open: not clear whether " + lowerFirst(deciding.statement());
        });
    }

    /** The reason with what was observed where both fit, else what was observed, else the reason. */
    private static String suggested(String opening, Criterion reason) {
        String statement = opening + lowerFirst(reason.statement());
        String both = statement + " (" + lowerFirst(reason.observed()) + ")";
        if (reason.observed().isBlank() || both.length() <= LONGEST_LINE) {
            return reason.observed().isBlank() ? statement : both;
        }
        String observed = opening + lowerFirst(reason.observed());
        return observed.length() <= LONGEST_LINE ? observed : statement;
    }

    /** The reason peculiar to the category: its last required criterion that is no shared one, else the deciding one. */
    private static Criterion mainReason(List<Criterion> criteria, Criterion deciding) {
        for (Criterion criterion : criteria) {
            if (criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.MET && !isShared(criterion.id())) {
                return criterion;
            }
        }
        return deciding;
    }

    private static boolean isShared(String id) {
        return id.equals("in-scope") || id.equals("not-in-remission") || id.equals("not-in-hand") || id.equals("not-declined");
    }

    static String question(Map<String, String> questions, OpenQuestion open) {
        String template = questions.get(open.item());
        return template == null
                ? "What is known about " + open.item().replace('-', ' ') + " (" + open.about() + ")?"
                : template.replace("{about}", open.about());
    }

    static String lowerFirst(String text) {
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || name ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_LINE - 1);
        return line.substring(0, space) + "…";
    }
}
