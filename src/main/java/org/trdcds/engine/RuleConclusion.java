package org.trdcds.engine;

import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Category;
import org.trdcds.knowledge.CategoryRow;

/** Says in plain words what a rule concludes, from its call alone. */
final class RuleConclusion {

    private final Phrases phrases;
    private final Map<String, CategoryRow> categories;

    RuleConclusion(Phrases phrases, Map<String, CategoryRow> categories) {
        this.phrases = phrases;
        this.categories = categories;
    }

    String of(RuleText rule) {
        List<Object> values = RuleVocabulary.values(rule);
        return switch (rule.verb()) {
            case "verdict" -> "the verdict on the trial: " + constant(values.get(0));
            case "failure" -> "the trial counts as failed";
            case "stage" -> "stage " + values.get(1) + " of the model " + values.get(0);
            case "finding" -> "a finding: " + finding(values);
            case "majorFinding" -> "a finding that comes first: " + finding(values);
            case "deferringFinding" -> "a finding that holds back changes of treatment until it is settled: " + finding(values);
            case "alert" -> constant(values.get(1)) + " safety alert \"" + Phrases.plain((String) values.get(0)) + "\", route: " + constant(values.get(2));
            case "general" -> "every next step that shares the criterion " + quoted(values.get(0)) + ": it holds";
            case "required" -> title(values) + "the requirement " + quoted(values.get(1)) + " is fulfilled";
            case "exclusion" -> title(values) + "contraindicated, by the exclusion " + quoted(values.get(1));
            case "deferral" -> title(values) + "waits, by the deferral " + quoted(values.get(1));
            case "urgency" -> title(values) + "the urgency is " + constant(values.get(1));
            case "strength" -> title(values) + "the recommendation is " + constant(values.get(1));
            case "caution" -> title(values) + "the statement is shown as a caution";
            case "against" -> title(values) + "the statement is shown as a reason against";
            case "option" -> title(values) + "the statement is shown as an option";
            default -> throw new IllegalArgumentException("No words for the verb " + rule.verb());
        };
    }

    private String title(List<Object> values) {
        return categories.get(((Category) values.get(0)).code()).title() + ": ";
    }

    private String finding(List<Object> values) {
        return phrases.holds("Finding." + ((Enum<?>) values.get(0)).name(), "");
    }

    private static String constant(Object value) {
        return Phrases.plain(((Enum<?>) value).name());
    }

    private static String quoted(Object criterion) {
        return "\"" + criterion + "\"";
    }
}
