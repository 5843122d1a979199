package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.trdcds.NamedChart;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.Derivation;
import org.trdcds.assessment.DerivationNode;
import org.trdcds.assessment.DerivationNode.Kind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Sex;

/** From every verdict the derivation leads down to the entries it cites, by the firings that were recorded and by no others. */
class DerivationTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final Set<String> MADE_BY_RULES = Set.of("finding", "safety-alert", "current-trial", "latest-judged-trial");
    private static final List<NamedChart> CHARTS = Stream.of(NamedChart.documents(), NamedChart.vignettes(), NamedChart.generated(31, 150))
            .flatMap(List::stream).filter(chart -> chart.record().demographics().deceased() != Answer.MET).toList();

    @Test
    void isAGraphWithoutCyclesWhoseEdgesGoDown() {
        assertThat(CHARTS).allSatisfy(chart -> {
            Derivation derivation = derivation(chart);
            Map<String, DerivationNode> nodes = nodes(derivation);
            assertThat(nodes).hasSameSizeAs(derivation.nodes());
            for (DerivationNode node : derivation.nodes()) {
                for (String id : node.restsOn()) {
                    assertThat(below(node.kind())).as(node.id() + " on " + id).contains(nodes.get(id).kind());
                }
            }
            derivation.nodes().stream().filter(node -> node.kind() == Kind.VERDICT).forEach(verdict -> assertNoCycle(verdict, nodes, new ArrayList<>()));
        });
    }

    @Test
    void holdsEveryVerdictAndCriterionWithTheRulesAndEntriesItCites() {
        assertThat(CHARTS).allSatisfy(chart -> {
            Assessment assessment = ADVISOR.explain(chart.record(), chart.asOf());
            for (NextStep step : assessment.nextSteps()) {
                Derivation own = assessment.explain(step.category()).orElseThrow();
                Map<String, DerivationNode> nodes = nodes(own);
                DerivationNode verdict = own.nodes().get(0);
                assertThat(verdict.answer()).contains(step.verdict().code());
                assertThat(names(verdict, Kind.CRITERION, nodes)).isEqualTo(step.criteria().stream().map(Criterion::id).toList());
                assertThat(names(verdict, Kind.FIRING, nodes)).containsAll(step.remarked().stream().map(RuleDescription::id).toList());
                for (Criterion criterion : step.criteria()) {
                    DerivationNode node = nodes.get("criterion:" + step.category().code() + "/" + criterion.id());
                    assertThat(Set.copyOf(names(node, Kind.FIRING, nodes))).isEqualTo(Set.copyOf(criterion.rules()));
                    assertThat(entriesBelow(node, nodes)).containsAll(criterion.evidence().stream().map(Evidence::source).toList());
                }
            }
        });
    }

    @Test
    void namesTheRulesOfEarlierStagesThatMadeAFact() {
        Set<String> rules = ADVISOR.catalogue().stream().filter(rule -> !rule.stage().equals(RuleStage.NEXTSTEPS.folder()))
                .map(RuleDescription::id).collect(Collectors.toSet());
        assertThat(CHARTS).allSatisfy(chart -> {
            Assessment assessment = ADVISOR.explain(chart.record(), chart.asOf());
            Map<String, DerivationNode> nodes = nodes(assessment.derivation().orElseThrow());
            for (DerivationNode fact : nodes.values()) {
                if (fact.kind() == Kind.FACT) {
                    List<String> made = names(fact, Kind.FIRING, nodes);
                    assertThat(rules).containsAll(made);
                    assertThat(made.isEmpty() && MADE_BY_RULES.contains(fact.name())).as(chart + " " + fact).isFalse();
                    assertThat(fact.name().equals("failure-count") && made.size() < assessment.resistance().confirmed()).as(chart + " " + fact).isFalse();
                }
            }
        });
    }

    @Test
    void changesNothingElseAndIsThereOnlyWhenAskedFor() {
        assertThat(CHARTS).allSatisfy(chart -> {
            Assessment plain = ADVISOR.assess(chart.record(), chart.asOf());
            Assessment explained = ADVISOR.explain(chart.record(), chart.asOf());
            assertThat(plain.derivation()).isEmpty();
            assertThat(plain.explain(Category.REFER_VNS)).isEmpty();
            assertThat(explained.nextSteps()).isEqualTo(plain.nextSteps());
            assertThat(explained.missingData()).isEqualTo(plain.missingData());
        });
    }

    @Test
    void ofTheDeceasedNothingIsDerived() {
        PatientRecord record = PatientRecord.builder("Patient/1")
                .demographics(new Demographics("Patient/1", Sex.UNKNOWN, Optional.empty(), Optional.empty(), Answer.MET)).build();
        assertThat(ADVISOR.explain(record, LocalDate.of(2026, 6, 30)).derivation()).isEmpty();
    }

    private static Derivation derivation(NamedChart chart) {
        return ADVISOR.explain(chart.record(), chart.asOf()).derivation().orElseThrow();
    }

    private static Map<String, DerivationNode> nodes(Derivation derivation) {
        Map<String, DerivationNode> nodes = new HashMap<>();
        derivation.nodes().forEach(node -> nodes.put(node.id(), node));
        return nodes;
    }

    private static Set<Kind> below(Kind kind) {
        return switch (kind) {
            case VERDICT -> Set.of(Kind.CRITERION, Kind.FIRING);
            case CRITERION -> Set.of(Kind.FIRING, Kind.FACT, Kind.VERDICT);
            case FIRING -> Set.of(Kind.FACT);
            case FACT -> Set.of(Kind.FIRING, Kind.ENTRY);
            case ENTRY -> Set.of();
        };
    }

    private static void assertNoCycle(DerivationNode node, Map<String, DerivationNode> nodes, List<String> above) {
        assertThat(above).doesNotContain(node.id());
        above.add(node.id());
        node.restsOn().forEach(id -> assertNoCycle(nodes.get(id), nodes, above));
        above.remove(above.size() - 1);
    }

    private static List<String> names(DerivationNode node, Kind kind, Map<String, DerivationNode> nodes) {
        return node.restsOn().stream().map(nodes::get).filter(other -> other.kind() == kind).map(DerivationNode::name).toList();
    }

    private static Set<String> entriesBelow(DerivationNode node, Map<String, DerivationNode> nodes) {
        Set<String> entries = new HashSet<>(names(node, Kind.ENTRY, nodes));
        node.restsOn().forEach(id -> entries.addAll(entriesBelow(nodes.get(id), nodes)));
        return entries;
    }
}
