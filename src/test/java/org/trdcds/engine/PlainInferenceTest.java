package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.trdcds.RandomPatients;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.PatientRecord;

/** The plain matcher that benchmarks compare the engine with does the same work: it comes to the same assessments. */
class PlainInferenceTest {

    private static final int CHARTS = 500;

    @Test
    void comesToTheSameAssessments() {
        RuleBase rules = RuleBase.shipped();
        Knowledge knowledge = KnowledgeFiles.shipped();
        Profile profile = knowledge.profiles().get("default");
        Assessor engine = new Assessor(rules, rules, knowledge, profile);
        Assessor plain = new Assessor(rules, new PlainInference(rules), knowledge, profile);
        List<PatientRecord> charts = new RandomPatients(311).next(CHARTS);
        assertThat(charts).allSatisfy(chart -> assertThat(judged(plain, chart)).isEqualTo(judged(engine, chart)));
    }

    private static List<String> judged(Assessor assessor, PatientRecord chart) {
        return assessor.assess(chart, RandomPatients.AS_OF).nextSteps().stream().flatMap(step -> Stream.concat(
                Stream.of(step.category() + " " + step.verdict() + " " + step.urgency() + " " + step.strength()),
                step.criteria().stream().map(criterion -> step.category() + " " + criterion.id() + " " + criterion.status()
                        + " " + Set.copyOf(criterion.rules()).hashCode() + " " + Set.copyOf(criterion.evidence()).hashCode()))).toList();
    }
}
