package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** Where every criterion and every category stands for one patient, as the rules concluded; nothing of it is put into words yet. */
final class Standing {

    private final DeclaredCriteria declared;
    private final OpenQuestions questions;
    private final List<List<Conclusion>> concluded;
    private final Map<Category, Verdict> verdicts = new EnumMap<>(Category.class);

    Standing(DeclaredCriteria declared, List<Conclusion> conclusions, OpenQuestions questions) {
        this.declared = declared;
        this.questions = questions;
        concluded = new ArrayList<>(Collections.nCopies(declared.count(), List.of()));
        for (Conclusion conclusion : conclusions) {
            int number = declared.numberOf(conclusion.rule());
            if (number >= 0) {
                List<Conclusion> own = concluded.get(number);
                if (own.isEmpty()) {
                    own = new ArrayList<>(2);
                    concluded.set(number, own);
                }
                own.add(conclusion);
            }
        }
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
        List<Conclusion> all = concluded.get(criterion.number());
        return deciding(criterion.shared() && criterion.asksOfRequests() ? aboutRequestsFor(category, all) : all);
    }

    private static List<Conclusion> aboutRequestsFor(Category category, List<Conclusion> conclusions) {
        return those(conclusions, conclusion -> conclusion.fact(CareRequest.class).categories().contains(category));
    }

    private static List<Conclusion> deciding(List<Conclusion> conclusions) {
        if (conclusions.size() < 2) {
            return conclusions;
        }
        List<Conclusion> met = those(conclusions, conclusion -> conclusion.grade() == Answer.MET);
        return met.isEmpty() ? conclusions : met;
    }

    /** Mostly all of them are such, and nothing is copied. */
    private static List<Conclusion> those(List<Conclusion> all, Predicate<Conclusion> such) {
        int first = 0;
        while (first < all.size() && such.test(all.get(first))) {
            first++;
        }
        if (first == all.size()) {
            return all;
        }
        List<Conclusion> some = new ArrayList<>(all.subList(0, first));
        for (int at = first + 1; at < all.size(); at++) {
            if (such.test(all.get(at))) {
                some.add(all.get(at));
            }
        }
        return some;
    }

    /** What the chart would have to say to settle a criterion that is open; none for one that is not. */
    List<OpenQuestion> open(DeclaredCriterion criterion, Category category) {
        List<Conclusion> telling = telling(criterion, category);
        return telling.isEmpty() || telling.get(0).grade() == Answer.MET ? List.of() : questions.of(telling);
    }

    Verdict verdict(Category category) {
        Verdict known = verdicts.get(category);
        if (known == null) {
            known = category == Category.COMPLETE_RECORD ? ofCompletion()
                    : VerdictOfCategory.of(criteria(category), DeclaredCriterion::kind, criterion -> status(criterion, category));
            verdicts.put(category, known);
        }
        return known;
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
