package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Verdict;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.Question;
import org.trdcds.patient.Answer;

/** What to ask: every open question on which the verdict of some category rests, most decisive first. */
final class MissingData {

    private static final Comparator<MissingDatum> ORDER =
            Comparator.comparing((MissingDatum datum) -> !datum.item().equals(Topic.STALE_SAFETY_STATE.code()))
                    .thenComparing(datum -> -datum.decides().size())
                    .thenComparing(MissingDatum::about).thenComparing(MissingDatum::item);

    private MissingData() {
    }

    /**
     * @param criteria  criteria of every category
     * @param verdicts  verdicts of the same categories
     * @param questions question text by item
     */
    static List<MissingDatum> of(Map<Category, List<Criterion>> criteria, Map<Category, Verdict> verdicts, Map<String, Question> questions) {
        Map<OpenQuestion, Set<Category>> decides = new LinkedHashMap<>();
        criteria.forEach((category, own) -> {
            if (verdicts.get(category) == Verdict.INSUFFICIENT_DATA) {
                for (OpenQuestion open : open(own)) {
                    decides.computeIfAbsent(open, question -> EnumSet.noneOf(Category.class)).add(category);
                }
            }
        });
        List<MissingDatum> missing = new ArrayList<>(decides.size());
        decides.forEach((open, categories) ->
                missing.add(new MissingDatum(open.item(), open.about(), Wording.question(questions, open), List.copyOf(categories))));
        missing.sort(ORDER);
        return List.copyOf(missing);
    }

    private static List<OpenQuestion> open(List<Criterion> criteria) {
        List<OpenQuestion> open = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.UNKNOWN) {
                open.addAll(criterion.open());
            }
        }
        return open;
    }

    /** Whether something must be asked beside the suicide screen, which alone does not call for completing the record. */
    static boolean callsForCompletion(List<MissingDatum> missing) {
        return missing.stream().anyMatch(datum -> !datum.item().equals(Topic.SUICIDE_SCREEN_30_DAYS.code()));
    }
}
