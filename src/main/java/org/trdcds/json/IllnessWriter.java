package org.trdcds.json;

import java.io.IOException;

import org.trdcds.assessment.EpisodeAssessment;
import org.trdcds.assessment.ScoreSeries;

/** Writes the episode and the scores over time. */
final class IllnessWriter {

    private final JsonOut out;

    IllnessWriter(JsonOut out) {
        this.out = out;
    }

    void episode(EpisodeAssessment episode) throws IOException {
        out.dateIfAny("start", episode.start());
        out.dateIfAny("countFrom", episode.countFrom());
        out.answer("recurrent", episode.recurrent());
        out.evidence("evidence", episode.evidence());
    }

    void series(ScoreSeries series) throws IOException {
        out.text("instrument", series.instrument());
        out.text("name", series.name());
        out.number("lowest", series.lowest());
        out.number("highest", series.highest());
        out.numberIfAny("remissionMax", series.remissionMax());
        out.numberIfAny("mildMin", series.mildMin());
        out.numberIfAny("moderateMin", series.moderateMin());
        out.numberIfAny("severeMin", series.severeMin());
        out.objects("points", series.points(), point -> {
            out.text("date", point.date().toString());
            out.number("value", point.value());
            out.text("source", point.source());
        });
        out.objects("responses", series.responses(), mark -> {
            out.text("trial", mark.trial());
            out.text("from", mark.from().toString());
            out.text("until", mark.until().toString());
            out.number("atMost", mark.atMost());
        });
    }
}
