package org.trdcds.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.knowledge.Source;

/** One rule laid out for a terminal of {@value #WIDTH} columns; the rule's own text keeps its lines. */
final class RuleSheet {

    private static final int WIDTH = 100;
    private static final int COLUMN = 14;

    private final List<String> lines = new ArrayList<>();

    private RuleSheet() {
    }

    static List<String> of(RuleDescription rule, Map<String, Source> sources) {
        RuleSheet sheet = new RuleSheet();
        sheet.lines.add(rule.id());
        sheet.labelled("states", rule.statement());
        sheet.labelled("stage", rule.stage());
        rule.category().map(Category::code).ifPresent(code -> sheet.labelled("category", code));
        sheet.labelled("heuristics", String.join(" ", rule.heuristics()));
        rule.sources().forEach(key -> sheet.source(key, sources.get(key)));
        sheet.labelled("validation", "not clinically validated");
        sheet.lines.add("");
        rule.text().lines().forEach(sheet.lines::add);
        return List.copyOf(sheet.lines);
    }

    private void source(String key, Source source) {
        if (source == null) {
            labelled("source", key);
            return;
        }
        labelled("source", (key + ": " + source.title() + ", " + source.section() + " (" + source.year() + ") " + source.link()).strip());
        labelled("  we take", source.taken());
        labelled("  reviewed", source.isReviewed() ? source.reviewed() : "not yet compared with the original");
    }

    private void labelled(String label, String words) {
        StringBuilder line = new StringBuilder("  ").append(label).append(" ".repeat(COLUMN - 2 - label.length()));
        for (String word : words.split(" ")) {
            if (line.length() > COLUMN && line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(" ".repeat(COLUMN));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
