package org.trdcds.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Urgency;
import org.trdcds.patient.Answer;

/** The suggested next steps, most important first: the first few as cards, the others in fewer lines. */
final class SuggestionText {

    /** Criteria that nearly every category shares; the status section says them once. */
    private static final Set<String> SHARED = Set.of("in-scope", "not-in-remission", "not-in-hand", "not-declined");
    private static final String CUT_OFF = "\u2026";
    private static final String NOT_DOCUMENTED = ": not documented";
    private static final int CARDS = 5;
    private static final int OPTIONS_SHOWN = 1;
    private static final int SOURCES_SHOWN = 2;
    private static final int COLUMN = 9;

    private final Sheet sheet;
    private final Page page;
    private final List<NextStep> steps;
    private final SharedPoints confirm = new SharedPoints("confirm");
    private final SharedPoints weigh = new SharedPoints("weigh");

    private SuggestionText(Sheet sheet) {
        this.sheet = sheet;
        this.page = sheet.page();
        this.steps = sheet.assessment().suggestions();
        for (int i = 0; i < steps.size(); i++) {
            confirm.add(i + 1, toConfirm(steps.get(i)));
            weigh.add(i + 1, steps.get(i).cautions());
        }
    }

    static void write(Sheet sheet) {
        new SuggestionText(sheet).write();
    }

    private void write() {
        if (steps.isEmpty()) {
            return;
        }
        page.heading("WHAT TO DO FIRST");
        Urgency shown = null;
        for (int i = 0; i < steps.size(); i++) {
            NextStep step = steps.get(i);
            if (step.urgency() != shown) {
                shown = step.urgency();
                page.line(Tone.LABEL, Words.urgency(shown));
            }
            step(i + 1, step);
        }
        if (sheet.depth() != Depth.LINE && !(confirm.isEmpty() && weigh.isEmpty())) {
            page.line(Tone.LABEL, "BEFORE ACTING ON SEVERAL OF THESE (confirm: the record does not say)");
            confirm.write(page);
            weigh.write(page);
        }
    }

    private void step(int number, NextStep step) {
        String lead = (number < 10 ? " " : "") + number + ". ";
        if (sheet.depth() == Depth.LINE) {
            page.item(lead, Words.sentence(step.summary()));
            return;
        }
        List<Criterion> reasons = reasons(step);
        Optional<Criterion> main = reasons.stream().filter(reason -> tells(step.summary(), reason)).findFirst();
        String grounds = main.map(reason -> sheet.silence(reason) + sheet.references().cite(reason.evidence())).orElse("");
        page.item(lead, Words.sentence(step.summary()) + grounds + " (" + basis(step) + ")");
        List<Criterion> further = isCard(number, step) || main.isEmpty()
                ? reasons.stream().filter(reason -> main.isEmpty() || reason != main.get()).toList() : List.of();
        Map<String, String> parts = parts(step, further);
        if (isCard(number, step)) {
            parts.forEach((label, words) -> page.labelled(4, label, COLUMN, words));
        } else {
            page.item("    ", running(parts));
        }
    }

    private Map<String, String> parts(NextStep step, List<Criterion> furtherReasons) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(furtherReasons.size() == reasons(step).size() ? "For" : "Also", joined(furtherReasons));
        parts.put("Against", against(step));
        parts.put("Confirm", lowered(confirm.own(toConfirm(step))));
        parts.put("Means", means(step));
        return parts;
    }

    private static boolean isCard(int number, NextStep step) {
        return number <= CARDS && step.urgency() != Urgency.SUPPORTING;
    }

    private static String running(Map<String, String> parts) {
        List<String> sentences = new ArrayList<>();
        parts.forEach((label, words) -> {
            if (!words.isBlank()) {
                sentences.add(label + ": " + words + ".");
            }
        });
        return String.join(" ", sentences);
    }

    /** What is met and peculiar to the step; where nothing is, what it shares with others. */
    private static List<Criterion> reasons(NextStep step) {
        List<Criterion> met = step.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.MET).toList();
        List<Criterion> own = met.stream().filter(criterion -> !SHARED.contains(criterion.id())).toList();
        return own.isEmpty() ? met : own;
    }

    private static boolean tells(String summary, Criterion criterion) {
        String told = summary.toLowerCase(Locale.ROOT);
        if (told.endsWith(CUT_OFF)) {
            int reason = told.indexOf(": ") + 2;
            return criterion.statement().toLowerCase(Locale.ROOT).startsWith(told.substring(reason, told.length() - CUT_OFF.length()));
        }
        return told.contains(criterion.statement().toLowerCase(Locale.ROOT))
                || !criterion.observed().isBlank() && told.contains(criterion.observed().toLowerCase(Locale.ROOT));
    }

    private String joined(List<Criterion> criteria) {
        return String.join("; ", criteria.stream()
                .map(criterion -> Words.lowerFirst(criterion.statement()) + sheet.silence(criterion) + sheet.references().cite(criterion.evidence()))
                .toList());
    }

    private String against(NextStep step) {
        List<String> points = new ArrayList<>();
        if (!step.against().isBlank()) {
            points.add(Words.lowerFirst(step.against()));
        }
        weigh.own(step.cautions()).forEach(caution -> points.add(Words.lowerFirst(caution)));
        return String.join("; ", points);
    }

    /** What the step could mean here; the open questions have a section of their own. */
    private static String means(NextStep step) {
        if (step.category() == Category.COMPLETE_RECORD) {
            return "";
        }
        List<String> shown = step.options().stream().limit(OPTIONS_SHOWN).map(Words::lowerFirst).toList();
        int left = step.options().size() - shown.size();
        return String.join("; ", shown) + (left > 0 ? "; " + left + " more in the full trace" : "");
    }

    private static String basis(NextStep step) {
        List<String> guidelinesFirst = step.sources().stream().sorted(Comparator.comparing(SuggestionText::isArticle)).toList();
        List<String> shown = new ArrayList<>(guidelinesFirst.subList(0, Math.min(SOURCES_SHOWN, guidelinesFirst.size())));
        if (shown.size() < guidelinesFirst.size()) {
            shown.add("+" + (guidelinesFirst.size() - shown.size()));
        }
        return step.strength().code() + (shown.isEmpty() ? "" : ": " + String.join(", ", shown));
    }

    /** Whether a source is one of the plain articles or the project's own specification, rather than a guideline, label or study. */
    private static boolean isArticle(String key) {
        return key.equals("spec") || key.startsWith("S0");
    }

    /** What to confirm: by the name of what is not documented where there is one, else as the step says it. */
    private static List<String> toConfirm(NextStep step) {
        Map<String, String> named = new HashMap<>();
        step.criteria().stream()
                .filter(criterion -> criterion.observed().endsWith(NOT_DOCUMENTED) && !criterion.observed().contains("; "))
                .forEach(criterion -> named.put(criterion.statement(),
                        criterion.observed().substring(0, criterion.observed().length() - NOT_DOCUMENTED.length())));
        return step.confirm().stream().map(statement -> named.getOrDefault(statement, statement)).toList();
    }

    private static String lowered(List<String> statements) {
        return String.join("; ", statements.stream().map(Words::lowerFirst).toList());
    }
}
