package org.trdcds.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.assessment.TrialAssessment;
import org.trdcds.patient.Evidence;

/**
 * Numbers the chart entries that a page cites, in the order of their first mention. Entries of one trial that are cited together
 * are cited as that trial (T1, T2 …), whose row names them.
 */
final class ChartReferences {

    private static final int SHOWN = 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Set<Evidence>> entries = new ArrayList<>();
    private final List<Set<String>> trials;
    private final int shown;

    private ChartReferences(List<TrialAssessment> trials, int shown) {
        this.trials = trials.stream().map(trial -> sources(trial.evidence())).toList();
        this.shown = shown;
    }

    /** References of a depth: none beside a line, the first few of each statement on a card, all in a trace. */
    static ChartReferences of(List<TrialAssessment> trials, Depth depth) {
        return new ChartReferences(trials, switch (depth) {
            case LINE -> 0;
            case CARD -> SHOWN;
            case FULL -> Integer.MAX_VALUE;
        });
    }

    /** " [T1,2]", or nothing for a statement without entries. */
    String cite(List<Evidence> evidence) {
        if (shown == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        Set<String> left = sources(evidence);
        for (int i = 0; i < trials.size(); i++) {
            Set<String> ofTrial = left.stream().filter(trials.get(i)::contains).collect(Collectors.toSet());
            if (ofTrial.size() > 1 || ofTrial.size() == 1 && trials.get(i).size() == 1) {
                parts.add("T" + (i + 1));
                left.removeAll(ofTrial);
            }
        }
        parts.addAll(numbered(evidence.stream().filter(entry -> left.contains(entry.source())).toList()));
        return bracketed(parts);
    }

    /** Like {@link #cite}, but every entry by number: for the row of a trial itself. */
    String citeEntries(List<Evidence> evidence) {
        return shown == 0 ? "" : bracketed(numbered(evidence));
    }

    /** Lists what was cited: one entry a line with what it says, or on a card number, place and date in one paragraph. */
    void list(Page page) {
        if (entries.isEmpty()) {
            return;
        }
        if (shown < Integer.MAX_VALUE) {
            page.blank();
            List<String> places = new ArrayList<>(List.of("CITED"));
            for (int i = 0; i < entries.size(); i++) {
                places.add("[" + (i + 1) + "] " + entries.get(i).iterator().next().source() + " " + date(entries.get(i)));
            }
            page.flow(places);
            return;
        }
        page.heading("CHART ENTRIES CITED");
        int digits = Integer.toString(entries.size()).length();
        for (int i = 0; i < entries.size(); i++) {
            String number = Integer.toString(i + 1);
            page.item(" ".repeat(digits - number.length()) + "[" + number + "] ", describe(entries.get(i)));
        }
    }

    private List<String> numbered(List<Evidence> evidence) {
        Set<String> cited = new LinkedHashSet<>();
        Set<String> left = new LinkedHashSet<>();
        for (Evidence entry : evidence) {
            if (cited.size() < shown || cited.contains(entry.source())) {
                cited.add(entry.source());
                note(entry);
            } else {
                left.add(entry.source());
            }
        }
        List<String> parts = new ArrayList<>(cited.stream().map(source -> numbers.get(source).toString()).toList());
        if (!left.isEmpty()) {
            parts.add("+" + left.size());
        }
        return parts;
    }

    private void note(Evidence entry) {
        Integer number = numbers.get(entry.source());
        if (number == null) {
            number = entries.size() + 1;
            numbers.put(entry.source(), number);
            entries.add(new LinkedHashSet<>());
        }
        entries.get(number - 1).add(entry);
    }

    private static Set<String> sources(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::source).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String bracketed(List<String> parts) {
        return parts.isEmpty() ? "" : " [" + String.join(",", parts) + "]";
    }

    private static String describe(Set<Evidence> entry) {
        List<String> statements = entry.stream().map(Evidence::statement).distinct().toList();
        return date(entry) + "  " + String.join("; ", statements) + "  (" + entry.iterator().next().source() + ")";
    }

    private static String date(Set<Evidence> entry) {
        return entry.stream().flatMap(one -> one.date().stream()).findFirst().map(Object::toString).orElse("undated");
    }
}
