package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.trdcds.NamedChart;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.Verdict;
import org.trdcds.engine.Supposition.Size;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.knowledge.SuppositionRow;
import org.trdcds.patient.Answer;

/**
 * A question is said to decide the categories that rest on it. With one of its answers the rules do decide most of them; the others
 * wait for a second answer as well.
 */
class MissingDataDecidesTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();
    private static final Profile PROFILE = KNOWLEDGE.profiles().get("default");
    private static final RuleBase RULES = RuleBase.shipped();
    private static final int GENERATED = 60;
    private static final double MOST = 0.75;
    private static final Reasoning REASONING =
            new Reasoning(RULES, KNOWLEDGE, PROFILE, new FailureCounting(KNOWLEDGE, PROFILE), Assessor.declared(RULES, KNOWLEDGE));

    @Test
    void mostQuestionsDecideWhatTheyAreSaidToDecide() {
        List<NamedChart> charts = new ArrayList<>(NamedChart.vignettes());
        charts.addAll(NamedChart.documents());
        charts.addAll(NamedChart.generated(29, GENERATED));
        int said = 0;
        int decided = 0;
        Set<String> neverTried = new HashSet<>();
        for (NamedChart chart : charts) {
            ReadChart read = REASONING.read(chart.record().inOrderOfSources(), chart.asOf(), Alteration.NONE);
            JudgedChart judged = REASONING.judge(read, Alteration.NONE);
            Rerun rerun = Rerun.plainly(REASONING, read, judged);
            for (MissingDatum datum : REASONING.conclude(judged, category -> List.of()).missing()) {
                List<Supposition> answers = answers(datum, read, judged);
                if (answers.isEmpty()) {
                    neverTried.add(datum.item());
                    continue;
                }
                Set<Category> turned = new HashSet<>();
                answers.forEach(answer -> rerun.under(answer).ifPresent(standing -> datum.decides().stream()
                        .filter(category -> standing.verdict(category) != Verdict.INSUFFICIENT_DATA).forEach(turned::add)));
                said += datum.decides().size();
                decided += turned.size();
            }
        }
        assertThat(said).isGreaterThan(500);
        assertThat((double) decided / said).as("%d of %d; not tried: %s", decided, said, neverTried).isGreaterThan(MOST);
    }

    /** Every answer that the table of suppositions, or the topic itself, gives to a question. */
    private static List<Supposition> answers(MissingDatum datum, ReadChart read, JudgedChart judged) {
        List<Supposition> answers = new ArrayList<>();
        judged.answers().values().stream().filter(answer -> answer.topic().code().equals(datum.item())).forEach(open -> {
            answers.add(answered(open.topic(), Answer.MET));
            answers.add(answered(open.topic(), Answer.UNMET));
        });
        SuppositionsOfTrials ofTrials = new SuppositionsOfTrials(read, judged);
        SuppositionsOfChart ofChart = new SuppositionsOfChart(read, judged);
        String ingredient = datum.about().contains(" from ") ? datum.about().substring(0, datum.about().indexOf(" from ")) : datum.about();
        KNOWLEDGE.suppositions().stream().filter(row -> row.item().equals(datum.item()) || row.item().startsWith(datum.item() + "-")).forEach(row -> {
            List<Supposition> ofTrial = row.about() == SuppositionRow.About.TRIAL ? ofTrials.of(row) : List.of();
            ofTrial.stream().filter(answer -> answer.size() == Size.OPEN_ANSWER && answer.words().contains(ingredient)).forEach(answers::add);
            ofChart.of(row).stream().filter(answer -> answer.size() == Size.OPEN_ANSWER).forEach(answers::add);
        });
        return answers;
    }

    private static Supposition answered(Topic topic, Answer answer) {
        return new Supposition("", Size.OPEN_ANSWER, new Alterations.OfFacts(facts -> facts.stream()
                .map(fact -> fact instanceof ChartAnswer open && open.topic() == topic ? new ChartAnswer(topic, answer, "", false, List.of()) : fact)
                .toList()), Optional.empty());
    }
}
