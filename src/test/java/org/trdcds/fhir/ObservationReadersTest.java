package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trdcds.fhir.Charts.bundle;
import static org.trdcds.fhir.Charts.chart;
import static org.trdcds.fhir.Charts.file;
import static org.trdcds.fhir.Charts.notices;
import static org.trdcds.fhir.Charts.resource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Observation;
import org.trdcds.patient.Observation.Flag;
import org.trdcds.patient.PatientRecord;

class ObservationReadersTest {

    private static final String ITEM_9 = "'code':{'coding':[{'system':'http://loinc.org','code':'44260-8'}]}";

    private static Observation observation(String elements) {
        String code = elements.contains("'code':{'coding':[{'system':'http://loinc.org'") ? "" : "'code':{'text':'TSH'},";
        List<Observation> all = chart(resource("Observation", "o", "'status':'final'," + code + elements)).observations();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @CsvSource({"preliminary,1", "final,1", "amended,1", "corrected,1", "registered,0", "cancelled,0", "entered-in-error,0"})
    void countsByStatus(String status, int count) {
        assertThat(chart(resource("Observation", "o", "'status':'" + status + "','code':{'text':'x'},'valueInteger':1")).observations()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'valueQuantity':{'value':4.5,'unit':'mIU/L','code':'m[IU]/L'}`   | 4.5 | mIU/L
            `'valueQuantity':{'value':4.5,'code':'m[IU]/L'}`                  | 4.5 | m[IU]/L
            `'valueInteger':21`                                               | 21  | ``
            `'valueString':'12'`                                              | 12  | ``
            `'valueString':'-0.5'`                                            | -0.5 | ``
            """)
    void readsNumbers(String value, double number, String unit) {
        Observation observation = observation(value);

        assertThat(observation.value()).hasValue(number);
        assertThat(observation.unit()).isEqualTo(unit == null ? "" : unit);
        assertThat(observation.coded()).isEqualTo(CodedText.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA33-6','display':'Yes'}]}` | Yes
            `'valueBoolean':true`               | Yes
            `'valueBoolean':false`              | No
            `'valueString':'not done today'`    | not done today
            """)
    void readsCodesAndWords(String value, String words) {
        Observation observation = observation(value);

        assertThat(observation.value()).isEmpty();
        assertThat(observation.coded().label()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'dataAbsentReason':{'text':'refused'}", "'valueQuantity':{'unit':'mg'}", "'valueTime':'10:00:00'"})
    void keepsAnObservationWithoutValueOnRecord(String elements) {
        Observation observation = observation(elements);

        assertThat(observation.value()).isEmpty();
        assertThat(observation.coded().isEmpty()).isTrue();
    }

    @Test
    void saysWhenAValueIsOnlyALimit() {
        PatientRecord record = chart(resource("Observation", "o", "'status':'final','code':{'text':'TSH'},'valueQuantity':{'value':0.01,'comparator':'<'}"));

        assertThat(record.observations().get(0).value()).hasValue(0.01);
        assertThat(notices(record, "Observation/o")).containsExactly("Reported as < 0.01: read as 0.01");
    }

    @Test
    void readsComponentsAsObservationsOfTheirOwn() {
        PatientRecord record = chart(resource("Observation", "bp", "'status':'final','code':{'text':'Blood pressure'},'effectiveDateTime':'2025-01-01','component':["
                + "{'code':{'text':'systolic'},'valueQuantity':{'value':150}},{'code':{'text':'diastolic'},'valueQuantity':{'value':95}}]"));

        assertThat(record.observations()).extracting(part -> part.concept().text()).containsExactly("systolic", "diastolic");
        assertThat(record.observations()).allSatisfy(part -> {
            assertThat(part.source()).isEqualTo("Observation/bp");
            assertThat(part.date()).contains(LocalDate.of(2025, 1, 1));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'effectiveDateTime':'2025-03-01T10:00:00+02:00','issued':'2025-03-05T00:00:00Z'` | 2025-03-01
            `'effectiveInstant':'2025-03-02T10:00:00Z'`                                       | 2025-03-02
            `'effectivePeriod':{'start':'2025-03-01','end':'2025-03-04'}`                     | 2025-03-04
            `'effectiveTiming':{'event':['2025-03-03']}`                                      | 2025-03-03
            `'issued':'2025-03-05T00:00:00Z'`                                                 | 2025-03-05
            """)
    void readsTheDate(String elements, LocalDate day) {
        assertThat(observation(elements).date()).contains(day);
    }

    @Test
    void readsTheNormalRange() {
        Observation observation = observation("'valueInteger':5,'referenceRange':[{'type':{'coding':[{'code':'treatment'}]},'low':{'value':9}},"
                + "{'type':{'coding':[{'code':'normal'}]},'low':{'value':0.4},'high':{'value':4.0}}]");

        assertThat(observation.rangeLow()).hasValue(0.4);
        assertThat(observation.rangeHigh()).hasValue(4.0);
    }

    @Test
    void doesNotChooseAmongRanges() {
        assertThat(observation("'referenceRange':[{'low':{'value':1}},{'low':{'value':2}}]").rangeLow()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"L,LOW", "LL,LOW", "H,HIGH", "HH,HIGH", "N,NORMAL", "A,ABNORMAL", "POS,ABNORMAL", "IND,NOT_RECORDED"})
    void readsTheInterpretation(String code, Flag flag) {
        assertThat(observation("'interpretation':[{'coding':[{'code':'" + code + "'}]}]").flag()).isEqualTo(flag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA6570-1'}]}`   | 2
            `'valueCodeableConcept':{'text':'Nearly every day'}`                                    | 3
            `'valueCodeableConcept':{'coding':[{'code':'x','extension':[{'url':'http://hl7.org/fhir/StructureDefinition/ordinalValue','valueDecimal':1}]}]}` | 1
            """)
    void scoresCodedAnswersToItemsOfPhq9(String value, double score) {
        assertThat(observation(ITEM_9 + "," + value).value()).hasValue(score);
    }

    @Test
    void doesNotScoreTheSameAnswerElsewhere() {
        assertThat(observation("'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA6570-1'}]}").value()).isEmpty();
    }

    private static PatientRecord usCore(String... names) {
        String entries = List.of(names).stream().map(name -> "{\"resource\":" + file("us-core-" + name + ".json") + "}").collect(Collectors.joining(","));
        String json = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"example\"}}," + entries + "]}";
        return FhirR4Reader.read(json.getBytes(StandardCharsets.UTF_8), "us-core").get(0);
    }

    @Test
    void readsTheQuestionnaireResponseOfUsCore() {
        PatientRecord record = usCore("QuestionnaireResponse-phq-9-example");

        assertThat(record.observations()).hasSize(11).allSatisfy(answer -> {
            assertThat(answer.source()).isEqualTo("QuestionnaireResponse/phq-9-example");
            assertThat(answer.date()).contains(LocalDate.of(2022, 11, 29));
            assertThat(answer.concept().codes().get(0).system()).isEqualTo(CodeSystem.LOINC);
        });
        assertThat(score(record, "44261-6")).isEqualTo(12);
        assertThat(score(record, "44260-8")).isZero();
        assertThat(score(record, "44250-9")).isEqualTo(2);
        assertThat(record.notices()).isEmpty();
    }

    @Test
    void readsTheObservationsOfUsCore() {
        PatientRecord record = usCore("Observation-PHQ9-item-example-44260-8", "Observation-PHQ9-item-example-44261-6", "Observation-PHQ9-panel-example-44249-1");

        assertThat(score(record, "44260-8")).isZero();
        assertThat(score(record, "44261-6")).isEqualTo(12);
        assertThat(record.notices()).isEmpty();
    }

    @Test
    void doesNotReadDerivedScoresTwice() {
        PatientRecord record = usCore("Observation-PHQ9-item-example-44261-6", "QuestionnaireResponse-phq-9-example");

        assertThat(record.observations()).filteredOn(answer -> MeasuredValue.loinc(answer.concept()).equals("44261-6"))
                .extracting(Observation::source).containsExactly("Observation/PHQ9-item-example-44261-6");
    }

    private static double score(PatientRecord record, String loinc) {
        return record.observations().stream().filter(answer -> MeasuredValue.loinc(answer.concept()).equals(loinc)).findFirst().orElseThrow()
                .value().orElseThrow();
    }

    private static String form(String status, List<String> codes, int each) {
        String items = codes.stream().map(code -> "{'linkId':'" + code + "','answer':[{'valueInteger':" + each + "}]}").collect(Collectors.joining(","));
        return resource("QuestionnaireResponse", "q", "'status':'" + status + "','authored':'2025-01-01','item':[{'linkId':'group','item':[" + items + "]}]");
    }

    @Test
    void addsUpATotalThatIsNotGiven() {
        PatientRecord record = chart(form("completed", ScoredAnswers.GAD_7.items(), 2));

        assertThat(score(record, "70274-6")).isEqualTo(14);
        assertThat(notices(record, "QuestionnaireResponse/q")).containsExactly("GAD-7 total added up from its 7 items: 14");
    }

    @Test
    void doesNotAddUpWhatIsIncomplete() {
        assertThat(chart(form("completed", ScoredAnswers.PHQ_9.items().subList(1, 9), 1)).observations()).hasSize(8);
        assertThat(chart(form("in-progress", ScoredAnswers.PHQ_9.items(), 1)).observations()).hasSize(9);
        assertThat(chart(form("entered-in-error", ScoredAnswers.PHQ_9.items(), 1)).observations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/44250-9,44250-9", "44261-6,44261-6", "phq/44260-8,44260-8", "44250-8,", "1-2,", "q1,", "2026-01-15,"})
    void tellsLoincCodesFromOtherNumbers(String linkId, String loinc) {
        assertThat(QuestionnaireReader.loinc(linkId).orElse(null)).isEqualTo(loinc);
    }

    @Test
    void readsContainedResultsAndConclusionsOfAReport() {
        PatientRecord record = chart(resource("DiagnosticReport", "d", "'status':'final','code':{'text':'Thyroid panel'},'effectiveDateTime':'2025-01-01',"
                + "'conclusion':'normal','contained':[{'resourceType':'Observation','id':'t','status':'final','code':{'text':'TSH'},'valueQuantity':{'value':2}}],"
                + "'result':[{'reference':'#t'},{'reference':'Observation/elsewhere'}]"));

        assertThat(record.observations()).extracting(entry -> entry.concept().text(), entry -> entry.date().orElseThrow())
                .containsExactly(tuple("TSH", LocalDate.of(2025, 1, 1)),
                        tuple("Thyroid panel", LocalDate.of(2025, 1, 1)));
        assertThat(record.observations()).extracting(Observation::source).containsOnly("DiagnosticReport/d");
    }

    @Test
    void doesNotReadResultsThatStandByThemselvesTwice() {
        PatientRecord record = Charts.read(bundle(Charts.PATIENT, resource("DiagnosticReport", "d", "'status':'final','code':{'text':'x'},'result':[{'reference':'Observation/o'}]"),
                resource("Observation", "o", "'status':'final','code':{'text':'TSH'},'valueInteger':2"))).get(0);

        assertThat(record.observations()).extracting(Observation::source).containsExactly("Observation/o");
    }
}
