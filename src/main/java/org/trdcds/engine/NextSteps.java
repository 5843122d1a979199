package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.ListOnDemand;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.CategoryRow;
import org.trdcds.knowledge.Question;
import org.trdcds.patient.Answer;

/** Puts together what is said of every category: verdict, urgency, strength, line, cautions, what is missing. */
final class NextSteps {

    private static final Category[] CATEGORIES = Category.values();
    private static final int STRENGTHS = Strength.values().length;
    private static final Comparator<NextStep> ORDER = Comparator.comparingInt(NextSteps::rank);

    private final Map<Category, CategoryPlan> plans;
    private final CriteriaOfPatient patient;
    private final List<List<Criterion>> criteria = new ArrayList<>(CATEGORIES.length);
    private final Standing standing;
    private final Remarks remarks;
    private final List<MissingDatum> missing;
    private final Function<Category, List<Change>> changes;

    /**
     * @param questions question text by item
     * @param changes   what would turn the verdict of a category
     */
    NextSteps(
            Map<Category, CategoryPlan> plans, Map<String, Question> questions, CriteriaOfPatient patient,
            List<Conclusion> conclusions, Function<Category, List<Change>> changes) {
        this.plans = plans;
        this.patient = patient;
        this.changes = changes;
        standing = patient.standing();
        remarks = new Remarks(conclusions, patient.facts());
        missing = MissingData.of(standing.decidingQuestions(), questions);
        for (Category category : CATEGORIES) {
            criteria.add(category == Category.COMPLETE_RECORD ? List.of(recordIncomplete()) : patient.of(category));
        }
    }

    List<MissingDatum> missing() {
        return missing;
    }

    /** One for each category, most important first. */
    List<NextStep> all() {
        StepWords[] words = new StepWords[CATEGORIES.length];
        for (Category category : CATEGORIES) {
            words[category.ordinal()] = plans.get(category).words(standing.verdict(category), criteria.get(category.ordinal()));
        }
        List<NextStep> steps = new ArrayList<>(CATEGORIES.length);
        for (Category category : CATEGORIES) {
            steps.add(step(category, plans.get(category), words));
        }
        steps.sort(ORDER);
        return steps;
    }

    /** By urgency, completing the record after the others as urgent, then by strength and category. */
    private static int rank(NextStep step) {
        int urgency = 2 * step.urgency().ordinal() + (step.category() == Category.COMPLETE_RECORD ? 1 : 0);
        return (urgency * STRENGTHS + step.strength().ordinal()) * CATEGORIES.length + step.category().ordinal();
    }

    /** What each criterion of a category rests on, in their order; none for completing the record, which rests on other verdicts. */
    List<Grounds> grounds(Category category) {
        return patient.grounds(category);
    }

    /** The firings behind urgency, strength, cautions, options and reasons against of a category. */
    List<Conclusion> remarks(Category category) {
        return remarks.firings(category, plans.get(category).defersForSafety());
    }

    private NextStep step(Category category, CategoryPlan plan, StepWords[] words) {
        CategoryRow row = plan.row();
        List<Criterion> own = criteria.get(category.ordinal());
        return new NextStep(category, row.title(), standing.verdict(category), remarks.urgency(category).orElse(plan.urgency()),
                remarks.strength(category).orElse(plan.strength()), words[category.ordinal()].line(), own, against(category, row), cautions(category, plan),
                toConfirm(category, own), options(category), alternatives(plan, words), open(own), changes.apply(category), row.sources(),
                told(remarks, category, plan.defersForSafety(), standing.cautions(category)));
    }

    /** Keeps hold of the remarks alone, not of everything else that is known of the patient. */
    private static List<Remark> told(Remarks remarks, Category category, boolean defersForSafety, List<DeclaredCaution> cautions) {
        return new ListOnDemand<>(() -> remarks.told(category, defersForSafety, cautions));
    }

    private Criterion recordIncomplete() {
        boolean incomplete = standing.verdict(Category.COMPLETE_RECORD) == Verdict.SUGGESTED;
        String statement = incomplete
                ? missing.size() + (missing.size() == 1 ? " answer that decides a next step is" : " answers that decide a next step are") + " missing from the chart"
                : "An answer is missing on which a next step rests";
        return new Criterion("missing-answers", CriterionKind.REQUIRED, Answer.of(incomplete), false, statement, "", List.of(), List.of(), List.of());
    }

    private String against(Category category, CategoryRow row) {
        List<String> said = remarks.against(category);
        return said.isEmpty() ? row.against() : said.get(0);
    }

    /** An alert that was assessed since no longer defers; it is a caution wherever it would have deferred. */
    private List<String> cautions(Category category, CategoryPlan plan) {
        List<String> said = remarks.cautions(category);
        List<String> instead = plan.defersForSafety() ? remarks.inPlaceOfSafety() : List.of();
        return instead.isEmpty() ? said : Stream.concat(instead.stream(), said.stream()).toList();
    }

    private List<String> options(Category category) {
        return category == Category.COMPLETE_RECORD ? missing.stream().map(MissingDatum::question).toList() : remarks.options(category);
    }

    /** What exclusions, deferrals and cautions rest on and the chart leaves open, by name. */
    private List<String> toConfirm(Category category, List<Criterion> own) {
        List<String> confirm = List.of();
        for (int at = 0; at < own.size(); at++) {
            Criterion criterion = own.get(at);
            if (criterion.kind() != CriterionKind.REQUIRED && criterion.status() == Answer.UNKNOWN) {
                confirm = together(confirm, Wording.toConfirm(criterion));
            }
        }
        return together(confirm, remarks.toConfirm(category));
    }

    private static List<String> alternatives(CategoryPlan plan, StepWords[] words) {
        String[] alternatives = new String[plan.alternatives().size()];
        for (int at = 0; at < alternatives.length; at++) {
            alternatives[at] = words[plan.alternatives().get(at).ordinal()].asAlternative();
        }
        return List.of(alternatives);
    }

    private static List<OpenQuestion> open(List<Criterion> criteria) {
        List<OpenQuestion> open = List.of();
        for (int at = 0; at < criteria.size(); at++) {
            if (criteria.get(at).status() == Answer.UNKNOWN) {
                open = together(open, criteria.get(at).open());
            }
        }
        return open;
    }

    /** Each once; mostly there is one list at most. */
    private static <T> List<T> together(List<T> some, List<T> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<T> all = new ArrayList<>(some);
        for (T other : others) {
            if (!all.contains(other)) {
                all.add(other);
            }
        }
        return all;
    }
}
