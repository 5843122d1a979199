package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.fhir.FhirR4Writer;
import org.trdcds.json.AssessmentJson;
import org.trdcds.knowledge.Source;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.Depth;
import org.trdcds.report.TextReport;
import org.trdcds.report.html.HtmlReport;

/** No output names a medicine or dose to start, stop or change; medicines and doses appear only as the chart or a threshold has them. */
class NoPrescribingTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final PrescribingWords WORDS = new PrescribingWords();
    private static final TextReport REPORT = new TextReport(ADVISOR.knowledge().sources(), CrisisLine.UNITED_STATES);
    private static final HtmlReport PAGE = new HtmlReport(ADVISOR.knowledge().sources(), CrisisLine.UNITED_STATES);
    private static final FhirR4Writer BUNDLE = new FhirR4Writer(ADVISOR.knowledge().sources());
    private static final Map<String, String> PROSE = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fields that advise. They speak of no medicine and no dose, not even as a quotation, except in questions about a named trial. */
    private static final Set<String> ADVICE = Set.of("/title", "/against", "/cautions[]", "/alternatives[]", "/confirm[]");
    /** Elements of a page that hold a sentence and no list or card of others. */
    private static final String BLOCKS = "p, h1, h2, h3, h4, dt, dd:not(:has(ul, dl, details)), li:not(:has(ul, dl, details)), td:not(:has(ul)), svg text, svg title,"
            + " svg desc, .why, summary:not(:has(h3, h4))";
    private static final Pattern CODES = Pattern.compile(".*/(?:source|sources\\[]|rule|rules\\[]|id|item|category|code|decides\\[]|patientId|kind|heuristics\\[])"
            + "|/derivation/nodes\\[]/(?:name|restsOn\\[])");
    /** Codes, names of sources and addresses in a Bundle. */
    private static final Pattern FHIR_CODES = Pattern.compile(
            ".*/(?:valueCode|code|url|fullUrl|system|reference|value|label|moduleUri|type|id|resourceType)|.*/documentation\\[]/.*|.*/details/text");

    @TestFactory
    Stream<DynamicTest> nothingIsPrescribed() {
        return Stream.of(
                DynamicTest.dynamicTest("examples and extracts", () -> assertClean(NamedChart.documents())),
                DynamicTest.dynamicTest("vignettes", () -> assertClean(NamedChart.vignettes())),
                DynamicTest.dynamicTest("generated charts", () -> assertClean(NamedChart.generated(988, 300))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Increase sertraline to 150 mg", "Switch to venlafaxine", "Consider starting lithium", "Stop phenelzine", "Sertraline should be stopped",
        "Low response: add aripiprazole", "The dose must be raised", "Consider raising the dose to 100 mg", "Consider Prozac",
        "Required criterion UNMET", "Do not continue paroxetine", "Please taper", "Ask about adherence. Then reduce the dose of sertraline"})
    void aPrescriptionIsRecognised(String sentence) {
        assertThat(WORDS.faults(sentence, Set.of("sertraline"))).as(sentence).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Order: sertraline 50 mg a day, until 2026-01-05, stopped as ineffective", "Highest dose 50 mg a day; minimum adequate dose 50 mg",
        "Consider referral for esketamine evaluation at a certified site", "No benefit from sertraline from 2026-01-05", "Lithium level 0.6 on 2026-01-05",
        "Consider a switch to another antidepressant class", "A switch gives up any partial benefit", "Consider asking how the antidepressant is really taken"})
    void aQuotationIsNoPrescription(String sentence) {
        assertThat(WORDS.faults(sentence, Set.of("sertraline"))).as(sentence).isEmpty();
    }

    @Test
    void everyLineThatSuggestsSpeaksOfACategoryOnly() {
        ADVISOR.knowledge().categories().values().forEach(category ->
                assertThat(WORDS.faults(category.consider(), Set.of())).as(category.consider()).isEmpty());
    }

    private static void assertClean(List<NamedChart> charts) {
        assertThat(charts).isNotEmpty();
        assertThat(charts.stream().parallel().flatMap(chart -> faults(chart).stream()).distinct().limit(40)).isEmpty();
    }

    private static List<String> faults(NamedChart chart) {
        List<String> faults = new ArrayList<>();
        Set<String> named = WORDS.namedIn(chart.record());
        Assessment assessment = ADVISOR.explain(chart.record(), chart.asOf());
        checkJson(chart, assessment, named, faults);
        checkFhir(chart, assessment, named, faults);
        Set<String> paragraphs = new LinkedHashSet<>();
        for (Depth depth : Depth.values()) {
            paragraphs.addAll(paragraphs(REPORT.render(assessment, depth, false)));
        }
        paragraphs.addAll(Jsoup.parse(PAGE.render(assessment)).select(BLOCKS).eachText());
        paragraphs.stream().filter(paragraph -> !WORDS.faults(paragraph, named).isEmpty())
                .map(paragraph -> PROSE.computeIfAbsent(paragraph.replace(assessment.patientId(), "·"), NoPrescribingTest::withoutNames))
                .forEach(prose -> WORDS.faults(prose, named).forEach(fault -> faults.add(chart + ": " + fault + " in: " + prose)));
        return faults;
    }

    private static void checkJson(NamedChart chart, Assessment assessment, Set<String> named, List<String> faults) {
        walk("", read(AssessmentJson.text(assessment)), (path, text) -> {
            if (CODES.matcher(path).matches() || path.startsWith("/versions")) {
                return;
            }
            WORDS.faults(text, named).forEach(fault -> faults.add(chart + " " + path + ": " + fault + " in: " + text));
            boolean advises = path.startsWith("/nextSteps[]") && ADVICE.contains(path.substring("/nextSteps[]".length()));
            if (advises && WORDS.namesAMedicineOrDose(text)) {
                faults.add(chart + " " + path + ": advice names a medicine or dose: " + text);
            }
        });
    }

    private static void checkFhir(NamedChart chart, Assessment assessment, Set<String> named, List<String> faults) {
        walk("", read(BUNDLE.text(assessment)), (path, text) -> {
            if (!FHIR_CODES.matcher(path).matches()) {
                String prose = path.endsWith("/div") ? Jsoup.parse(text).select("p").eachText().stream().collect(Collectors.joining(". ")) : text;
                WORDS.faults(prose, named).forEach(fault -> faults.add(chart + " FHIR " + path + ": " + fault + " in: " + prose));
            }
        });
    }

    /** Items and paragraphs, their lines joined. */
    private static List<String> paragraphs(String text) {
        return text.replaceAll("\\n {2,}(?![-\\d\\[T])(?=\\S)", " ").lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** Without titles and keys of sources, which may name a medicine, and without codes of categories. */
    private static String withoutNames(String paragraph) {
        String prose = paragraph;
        for (Source source : ADVISOR.knowledge().sources().values()) {
            prose = prose.replace(source.title(), "·").replace(source.key(), "·");
            prose = source.section().isBlank() ? prose : prose.replace(source.section(), "·");
        }
        for (Category category : Category.values()) {
            prose = prose.replace(category.code(), "·");
        }
        return prose;
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, String> visit) {
        if (node.isTextual()) {
            visit.accept(path, node.textValue());
        } else if (node.isArray()) {
            node.forEach(item -> walk(path + "[]", item, visit));
        } else {
            node.fieldNames().forEachRemaining(name -> walk(path + "/" + name, node.get(name), visit));
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
