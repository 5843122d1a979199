package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Clause;
import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Stated;

/** What the record says where a criterion looked, in words. */
final class Observed {

    private static final int MOST_STATEMENTS = 4;
    private static final String NONE_RECORDED = "none recorded";

    /** What is said of a kind of treatment that most patients never had. */
    private static final Map<OtherTreatment.Kind, String> NONE_OF = Arrays.stream(OtherTreatment.Kind.values())
            .collect(Collectors.toMap(kind -> kind, kind -> name(kind) + ": " + NONE_RECORDED));

    private Observed() {
    }

    /** What the facts say that rules matched; a count of failures only where a rule asked something of it. */
    static String by(List<Conclusion> conclusions) {
        boolean one = conclusions.size() == 1 && conclusions.get(0).facts().size() == 1;
        return one ? asked(conclusions.get(0), 0) ? statement(conclusions.get(0).facts().get(0)) : "" : in(asked(conclusions));
    }

    /** The facts that rules matched; a count of failures only where a rule asked something of it. */
    static List<Object> asked(List<Conclusion> conclusions) {
        List<Object> asked = new ArrayList<>(MOST_STATEMENTS);
        for (Conclusion conclusion : conclusions) {
            for (int at = 0; at < conclusion.facts().size(); at++) {
                if (asked(conclusion, at)) {
                    asked.add(conclusion.facts().get(at));
                }
            }
        }
        return asked;
    }

    private static boolean asked(Conclusion conclusion, int at) {
        return !(conclusion.facts().get(at) instanceof FailureCount) || !conclusion.rule().patterns().get(at).conditions().isEmpty();
    }

    /** What these facts say, each once: the first few, and how many more there are. */
    static String in(List<Object> facts) {
        if (facts.size() == 1) {
            return statement(facts.get(0));
        }
        List<String> told = new ArrayList<>(facts.size());
        for (int at = 0; at < facts.size(); at++) {
            String statement = statement(facts.get(at));
            if (!statement.isBlank() && !told.contains(statement)) {
                told.add(statement);
            }
        }
        if (told.size() <= MOST_STATEMENTS) {
            return told.size() == 1 ? told.get(0) : String.join("; ", told);
        }
        return String.join("; ", told.subList(0, MOST_STATEMENTS)) + "; and " + (told.size() - MOST_STATEMENTS) + " more";
    }

    /** What one fact says. */
    static String statement(Object fact) {
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
            return courses(other);
        }
        if (fact instanceof MeasuredTrial trial) {
            return trial.outcomeReason().isBlank() ? trial.about() : trial.about() + ": " + Clause.of(trial.outcomeReason());
        }
        return fact instanceof Stated stated ? stated.statement() : ((Citable) fact).about();
    }

    /** "TMS: none recorded", "TMS from 2025-08-04, 30 sessions, outcome none", "Psychotherapy: CBT from 2025-02-03". */
    private static String courses(OtherTreatment other) {
        if (other.summary().equals(NONE_RECORDED)) {
            return NONE_OF.get(other.kind());
        }
        String name = name(other.kind());
        int end = other.about().length();
        boolean named = other.summary().startsWith(other.about()) && other.summary().startsWith(" from ", end);
        return named ? name + other.summary().substring(end) : name + ": " + other.summary();
    }

    private static String name(OtherTreatment.Kind kind) {
        return switch (kind) {
            case TMS, ECT, VNS -> kind.name();
            case PSYCHOTHERAPY, ESKETAMINE, AUGMENTATION -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
