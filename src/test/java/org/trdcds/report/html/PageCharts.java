package org.trdcds.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.trdcds.NamedChart;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.json.CaseJson;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.CrisisLine;

/** Charts that try a page: the documented examples, an empty one, one of someone who died, and one with a long and varied history. */
final class PageCharts {

    static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    static final HtmlReport REPORT = new HtmlReport(ADVISOR.knowledge().sources(), CrisisLine.UNITED_STATES);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final List<String> MEDICINES = List.of("sertraline", "escitalopram", "venlafaxine", "bupropion", "mirtazapine", "duloxetine",
            "nortriptyline", "phenelzine", "vortioxetine", "fluoxetine", "desvenlafaxine", "amitriptyline");

    private PageCharts() {
    }

    /** A page that a test looks at. */
    record Page(String name, Assessment assessment, String html) {

        private Page(String name, Assessment assessment) {
            this(name, assessment, REPORT.render(assessment));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every page, made once. */
    static List<Page> all() {
        return All.PAGES;
    }

    private static final class All {
        private static final List<Page> PAGES = List.copyOf(made());
    }

    private static List<Page> made() {
        List<Page> pages = new ArrayList<>();
        NamedChart.documents().forEach(chart -> pages.add(new Page(chart.name(), ADVISOR.explain(chart.record(), chart.asOf()))));
        pages.add(page("nothing", "{\"schemaVersion\": \"1.0\", \"id\": \"nothing\"}"));
        pages.add(page("deceased", "{\"schemaVersion\": \"1.0\", \"id\": \"deceased\", \"patient\": {\"deceased\": true}}"));
        pages.add(twelveTrials());
        return pages;
    }

    /** Twelve trials over fourteen years with psychotherapy, ECT and augmentation, the first three long before the episode, one undated. */
    static Page twelveTrials() {
        StringBuilder trials = new StringBuilder();
        StringBuilder scores = new StringBuilder();
        for (int i = 0; i < MEDICINES.size(); i++) {
            LocalDate start = i < 3 ? LocalDate.of(2012, 1, 9).plusDays(140L * i) : LocalDate.of(2023, 1, 9).plusDays(120L * (i - 3));
            trials.append(i == 0 ? "" : ",").append(trial(MEDICINES.get(i), start, i));
            scores.append(i == 0 ? "" : ",").append("{\"instrument\": \"PHQ-9\", \"value\": ").append(22 - i % 5).append(", \"date\": \"").append(start)
                    .append("\"}, {\"instrument\": \"MADRS\", \"value\": ").append(36 - i % 7).append(", \"date\": \"").append(start).append("\"}");
        }
        return page("twelve-trials", "{\"schemaVersion\": \"1.0\", \"id\": \"twelve-trials\", \"patient\": {\"sex\": \"female\", \"birthDate\": \"1970-03\"},"
                + "\"diagnoses\": [{\"code\": \"F33.2\", \"text\": \"Recurrent depression\", \"status\": \"active\", \"verification\": \"confirmed\","
                + "\"onset\": \"2022-12-01\", \"recorded\": \"2026-06-01\"}],"
                + "\"trials\": [" + trials + ", {\"ingredient\": \"trazodone\", \"status\": \"stopped\"}], \"scores\": [" + scores + "],"
                + "\"items\": [{\"item\": \"phq-9-item-9\", \"answer\": 3, \"date\": \"2026-06-20\"}],"
                + "\"medications\": [{\"ingredient\": \"lithium\", \"start\": \"2024-01-04\", \"end\": \"2024-04-30\", \"dailyDoseMg\": 900, \"status\": \"stopped\"}],"
                + "\"procedures\": [" + sessions("\"psychotherapy\", \"modality\": \"cbt\"", LocalDate.of(2023, 2, 6), 16, 7) + ","
                + sessions("\"ect\"", LocalDate.of(2025, 2, 3), 10, 3) + "]}");
    }

    private static String trial(String medicine, LocalDate start, int number) {
        boolean last = number == MEDICINES.size() - 1;
        String ending = last ? "\"status\": \"active\", \"asserted\": \"2026-06-01\""
                : "\"status\": \"stopped\", \"end\": \"" + start.plusDays(100) + "\", \"stopReason\": \"" + (number % 4 == 0 ? "side-effect" : "ineffective") + "\"";
        return "{\"ingredient\": \"" + medicine + "\", \"start\": \"" + start + "\", \"takenAs\": \"directed\", \"indication\": \"F33.2\", \"doses\": [{\"from\": \""
                + start + "\", \"mg\": 15}, {\"from\": \"" + start.plusDays(21) + "\", \"mg\": 60}], " + ending + "}";
    }

    private static String sessions(String kind, LocalDate first, int count, int days) {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add("{\"kind\": " + kind + ", \"date\": \"" + first.plusDays((long) i * days) + "\"}");
        }
        return String.join(",", sessions);
    }

    private static Page page(String name, String json) {
        PatientRecord chart = CaseJson.read(json, name).get(0);
        return new Page(name, ADVISOR.explain(chart, AS_OF));
    }
}
