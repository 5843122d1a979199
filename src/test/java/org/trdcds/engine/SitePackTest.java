package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.NamedChart;
import org.trdcds.SampleSiteRule;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.knowledge.KnowledgeException;
import org.trdcds.knowledge.KnowledgeFiles;

/** A site adds its own rules beside the shipped ones; a mistake in them is named with file and rule before any patient is assessed. */
class SitePackTest {

    private static final String FILE = SampleSiteRule.FILE;
    private static final String RULE = SampleSiteRule.TEXT;

    @TempDir
    private Path pack;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(pack.resolve("nextsteps"));
    }

    @Test
    void anExtraRuleTakesPartAndStandsInTheCatalogue() throws IOException {
        write(FILE, RULE);
        TrdAdvisor advisor = TrdAdvisor.builder().rules(pack).build();
        NamedChart chart = NamedChart.documents().stream().filter(each -> each.name().equals("two-failed-trials.json")).findFirst().orElseThrow();
        Assessment with = advisor.assess(chart.record(), chart.asOf());
        Assessment without = TrdAdvisor.create().assess(chart.record(), chart.asOf());

        assertThat(with.nextStep(Category.REFER_TMS).orElseThrow().options()).contains("The local TMS service asks for a completed waiting-list form");
        assertThat(with.nextStep(Category.REFER_TMS).orElseThrow().rules()).contains("local-tms.waiting-list");
        assertThat(with.versions().rulesDigest()).isNotEqualTo(without.versions().rulesDigest()).startsWith(without.versions().rulesDigest());
        assertThat(with.nextStep(Category.REFER_ECT)).isEqualTo(without.nextStep(Category.REFER_ECT));
        assertThat(advisor.catalogue()).hasSize(TrdAdvisor.create().catalogue().size() + 1)
                .anySatisfy(rule -> assertThat(rule.id()).isEqualTo("local-tms.waiting-list"));
    }

    @Test
    void aPackBringsItsOwnSources() throws IOException {
        write(FILE, RULE.replace("\"spec\"", "\"our-pathway\""));
        write("knowledge/sources.csv", "key,title,section,year,link,taken,reviewed\nour-pathway,Depression pathway of our hospital,TMS,2026,,all,2026-05-01\n");
        TrdAdvisor advisor = TrdAdvisor.builder().rules(pack).build();
        assertThat(advisor.knowledge().sources().get("our-pathway").title()).isEqualTo("Depression pathway of our hospital");
        assertThat(advisor.knowledge().sources()).containsKey("spec");
    }

    @Test
    void aPackDoesNotRedefineAShippedSource() throws IOException {
        write(FILE, RULE);
        write("knowledge/sources.csv", "key,title,section,year,link,taken,reviewed\nspec,Something else,,2026,,all,2026-05-01\n");
        assertThatExceptionOfType(KnowledgeException.class).isThrownBy(() -> TrdAdvisor.builder().rules(pack).build())
                .withMessageContaining("knowledge/sources.csv").withMessageContaining("spec");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("a misspelt keyword", "when\n", "whn\n", "expected a rule in DRL"),
                mistake("a bracket left open", "trd == Answer.MET )", "trd == Answer.MET", "expected a rule in DRL"),
                mistake("an unknown fact type", "FailureCount( trd", "FailureCout( trd", "no facts of type FailureCout"),
                mistake("a fact of another stage", "FailureCount( trd == Answer.MET )", "MeasuredTrial( dose == Answer.MET )", "no facts of type MeasuredTrial"),
                mistake("an unknown component", "( trd ==", "( trdd ==", "no component trdd"),
                mistake("a wrong constant", "Answer.MET", "Answer.YES", "is never Answer.YES"),
                mistake("null", "Answer.MET", "null", "is never null"),
                mistake("a constant of another type", "FailureCount( trd == Answer.MET )", "ChartAnswer( topic == Answer.MET )", "is never Answer.MET"),
                mistake("a comparison with a name nobody binds", "trd == Answer.MET", "trd == $count.trd", "which no earlier pattern binds"),
                mistake("a number", "trd == Answer.MET", "classesLeft >= 2", "condition must be"),
                mistake("no statement", "@statement( \"The local TMS service asks for a completed waiting-list form\" )", "", "@statement"),
                mistake("no sources", "@sources( \"spec\" )", "@sources( \"none\" )", "@sources must name"),
                mistake("no heuristics", "@heuristics( \"H62\" )", "", "@heuristics"),
                mistake("a heuristic that does not exist", "H62", "H83", "H01 to H82"),
                mistake("an unknown source", "\"spec\"", "\"our-pathway\"", "our-pathway"),
                mistake("a statement that is too long", "The local TMS service", "The local TMS service ".repeat(8).strip(), "1 to 140 characters"),
                mistake("a full stop", "form\" )", "form.\" )", "full stop"),
                mistake("an id of another file", "\"local-tms.waiting-list\"", "\"other.waiting-list\"", "must begin with the name of its file"),
                mistake("an id in capitals", "local-tms.waiting-list", "local-tms.Waiting", "lower case"),
                mistake("not", "FailureCount( trd", "not FailureCount( trd", "only positive patterns"),
                mistake("exists", "FailureCount( trd", "exists FailureCount( trd", "only positive patterns"),
                mistake("eval", "FailureCount( trd == Answer.MET )", "eval( true )", "only positive patterns"),
                mistake("or", "FailureCount( trd == Answer.MET )", "( FailureCount( trd == Answer.MET ) or CurrentTrial( ) )", "only positive patterns"),
                mistake("from", "FailureCount( trd == Answer.MET )", "FailureCount( trd == Answer.MET ) from java.util.List.of()", "only positive patterns"),
                mistake("salience", "when\n", "salience 10\nwhen\n", "salience is not allowed"),
                mistake("no-loop", "when\n", "no-loop true\nwhen\n", "no-loop is not allowed"),
                mistake("no condition at all", "FailureCount( trd == Answer.MET )", "", "must match at least one fact"),
                mistake("Java in the consequence", "out.option( kcontext, Category.REFER_TMS );", "System.exit( 1 );", "one call out."),
                mistake("two calls", "Category.REFER_TMS );", "Category.REFER_TMS ); out.option( kcontext, Category.REFER_ECT );", "one call out."),
                mistake("an unknown verb", "out.option", "out.suggest", "no verb suggest"),
                mistake("a verb of another stage", "out.option( kcontext, Category.REFER_TMS )", "out.finding( kcontext, FindingKind.THYROID )", "no verb finding"),
                mistake("an unknown category", "Category.REFER_TMS", "Category.REFER_SPA", "takes a Category"),
                mistake("an argument too few", "out.option( kcontext, Category.REFER_TMS )", "out.required( kcontext, Category.REFER_TMS )", "takes 2 arguments"),
                mistake("arguments in the wrong order", "out.option( kcontext, Category.REFER_TMS )", "out.urgency( kcontext, Urgency.FIRST, Category.REFER_TMS )", "takes a Category"),
                mistake("a criterion without quotes", "out.option( kcontext, Category.REFER_TMS )", "out.required( kcontext, Category.REFER_TMS, form )", "quoted name"),
                mistake("an unknown shared criterion", "out.option( kcontext, Category.REFER_TMS )", "out.general( kcontext, \"d-form\" )", "criterion named d-form"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsNamedWithFileAndRule(String kind, String right, String wrong, String problem) throws IOException {
        write(FILE, RULE.replace(right, wrong));
        assertThat(RULE).contains(right);
        assertThatExceptionOfType(RuleException.class).isThrownBy(() -> TrdAdvisor.builder().rules(pack).build())
                .withMessageStartingWith(FILE + ": rule \"").withMessageContaining(problem);
    }

    static Stream<Arguments> misplaced() {
        return Stream.of(
                Arguments.of("a folder of no stage", "steps/local-tms.drl", RULE, "must stand in a folder named"),
                Arguments.of("a file in a deeper folder", "nextsteps/tms/local-tms.drl", RULE, "directly in the folder nextsteps"),
                Arguments.of("the package of another stage", "safety/local-tms.drl", RULE, "package must be org.trdcds.rules.safety"),
                Arguments.of("a function", FILE, RULE.replace("global", "function void stop() { System.exit(1); }\nglobal"), "functions and declared types"),
                Arguments.of("a declared type", FILE, RULE.replace("global", "declare Mood level : int end\nglobal"), "functions and declared types"),
                Arguments.of("another global", FILE, RULE.replace("global Conclusions out;", "global Conclusions out;\nglobal java.util.List all;"), "only global"),
                Arguments.of("an attribute for all rules", FILE, RULE.replace("global", "no-loop true\nglobal"), "nothing else"),
                Arguments.of("a function import", FILE, RULE.replace("global", "import function java.lang.System.exit;\nglobal"), "nothing else"),
                Arguments.of("a table that a pack cannot change", "knowledge/limits.csv", "name,value\n", "has no place"),
                Arguments.of("no rule file", "README.md", "Our rules\n", "holds no rule file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misplaced")
    void whatHasNoPlaceInAPackIsNamedWithItsFile(String kind, String file, String content, String problem) throws IOException {
        if (!file.endsWith(".drl") && !file.endsWith(".md")) {
            write(FILE, RULE);
        }
        write(file, content);
        assertThatExceptionOfType(RuleException.class).isThrownBy(() -> TrdAdvisor.builder().rules(pack).build())
                .withMessageContaining(file.equals("README.md") ? pack.toString() : file).withMessageContaining(problem);
    }

    @Test
    void anIdThatTheShippedRulesHaveIsRefused() throws IOException {
        String shipped = RuleBase.shipped().rules(RuleStage.NEXTSTEPS).get(0).id();
        String file = "nextsteps/" + shipped.substring(0, shipped.indexOf('.')) + ".drl";
        write(file, RULE.replace("local-tms.waiting-list", shipped));
        assertThatExceptionOfType(RuleException.class).isThrownBy(() -> TrdAdvisor.builder().rules(pack).build())
                .withMessageStartingWith(file + ": rule \"" + shipped + "\"").withMessageContaining("the same id");
    }

    @Test
    void theSameIdTwiceInAPackIsRefused() throws IOException {
        write(FILE, RULE + RULE.substring(RULE.indexOf("rule \"")));
        assertThatExceptionOfType(RuleException.class).isThrownBy(() -> TrdAdvisor.builder().rules(pack).build())
                .withMessageStartingWith(FILE + ": rule \"local-tms.waiting-list\"").withMessageContaining("the same id");
    }

    @Test
    void everyShippedRuleKeepsTheSamePromises() {
        RuleChecks checks = RuleChecks.against(KnowledgeFiles.shipped());
        RuleBase.shipped().rules().forEach(checks::check);
    }

    private static Arguments mistake(String kind, String right, String wrong, String problem) {
        return Arguments.of(kind, right, wrong, problem);
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(pack.resolve(file).getParent());
        Files.writeString(pack.resolve(file), content);
    }
}
