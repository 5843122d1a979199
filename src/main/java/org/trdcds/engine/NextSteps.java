package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.ListOnDemand;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.CategoryRow;
import org.trdcds.knowledge.Question;
import org.trdcds.patient.Answer;

/** Puts together what is said of every category: verdict, urgency, strength, line, cautions, what is missing. */
final class NextSteps {

    private static final String SAFETY_DEFERRAL = "d-safety";
    private static final Comparator<NextStep> ORDER = Comparator.comparing(NextStep::urgency)
            .thenComparing(step -> step.category() == Category.COMPLETE_RECORD)
            .thenComparing(NextStep::strength).thenComparing(NextStep::category);

    private final Map<Category, CategoryPlan> plans;
    private final CriteriaOfPatient patient;
    private final Map<Category, List<Criterion>> criteria = new EnumMap<>(Category.class);
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
        for (Category category : Category.values()) {
            if (category != Category.COMPLETE_RECORD) {
                criteria.put(category, patient.of(category));
            }
        }
        missing = MissingData.of(standing.decidingQuestions(), questions);
        criteria.put(Category.COMPLETE_RECORD, List.of(recordIncomplete()));
    }

    List<MissingDatum> missing() {
        return missing;
    }

    /** One for each category, most important first. */
    List<NextStep> all() {
        Map<Category, String> asAlternatives = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            asAlternatives.put(category, plans.get(category).row().title() + ": " + whereItStands(category, standing.verdict(category)));
        }
        List<NextStep> steps = new ArrayList<>(plans.size());
        for (Category category : Category.values()) {
            steps.add(step(category, plans.get(category), asAlternatives));
        }
        steps.sort(ORDER);
        return steps;
    }

    /** What each criterion of a category rests on, in their order; none for completing the record, which rests on other verdicts. */
    List<Grounds> grounds(Category category) {
        return patient.grounds(category);
    }

    /** The firings behind urgency, strength, cautions, options and reasons against of a category. */
    List<Conclusion> remarks(Category category) {
        return remarks.firings(category, defersForSafety(plans.get(category).row()));
    }

    private static boolean defersForSafety(CategoryRow row) {
        return row.general().contains(SAFETY_DEFERRAL);
    }

    private NextStep step(Category category, CategoryPlan plan, Map<Category, String> asAlternatives) {
        CategoryRow row = plan.row();
        List<Criterion> own = criteria.get(category);
        Verdict verdict = standing.verdict(category);
        return new NextStep(category, row.title(), verdict, remarks.leading(category, "urgency", Urgency.class, plan.urgency()),
                remarks.leading(category, "strength", Strength.class, plan.strength()), Wording.line(row, verdict, own), own,
                against(category, row), cautions(category, row), toConfirm(category, own), options(category), alternatives(plan, asAlternatives),
                open(own), changes.apply(category), row.sources(),
                told(remarks, category, defersForSafety(row), standing.cautions(category)));
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
        List<String> said = remarks.texts(category, "against");
        return said.isEmpty() ? row.against() : said.get(0);
    }

    /** An alert that was assessed since no longer defers; it is a caution wherever it would have deferred. */
    private List<String> cautions(Category category, CategoryRow row) {
        List<String> said = remarks.texts(category, "caution");
        if (!defersForSafety(row)) {
            return said;
        }
        List<String> all = remarks.inPlaceOfSafety();
        all.addAll(said);
        return all;
    }

    private List<String> options(Category category) {
        return category == Category.COMPLETE_RECORD ? missing.stream().map(MissingDatum::question).toList() : remarks.texts(category, "option");
    }

    /** What exclusions, deferrals and cautions rest on and the chart leaves open, by name. */
    private List<String> toConfirm(Category category, List<Criterion> own) {
        Set<String> confirm = new LinkedHashSet<>();
        for (Criterion criterion : own) {
            if (criterion.kind() != CriterionKind.REQUIRED && criterion.status() == Answer.UNKNOWN) {
                confirm.addAll(Wording.toConfirm(criterion));
            }
        }
        confirm.addAll(remarks.openCautions(category));
        return List.copyOf(confirm);
    }

    private static List<String> alternatives(CategoryPlan plan, Map<Category, String> asAlternatives) {
        List<String> alternatives = new ArrayList<>(plan.alternatives().size());
        for (Category other : plan.alternatives()) {
            alternatives.add(asAlternatives.get(other));
        }
        return alternatives;
    }

    private String whereItStands(Category category, Verdict verdict) {
        if (verdict == Verdict.SUGGESTED) {
            return "also suggested";
        }
        String deciding = Wording.need(plans.get(category).row(), VerdictOfCategory.deciding(criteria.get(category), verdict));
        return switch (verdict) {
            case DEFERRED -> "waits, " + deciding;
            case CONTRAINDICATED -> "contraindicated, " + deciding;
            case INSUFFICIENT_DATA -> "open on whether " + deciding;
            default -> "only if " + deciding;
        };
    }

    private static List<OpenQuestion> open(List<Criterion> criteria) {
        Set<OpenQuestion> open = new LinkedHashSet<>();
        for (Criterion criterion : criteria) {
            if (criterion.status() == Answer.UNKNOWN) {
                open.addAll(criterion.open());
            }
        }
        return List.copyOf(open);
    }
}
