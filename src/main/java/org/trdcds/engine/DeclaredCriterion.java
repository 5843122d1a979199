package org.trdcds.engine;

import java.util.List;
import java.util.stream.Collectors;

import org.trdcds.assessment.Clause;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.patient.Answer;

/**
 * A criterion that the rules declare, of one category or shared by several.
 *
 * @param number    its place among all criteria
 * @param shared    whether categories share it by name
 * @param always    whether it holds for everybody: a rule of it asks for nothing but the count of failures, which is always there
 * @param statement what would meet it: the rules' statements, as alternatives
 * @param lookUps   where its rules look
 * @param asksOfRequests whether it is answered for each category apart, by what is in hand or declined
 * @param unseen    what is said of it where there is nothing to look at: it is not met, for every patient alike
 */
record DeclaredCriterion(
        int number, String id, CriterionKind kind, boolean shared, boolean always, String statement, List<LookUp> lookUps, boolean asksOfRequests,
        Criterion unseen) {

    private static final int MOST_STATEMENTS = 3;
    private static final String CARE_REQUEST = "CareRequest";
    private static final String FAILURE_COUNT = "FailureCount";

    static DeclaredCriterion of(int number, String id, CriterionKind kind, boolean shared, List<RuleText> rules) {
        List<String> statements = rules.stream().map(RuleText::statement).distinct().limit(MOST_STATEMENTS).toList();
        String statement = statements.get(0)
                + statements.stream().skip(1).map(other -> ", or " + Clause.of(other)).collect(Collectors.joining());
        boolean always = kind == CriterionKind.REQUIRED && rules.stream().anyMatch(rule -> rule.patterns().stream().allMatch(DeclaredCriterion::isAlwaysThere));
        List<LookUp> lookUps = rules.stream().flatMap(rule -> rule.patterns().stream()).map(LookUp::of).toList();
        return new DeclaredCriterion(number, id, kind, shared, always, statement, lookUps, lookUps.get(0).factType().equals(CARE_REQUEST),
                new Criterion(id, kind, Answer.UNMET, true, statement, "", List.of(), List.of(), List.of()));
    }

    private static boolean isAlwaysThere(FactPattern pattern) {
        return pattern.factType().equals(FAILURE_COUNT) && pattern.conditions().isEmpty();
    }
}
