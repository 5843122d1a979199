package org.trdcds.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Limit;

/**
 * Fills in the numbers that statements of rules quote: {@code {ect-failures}} stands for the value of that row of the limit table, so
 * that a sentence never says another number than the one that decides.
 */
final class QuotedLimits {

    private static final Pattern QUOTED = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> COUNTS = Set.of("failures", "trials", "classes");
    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Map<String, Limit> limits;

    private QuotedLimits(Map<String, Limit> limits) {
        this.limits = limits;
    }

    static QuotedLimits of(Knowledge knowledge) {
        return new QuotedLimits(knowledge.limits());
    }

    /** The rule with every quoted limit written out; an unknown name is a {@link RuleException}. */
    RuleText fillIn(RuleText rule) {
        String statement = fillIn(rule.statement(),
                name -> new RuleException(rule.file(), rule.id(), "@statement quotes {" + name + "}, which limits.csv does not hold"));
        return statement.equals(rule.statement()) ? rule : rule.withStatement(statement);
    }

    /** Words with every quoted limit written out; an unknown name is a mistake of the table they come from. */
    String fillIn(String words) {
        return fillIn(words, name -> new IllegalArgumentException("limits.csv does not hold {" + name + "}, quoted in: " + words));
    }

    private String fillIn(String words, Function<String, RuntimeException> unknown) {
        return QUOTED.matcher(words).replaceAll(quoted -> {
            Limit limit = limits.get(quoted.group(1));
            if (limit == null) {
                throw unknown.apply(quoted.group(1));
            }
            return Matcher.quoteReplacement(number(limit));
        });
    }

    private static String number(Limit limit) {
        if (limit.unit().equals("share")) {
            return Numbers.of(limit.value() * 100) + " %";
        }
        boolean spelled = COUNTS.contains(limit.unit()) && limit.value() == Math.rint(limit.value()) && limit.value() < SMALL.size();
        return spelled ? SMALL.get((int) limit.value()) : Numbers.of(limit.value());
    }
}
