package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One node of a {@link Derivation}.
 *
 * @param id        unique in its derivation, such as {@code verdict:refer-vns} or {@code firing:refer-vns.failures}
 * @param name      category of a verdict, id of a criterion, id of the rule that fired, type of a fact, or reference of a chart entry
 * @param statement what it says: the line of a verdict, the condition of a criterion or rule, what a fact or an entry states
 * @param answer    code of the verdict; {@code met}, {@code unmet} or {@code unknown} for a criterion; {@code met} or {@code unknown} for a
 *                  firing; empty for facts and entries
 * @param date      the date a chart entry speaks of
 * @param restsOn   ids of the nodes it rests on, in the order they were recorded
 */
public record DerivationNode(
        String id, Kind kind, String name, String statement, Optional<String> answer, Optional<LocalDate> date, List<String> restsOn) {

    /** What a node stands for. */
    public enum Kind {
        /** The verdict of a category. */
        VERDICT,
        /** A criterion of a category. */
        CRITERION,
        /** One firing of one rule, in any stage. */
        FIRING,
        /** A fact that a rule matched or looked at. */
        FACT,
        /** An entry of the chart. */
        ENTRY;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** Name as it is written in JSON. */
        public String code() {
            return code;
        }
    }

    public DerivationNode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(date, "date");
        restsOn = List.copyOf(restsOn);
    }
}
