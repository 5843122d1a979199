package org.trdcds.json;

import java.io.IOException;
import org.trdcds.assessment.CourseAssessment;
import org.trdcds.assessment.DosePeriod;
import org.trdcds.assessment.TrialAssessment;

/** Writes antidepressant trials and the courses of other treatments. */
final class TreatmentWriter {

    private final JsonOut out;

    TreatmentWriter(JsonOut out) {
        this.out = out;
    }

    void trial(TrialAssessment trial) throws IOException {
        out.text("id", trial.id());
        out.text("ingredient", trial.ingredient());
        out.text("class", trial.drugClass());
        out.dateIfAny("start", trial.start());
        out.dateIfAny("end", trial.end());
        out.flag("endInferred", trial.endInferred());
        out.answer("ongoing", trial.ongoing());
        out.flag("current", trial.current());
        out.answer("inEpisode", trial.inEpisode());
        out.weeksIfAny("weeks", trial.weeks());
        out.weeksIfAny("weeksAtAdequateDose", trial.weeksAtDose());
        out.numberIfAny("highestDailyDoseMg", trial.highestDailyDoseMg());
        out.numberIfAny("minimumAdequateDoseMg", trial.minimumAdequateDoseMg());
        out.objects("doses", trial.doses(), this::dose);
        out.answer("dose", trial.dose());
        out.answer("duration", trial.duration());
        out.answer("adherence", trial.adherence());
        out.answer("tolerated", trial.tolerated());
        out.textIfAny("borderline", trial.borderline());
        out.text("outcome", trial.outcome());
        out.evidence("scores", trial.scores());
        out.text("verdict", trial.verdict().code());
        out.texts("reasons", trial.reasons());
        out.texts("missing", trial.missing());
        out.evidence("evidence", trial.evidence());
        out.textIfAny("rule", trial.rule());
    }

    private void dose(DosePeriod period) throws IOException {
        out.text("from", period.from().toString());
        out.text("until", period.until().toString());
        out.numberIfAny("mgPerDay", period.mgPerDay());
        out.answer("adequate", period.adequate());
    }

    void course(CourseAssessment course) throws IOException {
        out.text("kind", course.kind());
        out.textIfAny("name", course.name());
        out.dateIfAny("start", course.start());
        out.dateIfAny("end", course.end());
        out.count("sessions", course.sessions());
        out.answer("adequate", course.adequate());
        out.answer("underWay", course.underWay());
        out.answer("inEpisode", course.inEpisode());
        out.text("outcome", course.outcome());
        out.evidence("evidence", course.evidence());
    }
}
