package org.trdcds.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.history.ChartAnswer;
import org.trdcds.patient.Citable;

/** What the record says where a criterion looked, in words. */
final class Observed {

    private static final int MOST_STATEMENTS = 3;

    private Observed() {
    }

    static String in(Collection<Object> facts) {
        if (facts.size() == 1) {
            return statement(facts.iterator().next());
        }
        Set<String> statements = new LinkedHashSet<>();
        for (Object fact : facts) {
            String statement = statement(fact);
            if (!statement.isBlank() && statements.size() < MOST_STATEMENTS) {
                statements.add(statement);
            }
        }
        return String.join("; ", statements);
    }

    private static String statement(Object fact) {
        if (fact instanceof ChartAnswer answer) {
            return answer.statement();
        }
        if (fact instanceof FailureCount count) {
            return count.statement();
        }
        if (fact instanceof Finding finding) {
            return finding.statement();
        }
        if (fact instanceof SafetyAlert alert) {
            return alert.statement();
        }
        if (fact instanceof CareRequest request) {
            return request.statement();
        }
        if (fact instanceof OtherTreatment other) {
            return other.about() + ": " + other.summary();
        }
        return fact instanceof CurrentTrial || fact instanceof LatestJudgedTrial ? ((Citable) fact).about() : "";
    }
}
