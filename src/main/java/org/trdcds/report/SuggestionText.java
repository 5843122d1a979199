package org.trdcds.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.Urgency;
import org.trdcds.patient.Answer;

/** The suggested next steps, most important first: what is urgent or comes first and the strongest others as cards, the rest in one line each. */
final class SuggestionText {

    /** Criteria that nearly every category shares; the status section says them once. */
    private static final Set<String> SHARED = Set.of("in-scope", "not-in-remission", "not-in-hand", "not-declined");
    private static final String HOW_MANY_MORE = "and \\d+ more";
    private static final String SEPARATOR = "; ";
    private static final String IF = "If ";
    private static final String ON = "On ";
    private static final int TREATMENT_CARDS = 4;
    private static final int COLUMN = 9;
    /** Room for the indent of a card and for "(+10)". */
    private static final int MORE = 10;

    private final Sheet sheet;
    private final Page page;
    private final List<NextStep> steps;
    private final SharedPoints confirm = new SharedPoints("Not documented, confirm before");
    private final SharedPoints weigh = new SharedPoints("To weigh in");
    private final SharedPoints turn = new SharedPoints("Would turn");
    private int treatmentCards;

    private SuggestionText(Sheet sheet) {
        this.sheet = sheet;
        this.page = sheet.page();
        this.steps = sheet.assessment().suggestions();
        for (int i = 0; i < steps.size(); i++) {
            confirm.add(i + 1, steps.get(i).confirm());
            weigh.add(i + 1, steps.get(i).cautions());
            turn.add(i + 1, changes(steps.get(i)));
        }
    }

    static void write(Sheet sheet) {
        new SuggestionText(sheet).write();
    }

    private void write() {
        if (steps.isEmpty()) {
            return;
        }
        List<Integer> lines = new ArrayList<>();
        Urgency shown = null;
        for (int i = 0; i < steps.size(); i++) {
            NextStep step = steps.get(i);
            boolean card = sheet.depth() == Depth.LINE || isCard(step);
            if (!card && step.urgency() != Urgency.FIRST) {
                lines.add(i + 1);
                continue;
            }
            if (step.urgency() != shown) {
                heading(shown == null, Words.urgency(step.urgency()));
                shown = step.urgency();
            }
            if (card) {
                step(i + 1, step);
            } else {
                line(i + 1, step);
            }
        }
        if (!lines.isEmpty()) {
            heading(shown == null, "ALSO TO CONSIDER");
            lines.forEach(number -> line(number, steps.get(number - 1)));
        }
        if (sheet.depth() != Depth.LINE) {
            confirm.write(page);
            takenAsNone();
            weigh.write(page);
            turn.write(page);
        }
    }

    private void heading(boolean first, String words) {
        if (first) {
            page.heading("WHAT TO CONSIDER FIRST: " + words);
        } else {
            page.line(Tone.LABEL, words);
        }
    }

    /** Says once where the record's silence was taken for "none". */
    private void takenAsNone() {
        String names = steps.stream().flatMap(step -> step.criteria().stream())
                .filter(criterion -> criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.MET)
                .flatMap(criterion -> criterion.silences().stream()).distinct().collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            page.item("  - ", "Nothing recorded, taken as none: " + names + ".");
        }
    }

    /** Alerts and what comes first always; of treatments and referrals the first few that are not weak. The questions have their own section. */
    private boolean isCard(NextStep step) {
        if (step.category() == Category.COMPLETE_RECORD || step.urgency() == Urgency.SUPPORTING) {
            return false;
        }
        if (step.urgency() != Urgency.NEXT) {
            return true;
        }
        return step.strength().compareTo(Strength.WEAK) < 0 && treatmentCards++ < TREATMENT_CARDS;
    }

    private void step(int number, NextStep step) {
        if (sheet.depth() == Depth.LINE) {
            page.item(lead(number), Words.sentence(step.summary()));
            return;
        }
        List<Criterion> reasons = reasons(step);
        page.item(lead(number), Words.sentence(step.summary()) + cited(reasons) + " (" + basis(step) + instead(step) + ")");
        labelled("Because", step.urgency().compareTo(Urgency.SAME_DAY) <= 0 ? "" : untold(step, reasons));
        labelled("Soon", soon(step));
        labelled("Against", against(step));
        labelled("Confirm", lowered(confirm.own(step.confirm())));
        labelled("Means", means(step));
        if (step.urgency() != Urgency.NEXT) {
            turn.own(changes(step)).forEach(change -> labelled(change.startsWith(ON) ? "Until" : "Unless", Words.lowerFirst(change)
                    + " (then " + Words.verdict(step.wouldChange().get(0).verdict()) + ")"));
        }
    }

    /** Why it is urgent, unless the line says it. */
    private String soon(NextStep step) {
        List<String> reasons = new ArrayList<>();
        for (Remark reason : step.urgencyReasons()) {
            if (!step.summary().toLowerCase(Locale.ROOT).contains(reason.statement().toLowerCase(Locale.ROOT))) {
                reasons.add(Words.lowerFirst(reason.statement()) + sheet.references().cite(reason.evidence()));
            }
        }
        return String.join(SEPARATOR, reasons);
    }

    /** One line: title and reason where both fit, else the title. */
    private void line(int number, NextStep step) {
        List<String> own = confirm.own(step.confirm());
        String end = " (" + step.strength().code()
                + (own.isEmpty() ? "" : "; confirm " + Words.count(own.size(), "point") + " of the full trace") + ")";
        int reason = step.summary().indexOf(": ");
        boolean general = reasons(step).stream().allMatch(criterion -> criterion.observed().isBlank());
        String why = general && !step.options().isEmpty() && step.category() != Category.COMPLETE_RECORD
                ? ": " + Words.lowerFirst(step.options().get(0)) : reason < 0 ? "" : step.summary().substring(reason);
        page.item(lead(number), Page.fits(lead(number), step.title() + why + end) ? step.title() + why + end : step.title() + end);
    }

    private void labelled(String label, String words) {
        page.labelled(4, label, COLUMN, words);
    }

    private static String lead(int number) {
        return (number < 10 ? " " : "") + number + ". ";
    }

    /** What is met and peculiar to the step. */
    private static List<Criterion> reasons(NextStep step) {
        return step.criteria().stream().filter(criterion -> criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.MET
                && !SHARED.contains(criterion.id())).toList();
    }

    private String cited(List<Criterion> reasons) {
        return reasons.isEmpty() ? "" : sheet.references().cite(reasons.get(0).evidence());
    }

    /** What the record says for the first reason and neither the line nor the report's head tells. */
    private String untold(NextStep step, List<Criterion> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        String told = (step.summary() + " " + sheet.assessment().scope().reasons() + remission() + alerts()).toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        for (String part : reasons.get(0).observations()) {
            String fact = part.substring(part.indexOf(": ") + 1).strip().toLowerCase(Locale.ROOT);
            if (!part.isBlank() && !Criterion.isSilence(part) && !part.matches(HOW_MANY_MORE) && !told.contains(fact)) {
                parts.add(Words.lowerFirst(part));
            }
        }
        return String.join(SEPARATOR, parts);
    }

    private String alerts() {
        return sheet.assessment().safetyAlerts().stream().map(SafetyAlert::statement).collect(Collectors.joining(" "));
    }

    private String remission() {
        return steps.stream().flatMap(step -> step.criteria().stream()).filter(criterion -> criterion.id().equals("not-in-remission"))
                .map(Criterion::observed).findFirst().orElse("");
    }

    /** The strongest reason against, then what to weigh for this patient; the rest stands in the trace. */
    private String against(NextStep step) {
        List<String> points = new ArrayList<>();
        if (!step.against().isBlank()) {
            points.add(Words.lowerFirst(step.against()));
        }
        weigh.own(step.cautions()).forEach(caution -> points.add(Words.lowerFirst(caution)));
        return String.join(SEPARATOR, points);
    }

    /** As many of the ways as fit on one line; nothing for a referral that is only that. */
    private static String means(NextStep step) {
        if (step.urgency() == Urgency.NEXT && step.options().size() == 1 && !step.options().get(0).contains(": ")) {
            return "";
        }
        String line = "";
        int shown = 0;
        for (String option : step.options()) {
            String longer = line + (line.isEmpty() ? "" : SEPARATOR) + Words.lowerFirst(option);
            if (shown > 0 && longer.length() > Page.WIDTH - COLUMN - MORE) {
                break;
            }
            line = longer;
            shown++;
        }
        return shown < step.options().size() ? line + " (+" + (step.options().size() - shown) + ")" : line;
    }

    /** The smallest change that withdraws it, as a clause; the others stand in the trace. */
    private static List<String> changes(NextStep step) {
        return step.wouldChange().stream().limit(1).map(Change::change)
                .map(words -> words.startsWith(IF) ? words.substring(IF.length()) : words).toList();
    }

    /** Alternatives that are suggested too, by their numbers: "; alternatives: 5, 7". */
    private String instead(NextStep step) {
        List<String> also = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (step.urgency() == Urgency.NEXT && step.alternatives().contains(steps.get(i).title() + ": also suggested")) {
                also.add(Integer.toString(i + 1));
            }
        }
        return also.isEmpty() ? "" : "; alternatives: " + String.join(", ", also);
    }

    private static String basis(NextStep step) {
        List<String> guidelinesFirst = step.sources().stream().sorted(Comparator.comparing(SuggestionText::isArticle)).toList();
        String first = guidelinesFirst.isEmpty() ? "" : ": " + guidelinesFirst.get(0);
        return step.strength().code() + first + (guidelinesFirst.size() > 1 ? " and " + (guidelinesFirst.size() - 1) + " more" : "");
    }

    /** Whether a source is one of the plain articles or the project's own specification, rather than a guideline, label or study. */
    private static boolean isArticle(String key) {
        return key.equals("spec") || key.startsWith("S0");
    }

    private static String lowered(List<String> statements) {
        return String.join(SEPARATOR, statements.stream().map(Words::lowerFirst).toList());
    }
}
