package org.trdcds.fhir;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Remark;

/** What FHIR has no element for in what is said of a category: verdict, grading, criteria and remarks with their evidence, doubts. */
final class NextStepExtension {

    private static final String NAME = "next-step";

    private NextStepExtension() {
    }

    /** Of a suggestion, beside an action that holds its category, title, summary and sources. */
    static ObjectNode besideAction(NextStep step, Assessment assessment) {
        return Extension.named(NAME, parts -> reasoning(parts, step, assessment));
    }

    /** Of a category that is not suggested, standing alone. */
    static ObjectNode alone(NextStep step, Assessment assessment) {
        return Extension.named(NAME, parts -> {
            parts.code("category", step.category().code()).text("title", step.title()).text("summary", step.summary());
            reasoning(parts, step, assessment);
            parts.texts("sources", step.sources());
        });
    }

    private static void reasoning(Extension parts, NextStep step, Assessment assessment) {
        parts.code("verdict", step.verdict().code())
                .code("urgency", step.urgency().code())
                .code("strength", step.strength().code())
                .each("criteria", step.criteria(), NextStepExtension::criterion)
                .text("against", step.against())
                .texts("cautions", step.cautions())
                .texts("confirm", step.confirm())
                .texts("options", step.options())
                .texts("alternatives", step.alternatives());
        questions(parts, "missing", step.missing());
        parts.each("wouldChange", step.wouldChange(), (part, change) ->
                        part.text("change", change.change()).code("verdict", change.verdict().code()))
                .each("remarks", step.remarks(), NextStepExtension::remark)
                .each("inputs", List.of(step.inputs()), (part, inputs) ->
                        part.date("newest", inputs.newest()).date("oldest", inputs.oldest()).count("undated", inputs.undated()))
                .texts("assumptions", assessment.assumptions(step))
                .codes("rules", step.rules())
                .codes("heuristics", step.heuristics());
    }

    private static void criterion(Extension part, Criterion criterion) {
        part.code("id", criterion.id())
                .code("kind", criterion.kind().code())
                .answer("status", criterion.status())
                .flag("closedWorld", criterion.closedWorld())
                .text("statement", criterion.statement())
                .text("observed", criterion.observed())
                .evidence("evidence", criterion.evidence());
        questions(part, "open", criterion.open());
        part.codes("rules", criterion.rules());
    }

    private static void remark(Extension part, Remark remark) {
        part.code("kind", remark.kind().code()).answer("status", remark.holds());
        remark.says().ifPresent(says -> part.code("says", says));
        part.text("statement", remark.statement())
                .text("observed", remark.observed())
                .evidence("evidence", remark.evidence())
                .code("rule", remark.rule().id());
    }

    private static void questions(Extension parts, String name, List<OpenQuestion> questions) {
        parts.each(name, questions, (part, question) -> part.code("item", question.item()).text("about", question.about()));
    }
}
