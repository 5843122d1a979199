package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.trdcds.assessment.EpisodeAssessment;
import org.trdcds.assessment.ScoreSeries;
import org.trdcds.history.ResponseThreshold;
import org.trdcds.history.Score;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;

/** Shows the episode and the depression scores of a history; information, on which no verdict rests. */
final class CourseOfIllness {

    private CourseOfIllness() {
    }

    static EpisodeAssessment episode(TreatmentHistory history) {
        var episode = history.episode();
        return new EpisodeAssessment(episode.onset(), episode.countFrom(), episode.recurrent(), episode.evidence());
    }

    /** The scales that decide outcomes and have a mark for remission, in the order in which they decide. */
    static List<ScoreSeries> scores(TreatmentHistory history, Knowledge knowledge) {
        List<Instrument> shown = new ArrayList<>();
        for (String id : history.scores().instruments()) {
            Instrument instrument = knowledge.instruments().get(id);
            if (instrument.outcomeRank().isPresent() && instrument.remissionMax().isPresent()) {
                shown.add(instrument);
            }
        }
        shown.sort(Comparator.comparingInt(instrument -> instrument.outcomeRank().getAsInt()));
        return shown.stream().map(instrument -> series(history, instrument, knowledge)).toList();
    }

    private static ScoreSeries series(TreatmentHistory history, Instrument instrument, Knowledge knowledge) {
        return new ScoreSeries(instrument.id(), instrument.name(), instrument.min(), instrument.max(), instrument.remissionMax(),
                instrument.mildMin(), instrument.moderateMin(), instrument.severeMin(),
                history.scores().of(instrument.id()).stream().map(CourseOfIllness::point).toList(),
                ResponseThreshold.of(history, instrument, knowledge).stream().map(CourseOfIllness::mark).toList());
    }

    private static ScoreSeries.Point point(Score score) {
        return new ScoreSeries.Point(score.date(), score.value(), score.evidence().source());
    }

    private static ScoreSeries.ResponseMark mark(ResponseThreshold threshold) {
        return new ScoreSeries.ResponseMark(threshold.trial().id(), threshold.from(), threshold.until(), threshold.atMost());
    }
}
