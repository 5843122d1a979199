package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.Question;

/** What to ask: every open question on which the verdict of some category rests, most decisive first. */
final class MissingData {

    private static final Comparator<MissingDatum> ORDER =
            Comparator.comparing((MissingDatum datum) -> !datum.item().equals(Topic.STALE_SAFETY_STATE.code()))
                    .thenComparing(datum -> -datum.decides().size())
                    .thenComparing(MissingDatum::about).thenComparing(MissingDatum::item);

    private MissingData() {
    }

    /**
     * @param decides   the categories whose verdict each open question decides
     * @param questions question text by item
     */
    static List<MissingDatum> of(Map<OpenQuestion, Set<Category>> decides, Map<String, Question> questions) {
        List<MissingDatum> missing = new ArrayList<>(decides.size());
        decides.forEach((open, categories) ->
                missing.add(new MissingDatum(open.item(), open.about(), Wording.question(questions, open), List.copyOf(categories))));
        missing.sort(ORDER);
        return List.copyOf(missing);
    }

    /** Whether a question calls for completing the record; the suicide screen alone does not. */
    static boolean callsForCompletion(OpenQuestion open) {
        return !open.item().equals(Topic.SUICIDE_SCREEN_30_DAYS.code());
    }
}
