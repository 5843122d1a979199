package org.trdcds.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code knowledge/categories.csv}, {@code knowledge/needs.csv} and {@code knowledge/questions.csv}. */
final class CategoryFile {

    private static final String CATEGORIES = "knowledge/categories.csv";
    private static final String NEEDS = "knowledge/needs.csv";
    private static final String QUESTIONS = "knowledge/questions.csv";
    private static final List<String> GENERAL = List.of("in-scope", "not-in-remission", "d-safety", "d-dx", "d-med", "d-opt",
            "d-course", "d-psychosis", "d-medication-safety", "not-in-hand", "not-declined");
    private static final List<String> URGENCIES = List.of("immediate", "same-day", "first", "next", "supporting");
    private static final List<String> STRENGTHS = List.of("strong", "moderate", "weak", "info");

    private CategoryFile() {
    }

    static Map<String, CategoryRow> readCategories(RulesFolder folder, Map<String, Source> sources) {
        Map<String, CategoryRow> categories = new LinkedHashMap<>(64);
        List<CsvRow> needRows = CsvTable.read(folder, NEEDS, "category", "criterion", "need", "source").rows();
        Map<String, Map<String, String>> needs = readNeeds(needRows, sources);
        List<CsvRow> rows = CsvTable.read(folder, CATEGORIES,
                "code", "title", "consider", "urgency", "strength", "general", "against", "alternatives", "source").rows();
        for (CsvRow row : rows) {
            row.required("source");
            List<String> keys = row.words("source");
            for (String key : keys) {
                among(row, "source", key, sources.keySet(), "a key of sources.csv");
            }
            for (String criterion : row.words("general")) {
                among(row, "general", criterion, GENERAL, "one of");
            }
            among(row, "urgency", row.text("urgency"), URGENCIES, "one of");
            among(row, "strength", row.text("strength"), STRENGTHS, "one of");
            String code = row.required("code");
            row.putOnce(categories, "code", code, new CategoryRow(code, row.required("title"), row.required("consider"),
                    row.text("urgency"), row.text("strength"), List.copyOf(row.words("general")), row.required("against"),
                    List.copyOf(row.words("alternatives")), List.copyOf(keys), needs.getOrDefault(code, Map.of())));
        }
        for (CsvRow row : rows) {
            for (String other : row.words("alternatives")) {
                among(row, "alternatives", other, categories.keySet(), "a code of this table");
            }
        }
        needRows.forEach(row -> among(row, "category", row.text("category"), categories.keySet(), "a code of categories.csv"));
        return categories;
    }

    private static Map<String, Map<String, String>> readNeeds(List<CsvRow> rows, Map<String, Source> sources) {
        Map<String, Map<String, String>> needs = new HashMap<>(64);
        for (CsvRow row : rows) {
            row.source(sources);
            row.putOnce(needs.computeIfAbsent(row.required("category"), category -> new LinkedHashMap<>()), "criterion",
                    row.required("criterion"), row.required("need"));
        }
        return needs;
    }

    /** A question without words of its own for what is past is asked in the same words. */
    static Map<String, Question> readQuestions(RulesFolder folder, Map<String, Source> sources) {
        Map<String, Question> questions = new LinkedHashMap<>(256);
        for (CsvRow row : CsvTable.read(folder, QUESTIONS, "item", "question", "past", "source").rows()) {
            row.source(sources);
            row.required("question");
            String present = question(row, "question");
            String past = row.text("past").isBlank() ? present : question(row, "past");
            row.putOnce(questions, "item", row.required("item"), new Question(present, past));
        }
        return questions;
    }

    private static String question(CsvRow row, String column) {
        String question = row.text(column);
        if (!question.endsWith("?")) {
            throw row.wrong(column, "expected a question but found " + question);
        }
        return question;
    }

    private static void among(CsvRow row, String column, String value, Collection<String> allowed, String expected) {
        if (!allowed.contains(value)) {
            String list = expected.equals("one of") ? " " + String.join(", ", allowed) : "";
            throw row.wrong(column, "expected " + expected + list + " but found " + value);
        }
    }
}
