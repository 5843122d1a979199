package org.trdcds.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** What was considered and set aside: treatments and referrals with the first reason, the rest by name unless all is shown. */
final class SetAsideText {

    private static final String LEAD = "- ";
    private static final String NEED = ": only if ";
    /** What a reader may expect after failed trials and look for. */
    private static final Set<Category> EXPECTED = EnumSet.of(Category.SWITCH_CLASS, Category.AUGMENT,
            Category.COMBINE_ANTIDEPRESSANTS, Category.ADD_PSYCHOTHERAPY, Category.REFER_PSYCHIATRY, Category.REFER_TMS,
            Category.REFER_ESKETAMINE, Category.REFER_ECT, Category.REFER_VNS);

    private final Sheet sheet;
    private final Map<String, List<String>> byReason = new LinkedHashMap<>();
    private final Map<String, List<String>> byNeed = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    private SetAsideText(Sheet sheet) {
        this.sheet = sheet;
    }

    static void write(Sheet sheet) {
        SetAsideText text = new SetAsideText(sheet);
        sheet.assessment().nextSteps().stream()
                .filter(step -> step.verdict() == Verdict.NOT_INDICATED || step.verdict() == Verdict.CONTRAINDICATED)
                .filter(step -> step.category() != Category.URGENT_SAFETY_EVALUATION)
                .forEach(text::sort);
        text.write();
    }

    private void sort(NextStep step) {
        Optional<String> special = blocking(step).flatMap(this::special);
        if (special.isPresent()) {
            byReason.computeIfAbsent(special.get(), reason -> new ArrayList<>()).add(step.title());
        } else if (sheet.depth() == Depth.FULL || EXPECTED.contains(step.category())) {
            byNeed.computeIfAbsent(need(step), need -> new ArrayList<>()).add(step.title());
        } else {
            others.add(step.title());
        }
    }

    private void write() {
        if (byReason.isEmpty() && byNeed.isEmpty() && others.isEmpty()) {
            return;
        }
        sheet.page().heading("CONSIDERED AND SET ASIDE");
        byReason.forEach((reason, titles) -> sheet.page().item("- ", String.join("; ", titles) + ": " + reason + "."));
        byNeed.forEach((need, titles) -> sheet.page().item(LEAD, String.join("; ", titles) + need + "."));
        if (!others.isEmpty()) {
            sheet.page().item("- ", Words.count(others.size(), "other kind") + " of step: nothing on record calls for "
                    + (others.size() == 1 ? "it" : "them") + " (reasons in the full trace).");
        }
    }

    /** What follows the title in the summary: ": only if the depressive episode is in remission". */
    private String need(NextStep step) {
        int reason = step.summary().indexOf(NEED);
        String need = reason < 0 ? "" : ": " + step.summary().substring(reason + 2);
        boolean room = sheet.depth() == Depth.FULL || Page.fits(LEAD, step.title() + need + turn(step) + ".");
        return room ? need + turn(step) : need;
    }

    /** The change that would have it suggested: "; if the patient is 18 or older, it is suggested". */
    private static String turn(NextStep step) {
        return step.wouldChange().stream().filter(change -> change.verdict() == Verdict.SUGGESTED).findFirst()
                .map(change -> "; " + Words.lowerFirst(change.change()) + ", it is suggested").orElse("");
    }

    private static Optional<Criterion> blocking(NextStep step) {
        boolean contraindicated = step.verdict() == Verdict.CONTRAINDICATED;
        CriterionKind kind = contraindicated ? CriterionKind.EXCLUSION : CriterionKind.REQUIRED;
        Answer status = contraindicated ? Answer.MET : Answer.UNMET;
        return step.criteria().stream().filter(criterion -> criterion.kind() == kind && criterion.status() == status).findFirst();
    }

    /** A reason that is something on record, rather than something the record lacks. */
    private Optional<String> special(Criterion criterion) {
        if (criterion.kind() == CriterionKind.EXCLUSION) {
            return Optional.of("contraindicated, " + Words.lowerFirst(criterion.statement()) + sheet.references().cite(criterion.evidence()));
        }
        return switch (criterion.id()) {
            case "in-scope" -> Optional.of("out of scope");
            case "not-in-remission" -> Optional.of("in remission" + recorded(criterion));
            case "not-in-hand" -> Optional.of("already in hand" + recorded(criterion));
            case "not-declined" -> Optional.of("declined, to be raised again if circumstances change" + recorded(criterion));
            default -> Optional.empty();
        };
    }

    private String recorded(Criterion criterion) {
        String statements = criterion.observed().isBlank()
                ? String.join("; ", criterion.evidence().stream().map(Evidence::statement).distinct().toList()) : criterion.observed();
        return (statements.isBlank() ? "" : "; " + statements) + sheet.references().cite(criterion.evidence());
    }
}
