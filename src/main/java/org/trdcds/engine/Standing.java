package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
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

    /** The firings that decide each criterion, by its number; of one that is answered for each category apart, all of them. */
    private final List<List<Conclusion>> deciding;

    /** The firings that decide a criterion which is answered for each category apart, by its number and category. */
    private final List<List<List<Conclusion>>> apart;
    private final List<List<OpenQuestion>> open;
    private final Verdict[] verdicts = new Verdict[CATEGORIES];

    Standing(DeclaredCriteria declared, List<Conclusion> conclusions, OpenQuestions questions) {
        this.declared = declared;
        this.questions = questions;
        deciding = new ArrayList<>(Collections.nCopies(declared.count(), List.of()));
        apart = new ArrayList<>(Collections.nCopies(declared.count(), null));
        open = new ArrayList<>(Collections.nCopies(declared.count(), null));
        for (int at = 0; at < conclusions.size(); at++) {
            int number = declared.numberOf(conclusions.get(at).rule());
            if (number >= 0) {
                deciding.set(number, with(conclusions.get(at), deciding.get(number)));
            }
        }
        for (int number = 0; number < deciding.size(); number++) {
            if (declared.isApart(number)) {
                apart.set(number, byCategory(deciding.get(number)));
            } else {
                deciding.set(number, deciding(deciding.get(number)));
            }
        }
    }

    /** What follows from a request is said of the categories it stands for; mostly one list serves most of them. */
    private static List<List<Conclusion>> byCategory(List<Conclusion> conclusions) {
        List<List<Conclusion>> own = new ArrayList<>(Collections.nCopies(CATEGORIES, List.of()));
        for (Conclusion conclusion : conclusions) {
            List<Conclusion> alone = List.of(conclusion);
            for (Category category : conclusion.fact(CareRequest.class).categories()) {
                List<Conclusion> known = own.get(category.ordinal());
                own.set(category.ordinal(), known.isEmpty() ? alone : with(conclusion, known));
            }
        }
        own.replaceAll(Standing::deciding);
        return own;
    }

    private static List<Conclusion> with(Conclusion one, List<Conclusion> known) {
        if (known.isEmpty()) {
            return List.of(one);
        }
        List<Conclusion> all = known.size() == 1 ? new ArrayList<>(known) : known;
        all.add(one);
        return all;
    }

    /** The sure ones, otherwise the open ones; mostly all are alike and nothing is copied. */
    private static List<Conclusion> deciding(List<Conclusion> conclusions) {
        if (conclusions.size() < 2) {
            return conclusions;
        }
        List<Conclusion> met = new ArrayList<>(conclusions.size());
        for (Conclusion conclusion : conclusions) {
            if (conclusion.grade() == Answer.MET) {
                met.add(conclusion);
            }
        }
        return met.isEmpty() ? conclusions : met;
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
        List<List<Conclusion>> own = apart.get(criterion.number());
        return own == null ? deciding.get(criterion.number()) : own.get(category.ordinal());
    }

    /** What the chart would have to say to settle a criterion that is open; none for one that is not. */
    List<OpenQuestion> open(DeclaredCriterion criterion, Category category) {
        List<Conclusion> telling = telling(criterion, category);
        if (telling.isEmpty() || telling.get(0).grade() == Answer.MET) {
            return List.of();
        }
        if (apart.get(criterion.number()) != null) {
            return questions.of(telling);
        }
        List<OpenQuestion> known = open.get(criterion.number());
        if (known == null) {
            known = questions.of(telling);
            open.set(criterion.number(), known);
        }
        return known;
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
        for (int at = 0; at < criteria.size(); at++) {
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
