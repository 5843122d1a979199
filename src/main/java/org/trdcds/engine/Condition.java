package org.trdcds.engine;

import java.util.List;

/**
 * One condition of a pattern, as written.
 *
 * @param field  record component it reads
 * @param values constants ({@code Answer.MET}) or a bound value ({@code $trial.ingredient})
 */
record Condition(String field, Operator operator, List<String> values) {

    enum Operator {
        EQUAL("=="), NOT_EQUAL("!="), IN("in"), NOT_IN("not in");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    Condition {
        values = List.copyOf(values);
    }

    /** Whether this asks a three-valued question: a question lets UNKNOWN pass, and the match is then graded UNKNOWN. */
    boolean isQuestion() {
        return operator == Operator.EQUAL && (values.get(0).equals("Answer.MET") || values.get(0).equals("Answer.UNMET"));
    }
}
