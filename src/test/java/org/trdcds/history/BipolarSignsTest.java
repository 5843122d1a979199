package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.FamilyHistory;
import org.trdcds.patient.Reaction;

/** Clinical specification, section 4, bipolar suspicion. */
class BipolarSignsTest {

    @Test
    void anMdqFromSevenIsASign() {
        assertThat(depressed().score("MDQ", 7, daysAgo(30)).facts(BipolarSign.class)).singleElement().satisfies(sign -> {
            assertThat(sign.kind()).isEqualTo(BipolarSignKind.SUSPICION);
            assertThat(sign.settled()).isEqualTo(Answer.UNMET);
        });
        assertThat(depressed().score("MDQ", 6, daysAgo(30)).facts(BipolarSign.class)).isEmpty();
        assertThat(depressed().score("MDQ", 9, daysAgo(30)).score("MDQ", 2, daysAgo(3)).facts(BipolarSign.class)).isEmpty();
    }

    @Test
    void anyMdqIsAScreenOnRecord() {
        assertThat(depressed().score("MDQ", 2, daysAgo(3000)).says(Topic.BIPOLAR_SCREEN_ON_RECORD)).isEqualTo(Answer.MET);
        assertThat(depressed().says(Topic.BIPOLAR_SCREEN_ON_RECORD)).isEqualTo(Answer.UNMET);
    }

    @Test
    void maniaOnAnAntidepressantIsASignAndNotOutOfScope() {
        var chart = depressed().finding("antidepressant-induced hypomania", Diagnosis.Status.RESOLVED, daysAgo(300));

        assertThat(chart.facts(BipolarSign.class)).singleElement().satisfies(sign -> assertThat(sign.present()).isEqualTo(Answer.MET));
        assertThat(chart.scope().inScope()).isEqualTo(Answer.MET);
    }

    @Test
    void soIsAReactionToOne() {
        var chart = depressed().record(record -> record.add(new Reaction("AdverseEvent/1", CodedText.text("sertraline"), Reaction.Type.ADVERSE_EVENT,
                Optional.of(daysAgo(300)), Answer.UNKNOWN, "hypomania")));

        assertThat(chart.facts(BipolarSign.class)).singleElement().satisfies(sign -> assertThat(sign.statement()).contains("sertraline"));
    }

    @Test
    void aLaterDepressiveDiagnosisByPsychiatrySettlesIt() {
        assertThat(depressed().score("MDQ", 9, daysAgo(30)).byPsychiatry("F33.1", daysAgo(10)).facts(BipolarSign.class)).singleElement()
                .satisfies(sign -> assertThat(sign.settled()).isEqualTo(Answer.MET));
        assertThat(depressed().score("MDQ", 9, daysAgo(30)).byPsychiatry("F33.1", daysAgo(40)).facts(BipolarSign.class)).singleElement()
                .satisfies(sign -> assertThat(sign.settled()).isEqualTo(Answer.UNMET));
    }

    @Test
    void anAffectedRelativeOnlyAsksForTheScreen() {
        var chart = depressed().record(record -> record.add(new FamilyHistory("FamilyMemberHistory/1", CodedText.text("bipolar disorder"), "mother")));

        assertThat(chart.facts(BipolarSign.class)).singleElement().satisfies(sign -> assertThat(sign.kind()).isEqualTo(BipolarSignKind.FAMILY_HISTORY));
        assertThat(chart.scope().inScope()).isEqualTo(Answer.MET);
    }
}
