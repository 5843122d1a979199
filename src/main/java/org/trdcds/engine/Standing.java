package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** Where every criterion and every category stands for one patient, as the rules concluded; nothing of it is put into words yet. */
final class Standing {

    private static final int CATEGORIES = Category.values().length;

    private final DeclaredCriteria declared;
    private final OpenQuestions questions;

    /** The firings that decide each criterion, by its number; and by category as well, of one that is answered for each category apart. */
    private final List<List<Conclusion>> deciding;
    private final Map<Integer, List<List<Conclusion>>> apart = new HashMap<>();
    private final List<List<OpenQuestion>> open;
    private final Verdict[] verdicts = new Verdict[CATEGORIES];

    Standing(DeclaredCriteria declared, List<Conclusion> conclusions, OpenQuestions questions) {
        this.declared = declared;
        this.questions = questions;
        deciding = new ArrayList<>(Collections.nCopies(declared.count(), List.of()));
        open = new ArrayList<>(Collections.nCopies(declared.count(), List.of()));
        for (int at = 0; at < conclusions.size(); at++) {
            List<Conclusion> one = List.of(conclusions.get(at));
            int number = declared.numberOf(one.get(0).rule());
            if (number >= 0 && declared.isApart(number)) {
                List<List<Conclusion>> own = apart.computeIfAbsent(number, first -> new ArrayList<>(Collections.nCopies(CATEGORIES, List.of())));
                for (Category category : one.get(0).fact(CareRequest.class).categories()) {
                    own.set(category.ordinal(), surest(own.get(category.ordinal()), one));
                }
            } else if (number >= 0) {
                deciding.set(number, surest(deciding.get(number), one));
            }
        }
    }

    /** The sure firings, otherwise the open ones. */
    private static List<Conclusion> surest(List<Conclusion> known, List<Conclusion> one) {
        if (known.isEmpty() || known.get(0).grade() != one.get(0).grade()) {
            return known.isEmpty() || one.get(0).grade() == Answer.MET ? one : known;
        }
        List<Conclusion> all = known.size() == 1 ? new ArrayList<>(known) : known;
        all.add(one.get(0));
        return all;
    }

    /** The criteria that the rules declare of a category. */
    List<DeclaredCriterion> criteria(Category category) {
        return declared.of(category);
    }

    /** The cautions of a category for which the chart is looked through. */
    List<DeclaredCaution> cautions(Category category) {
        return declared.cautions(category);
    }

    /** How many criteria there are in all. */
    int count() {
        return declared.count();
    }

    Answer status(DeclaredCriterion criterion, Category category) {
        List<Conclusion> telling = telling(criterion, category);
        return telling.isEmpty() ? Answer.UNMET : telling.get(0).grade();
    }

    /** The firings that decide a criterion: the sure ones, otherwise the open ones; none where it is not met. */
    List<Conclusion> telling(DeclaredCriterion criterion, Category category) {
        if (!declared.isApart(criterion.number())) {
            return deciding.get(criterion.number());
        }
        List<List<Conclusion>> own = apart.get(criterion.number());
        return own == null ? List.of() : own.get(category.ordinal());
    }

    /** What the chart would have to say to settle a criterion that is open; none for one that is not. */
    List<OpenQuestion> open(DeclaredCriterion criterion, Category category) {
        List<Conclusion> telling = telling(criterion, category);
        if (telling.isEmpty() || telling.get(0).grade() == Answer.MET) {
            return List.of();
        }
        if (declared.isApart(criterion.number())) {
            return questions.of(telling);
        }
        if (open.get(criterion.number()).isEmpty()) {
            open.set(criterion.number(), questions.of(telling));
        }
        return open.get(criterion.number());
    }

    Verdict verdict(Category category) {
        Verdict known = verdicts[category.ordinal()];
        if (known == null) {
            known = category == Category.COMPLETE_RECORD ? ofCompletion() : ofCriteria(category);
            verdicts[category.ordinal()] = known;
        }
        return known;
    }

    private Verdict ofCriteria(Category category) {
        VerdictOfCategory verdict = new VerdictOfCategory();
        List<DeclaredCriterion> criteria = criteria(category);
        for (int at = 0; at < criteria.size() && !verdict.isSettled(); at++) {
            verdict.weigh(criteria.get(at).kind(), status(criteria.get(at), category));
        }
        return verdict.reached();
    }

    private Verdict ofCompletion() {
        for (Category category : Category.values()) {
            if (category != Category.COMPLETE_RECORD && callForCompletion(deciding(category))) {
                return Verdict.SUGGESTED;
            }
        }
        return Verdict.NOT_INDICATED;
    }

    private static boolean callForCompletion(List<OpenQuestion> open) {
        for (OpenQuestion question : open) {
            if (MissingData.callsForCompletion(question)) {
                return true;
            }
        }
        return false;
    }

    /** Every open question on which the verdict of some category rests, with these categories. */
    Map<OpenQuestion, Set<Category>> decidingQuestions() {
        Map<OpenQuestion, Set<Category>> decides = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            if (category != Category.COMPLETE_RECORD) {
                for (OpenQuestion open : deciding(category)) {
                    decides.computeIfAbsent(open, question -> EnumSet.noneOf(Category.class)).add(category);
                }
            }
        }
        return decides;
    }

    private List<OpenQuestion> deciding(Category category) {
        if (verdict(category) != Verdict.INSUFFICIENT_DATA) {
            return List.of();
        }
        List<OpenQuestion> open = new ArrayList<>();
        for (DeclaredCriterion criterion : criteria(category)) {
            if (criterion.kind() == CriterionKind.REQUIRED) {
                open.addAll(open(criterion, category));
            }
        }
        return open;
    }
}
