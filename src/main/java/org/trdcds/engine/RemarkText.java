package org.trdcds.engine;

import java.util.List;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.history.ChartAnswer;

/** What a caution, an option or a reason against says for this patient: the rule's statement, with what the chart adds to it. */
final class RemarkText {

    private RemarkText() {
    }

    static String text(Conclusion remark) {
        String statement = remark.rule().statement();
        if (remark.rule().verb().equals("general")) {
            return statement + ": " + remark.fact(CareRequest.class).statement();
        }
        if (!remark.rule().verb().equals("option")) {
            return statement;
        }
        List<FactPattern> patterns = remark.rule().patterns();
        for (int at = 0; at < patterns.size(); at++) {
            String detail = detail(patterns.get(at), remark.facts().get(at));
            if (!detail.isBlank()) {
                return statement + ": " + detail;
            }
        }
        return statement;
    }

    /** What the chart leaves open, by name: "Pregnancy". */
    static String name(Conclusion.OpenComponent open) {
        if (open.fact() instanceof ChartAnswer answer) {
            int colon = answer.statement().indexOf(": ");
            return colon < 0 ? answer.about() : answer.statement().substring(0, colon);
        }
        return Wording.name(OpenQuestions.kebab(open.component()), open.fact().about());
    }

    private static String detail(FactPattern pattern, Object fact) {
        if (fact instanceof FailureCount count && pattern.asks("classLeft")) {
            return String.join(", ", count.classesLeft());
        }
        if (fact instanceof CurrentTrial trial && (pattern.asks("inProgress") || pattern.asks("duration"))) {
            return trial.weeksShort();
        }
        return fact instanceof OtherTreatment other && pattern.asks("failed") ? other.summary() : "";
    }
}
