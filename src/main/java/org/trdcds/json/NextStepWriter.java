package org.trdcds.json;

import java.io.IOException;
import java.util.List;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Remark;

/** Writes what is said of one category, with every criterion it rests on. */
final class NextStepWriter {

    private final JsonOut out;

    NextStepWriter(JsonOut out) {
        this.out = out;
    }

    void write(NextStep step, Assessment assessment) throws IOException {
        out.text("category", step.category().code());
        out.text("title", step.title());
        out.text("verdict", step.verdict().code());
        out.text("urgency", step.urgency().code());
        out.text("strength", step.strength().code());
        out.text("summary", step.summary());
        out.objects("criteria", step.criteria(), this::criterion);
        out.textIfAny("against", step.against());
        out.texts("cautions", step.cautions());
        out.texts("confirm", step.confirm());
        out.texts("options", step.options());
        out.texts("alternatives", step.alternatives());
        questions("missing", step.missing());
        out.objects("wouldChange", step.wouldChange(), change -> {
            out.text("change", change.change());
            out.text("verdict", change.verdict().code());
        });
        out.objects("remarks", step.remarks(), this::remark);
        out.object("inputs", () -> {
            out.dateIfAny("newest", step.inputs().newest());
            out.dateIfAny("oldest", step.inputs().oldest());
            out.count("undated", step.inputs().undated());
        });
        out.texts("assumptions", assessment.assumptions(step));
        out.texts("sources", step.sources());
        out.texts("rules", step.rules());
        out.texts("heuristics", step.heuristics());
    }

    private void criterion(Criterion criterion) throws IOException {
        out.text("id", criterion.id());
        out.text("kind", criterion.kind().code());
        out.answer("status", criterion.status());
        out.flag("closedWorld", criterion.closedWorld());
        out.text("statement", criterion.statement());
        out.text("observed", criterion.observed());
        out.evidence("evidence", criterion.evidence());
        questions("open", criterion.open());
        out.texts("rules", criterion.rules());
    }

    private void remark(Remark remark) throws IOException {
        out.text("kind", remark.kind().code());
        out.answer("status", remark.holds());
        out.textIfAny("says", remark.says());
        out.text("statement", remark.statement());
        out.textIfAny("observed", remark.observed());
        out.evidence("evidence", remark.evidence());
        out.text("rule", remark.rule().id());
    }

    private void questions(String name, List<OpenQuestion> questions) throws IOException {
        out.objects(name, questions, question -> {
            out.text("item", question.item());
            out.textIfAny("about", question.about());
        });
    }
}
