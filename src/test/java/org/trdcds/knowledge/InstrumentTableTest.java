package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** Instruments and laboratory tests against the figures of the clinical specification. */
class InstrumentTableTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    @ParameterizedTest
    @CsvSource({"phq-9,4,10,5,10,20", "madrs,10,20,7,20,35", "hamd-17,7,14,8,14,23", "qids,5,11,6,11,16"})
    void namesRemissionRelapseAndBands(String id, double remission, double relapse, double mild, double moderate, double severe) {
        Instrument instrument = KNOWLEDGE.instruments().get(id);

        assertThat(instrument.remissionMax()).hasValue(remission);
        assertThat(instrument.relapseMin()).hasValue(relapse);
        assertThat(instrument.mildMin()).hasValue(mild);
        assertThat(instrument.moderateMin()).hasValue(moderate);
        assertThat(instrument.severeMin()).hasValue(severe);
    }

    @ParameterizedTest
    @CsvSource({"mdq,7", "gad-7,10", "dast-10,3", "isi,15", "stop-bang,5", "phq-9-item-9,1"})
    void namesTheLowestPositiveScreen(String id, double positive) {
        assertThat(KNOWLEDGE.instruments().get(id).positiveMin()).hasValue(positive);
    }

    @Test
    void ranksTheInstrumentsThatDecideAnOutcome() {
        List<String> ranked = KNOWLEDGE.instruments().all().stream().filter(instrument -> instrument.outcomeRank().isPresent())
                .sorted(Comparator.comparing(instrument -> instrument.outcomeRank().getAsInt())).map(Instrument::id).toList();

        assertThat(ranked).containsExactly("phq-9", "qids", "hamd-17", "madrs", "bdi-ii", "cgi-i");
    }

    @Test
    void countsARiseOfFivePointsAsWorseOnThePhq9Only() {
        assertThat(KNOWLEDGE.instruments().all().stream().filter(instrument -> instrument.worseByPoints().isPresent()))
                .singleElement().satisfies(instrument -> {
                    assertThat(instrument.id()).isEqualTo("phq-9");
                    assertThat(instrument.worseByPoints()).hasValue(5);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "44261-6,phq-9", "44260-8,phq-9-item-9", "44250-9,phq-9-item-1", "44255-8,phq-9-item-2", "93246-7,c-ssrs-1", "93250-9,c-ssrs-5",
        "93267-3,c-ssrs-6", "93269-9,c-ssrs-6-recent", "89209-1,bdi-ii", "70274-6,gad-7", "75626-2,audit-c", "82667-7,dast-10",
        "84773-1,mdq", "72172-0,moca"})
    void recognisesAnInstrumentByLoinc(String loinc, String id) {
        assertThat(KNOWLEDGE.instruments().match(CodedText.of(CodeSystem.LOINC, loinc, ""))).map(Instrument::id).hasValue(id);
    }

    @Test
    void doesNotTakeThePanelForTheScore() {
        CodedText panel = CodedText.of(CodeSystem.LOINC, "44249-1", "PHQ-9 quick depression assessment panel");

        assertThat(KNOWLEDGE.instruments().match(panel)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MADRS total score,madrs", "Hamilton depression rating scale,hamd-17", "QIDS-SR16,qids", "ISI,isi", "STOP-BANG total score,stop-bang",
        "PHQ-9,phq-9", "PHQ-9 item 9,phq-9-item-9", "HAM-D17 total score,hamd-17", "PHQ-2 total score,phq-2", "CGI-I,cgi-i"})
    void recognisesAnInstrumentByItsNameAsWholeWords(String text, String id) {
        assertThat(KNOWLEDGE.instruments().match(CodedText.text(text))).map(Instrument::id).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crisis plan", "MADRS item 3", "isinglass", "PHQ-9 question", "Visit"})
    void doesNotRecogniseAPartOrALetterSequence(String text) {
        assertThat(KNOWLEDGE.instruments().match(CodedText.text(text))).isEmpty();
    }

    @Test
    void refusesAnUnknownIdAsAProgrammingError() {
        assertThatThrownBy(() -> KNOWLEDGE.instruments().get("phq9")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("phq9");
        assertThatThrownBy(() -> KNOWLEDGE.labs().get("tshh")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tshh");
    }

    @ParameterizedTest
    @CsvSource({"tsh,0.4,4.0", "sodium,135,145", "lithium,0.5,0.8"})
    void allowsADefaultRangeForThreeTests(String id, double low, double high) {
        assertThat(KNOWLEDGE.labs().get(id).defaultLow()).hasValue(low);
        assertThat(KNOWLEDGE.labs().get(id).defaultHigh()).hasValue(high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free-t4", "hemoglobin", "b12", "folate", "vitamin-d", "magnesium", "calcium", "qtc", "creatinine", "systolic-bp"})
    void allowsNoDefaultRangeForOthers(String id) {
        assertThat(KNOWLEDGE.labs().get(id).defaultLow()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3016-3,tsh", "14334-7,lithium", "8480-6,systolic-bp", "8462-4,diastolic-bp", "85354-9,bp", "718-7,hemoglobin", "8636-3,qtc"})
    void recognisesATestByLoinc(String loinc, String id) {
        assertThat(KNOWLEDGE.labs().match(CodedText.of(CodeSystem.LOINC, loinc, ""))).map(LabTest::id).hasValue(id);
    }
}
