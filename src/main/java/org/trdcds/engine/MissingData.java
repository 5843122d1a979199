package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Verdict;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/** What to ask: every open question on which the verdict of some category rests, most decisive first. */
final class MissingData {

    private MissingData() {
    }

    /**
     * @param criteria  criteria of every category
     * @param questions question text by item
     */
    static List<MissingDatum> of(Map<Category, List<Criterion>> criteria, Map<String, String> questions) {
        Map<OpenQuestion, List<Category>> decides = new LinkedHashMap<>();
        criteria.forEach((category, own) -> {
            if (VerdictOfCategory.of(own) == Verdict.INSUFFICIENT_DATA) {
                own.stream().filter(VerdictOfCategory.is(CriterionKind.REQUIRED, Answer.UNKNOWN))
                        .flatMap(criterion -> criterion.open().stream()).distinct()
                        .forEach(open -> decides.computeIfAbsent(open, question -> new ArrayList<>()).add(category));
            }
        });
        List<MissingDatum> missing = new ArrayList<>();
        decides.forEach((open, categories) ->
                missing.add(new MissingDatum(open.item(), open.about(), Wording.question(questions, open), categories)));
        missing.sort(Comparator.comparing((MissingDatum datum) -> !datum.item().equals(Topic.STALE_SAFETY_STATE.code()))
                .thenComparing(datum -> -datum.decides().size())
                .thenComparing(MissingDatum::about).thenComparing(MissingDatum::item));
        return List.copyOf(missing);
    }

    /** Whether something must be asked beside the suicide screen, which alone does not call for completing the record. */
    static boolean callsForCompletion(List<MissingDatum> missing) {
        return missing.stream().anyMatch(datum -> !datum.item().equals(Topic.SUICIDE_SCREEN_30_DAYS.code()));
    }
}
