package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trdcds.NamedChart;

/** What a verdict cites is enough to come to it, and nothing is cited that plays no part. docs/explanations.md shows how far that holds. */
class ProofTest {

    private static final int GENERATED = 5_000;
    private static final List<RuleStage> EARLIER =
            List.of(RuleStage.TRIALS, RuleStage.CONTRIBUTORS, RuleStage.SAFETY, RuleStage.RESISTANCE);
    private static final Path PAGE = ShippedCases.RULES.resolveSibling("docs/explanations.md");
    private static final Proving PROVING = new Proving(RuleBase.shipped());

    private static Map<String, Proof> verdicts;
    private static Map<String, Proof> firings;

    private record Both(Proof verdicts, Proof firings) {
        private static final Both NONE = new Both(Proof.NONE, Proof.NONE);

        private Both plus(Both other) {
            return new Both(verdicts.plus(other.verdicts), firings.plus(other.firings));
        }
    }

    @BeforeAll
    static void prove() {
        verdicts = new LinkedHashMap<>();
        firings = new LinkedHashMap<>();
        prove("vignettes", NamedChart.vignettes(), ProofTest::ofChart);
        prove("rule cases", ShippedCases.all(), ProofTest::ofCase);
        prove("generated patients", NamedChart.generated(5126, GENERATED), ProofTest::ofChart);
    }

    @Test
    void theCitedFactsAloneGiveTheVerdict() {
        assertThat(verdicts.values()).allSatisfy(proof -> assertThat(proof.sufficient()).isEqualTo(proof.claims()).isPositive());
        assertThat(firings.values()).allSatisfy(proof -> assertThat(proof.sufficient()).isEqualTo(proof.claims()).isPositive());
    }

    @Test
    void withoutACitedFactTheVerdictOrItsExplanationIsAnother() {
        assertThat(firings.values()).allSatisfy(proof -> assertThat(proof.necessary()).isEqualTo(proof.cited()).isPositive());
        assertThat(verdicts.values()).allSatisfy(proof -> assertThat(proof.exceptions()).isEmpty());
        assertThat(verdicts.values()).allSatisfy(proof -> assertThat(proof.necessary()).isEqualTo(proof.cited()).isPositive());
    }

    @Test
    void thePageSaysHowFarThatHolds() throws IOException {
        String page = Files.readString(PAGE);
        String renewed = ProofPage.renewed(page, verdicts, firings);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, renewed);
        }
        assertThat(Files.readString(PAGE)).as("renew with mvn test -Dgolden.update").isEqualTo(renewed);
    }

    private static <T> void prove(String source, List<T> cases, Function<T, Both> proof) {
        Both all = cases.parallelStream().map(proof).reduce(Both.NONE, Both::plus);
        verdicts.put(source, all.verdicts);
        firings.put(source, all.firings);
    }

    private static Both ofChart(NamedChart chart) {
        Map<RuleStage, List<Object>> facts = PROVING.facts(chart);
        Proof earlier = EARLIER.stream().map(stage -> PROVING.ofFirings(stage, facts.getOrDefault(stage, List.of()))).reduce(Proof.NONE, Proof::plus);
        return new Both(PROVING.ofVerdicts(facts.getOrDefault(RuleStage.NEXTSTEPS, List.of())), earlier);
    }

    private static Both ofCase(RuleCase ruleCase) {
        List<Object> facts = ruleCase.makeFacts();
        return ruleCase.stage() == RuleStage.NEXTSTEPS ? new Both(PROVING.ofVerdicts(facts), Proof.NONE)
                : new Both(Proof.NONE, PROVING.ofFirings(ruleCase.stage(), facts));
    }
}
