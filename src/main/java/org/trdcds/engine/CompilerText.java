package org.trdcds.engine;

import java.util.Collection;
import java.util.StringJoiner;

/**
 * Rules as the engine's compiler is given them. Conditions on constants are left out, since {@link ComponentConstraint} compares them; what
 * remains is what the engine can look up by hash: one topic by its name, and comparisons with other facts. Conclusions are left out as well,
 * since they are read from the rule's own text and never run.
 */
final class CompilerText {

    private static final String TOPIC = "topic";
    private static final String TOPIC_CONSTANT = "Topic.";

    private CompilerText() {
    }

    /** One DRL file with the rules of a stage. */
    static String of(RuleStage stage, Collection<RuleText> rules) {
        StringBuilder drl = new StringBuilder("package org.trdcds.rules.").append(stage.folder()).append(";\n");
        RuleVocabulary.facts(stage).forEach(fact -> drl.append("import ").append(fact.getName()).append(";\n"));
        drl.append("global ").append(Recorder.class.getName()).append(" out;\n");
        rules.forEach(rule -> append(rule, drl));
        return drl.toString();
    }

    private static void append(RuleText rule, StringBuilder drl) {
        drl.append("rule \"").append(rule.id()).append("\"\nwhen\n");
        for (FactPattern pattern : rule.patterns()) {
            StringJoiner conditions = new StringJoiner(", ", "( ", " )\n");
            pattern.conditions().stream().filter(condition -> !isCompared(condition)).map(CompilerText::text).forEach(conditions::add);
            String binding = pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
            drl.append("    ").append(binding).append(pattern.factType()).append(conditions);
        }
        drl.append("then\nend\n");
    }

    /** Whether a condition is left to {@link ComponentConstraint}. */
    static boolean isCompared(Condition condition) {
        return !isOneTopic(condition) && condition.values().stream().noneMatch(value -> value.startsWith("$"));
    }

    private static boolean isOneTopic(Condition condition) {
        return condition.field().equals(TOPIC) && condition.operator() == Condition.Operator.EQUAL && condition.values().get(0).startsWith(TOPIC_CONSTANT);
    }

    private static String text(Condition condition) {
        if (isOneTopic(condition)) {
            return "topicName == \"" + condition.values().get(0).substring(TOPIC_CONSTANT.length()) + "\"";
        }
        String values = String.join(", ", condition.values());
        boolean several = condition.operator() == Condition.Operator.IN || condition.operator() == Condition.Operator.NOT_IN;
        return condition.field() + " " + condition.operator().symbol() + " " + (several ? "( " + values + " )" : values);
    }
}
