package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trdcds.fhir.Charts.chart;
import static org.trdcds.fhir.Charts.notices;
import static org.trdcds.fhir.Charts.resource;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Dosage;
import org.trdcds.patient.PatientRecord;

class DosageReaderTest {

    private static PatientRecord order(String instruction) {
        return chart(resource("MedicationRequest", "r", "'status':'active','medicationCodeableConcept':{'text':'x'},'dosageInstruction':[{" + instruction + "}]"));
    }

    private static Dosage dosage(String instruction) {
        return order(instruction).medications().get(0).dosages().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            `{'doseQuantity':{'value':50,'unit':'milligram','system':'http://unitsofmeasure.org','code':'mg'}}`   | 50   | mg
            `{'doseQuantity':{'value':1,'unit':'tablet'}}`                                                       | 1    | tablet
            `{'doseQuantity':{'value':1,'system':'http://unitsofmeasure.org','code':'{tablet}'}}`                | 1    | tablet
            `{'doseQuantity':{'value':1.0}}`                                                                     | 1    | ``
            `{'doseRange':{'low':{'value':50,'unit':'mg'},'high':{'value':100,'unit':'mg'}}}`                    | 100  | mg
            `{'doseRange':{'low':{'value':50,'unit':'mg'}}}`                                                     | -    | ``
            `{'rateRatio':{'numerator':{'value':9,'unit':'mg'},'denominator':{'value':24,'unit':'h'}}}`          | 9    | mg/24h
            `{'rateRatio':{'numerator':{'value':6,'unit':'mg'},'denominator':{'value':1,'unit':'day','code':'d'}}}` | 6    | mg/24h
            `{'rateRatio':{'numerator':{'value':7,'unit':'mg'},'denominator':{'value':7,'code':'d'}}}`           | 1    | mg/24h
            `{'rateRatio':{'numerator':{'value':2,'unit':'mg'},'denominator':{'value':1,'unit':'h'}}}`           | 2    | mg/h
            `{'rateQuantity':{'value':6,'unit':'mg/24 h'}}`                                                      | 6    | mg/24h
            `{'rateQuantity':{'value':6,'code':'mg/(24.h)'}}`                                                    | 6    | mg/24h
            `{'rateQuantity':{'value':6,'unit':'mg/day'}}`                                                       | 6    | mg/24h
            `{'doseQuantity':{'value':6,'unit':'mg/24 hr'}}`                                                     | 6    | mg/24h
            `{'doseQuantity':{'value':1,'unit':'patch'},'rateQuantity':{'value':9,'unit':'mg/24h'}}`             | 9    | mg/24h
            `{'type':{'coding':[{'code':'calculated'}]},'doseQuantity':{'value':75,'unit':'mg'}},{'type':{'coding':[{'code':'ordered'}]},'doseQuantity':{'value':50,'unit':'mg'}}` | 50 | mg
            `{'doseQuantity':{'value':50,'unit':'mg'}},{'doseQuantity':{'value':75,'unit':'mg'}}`                | 75   | mg
            """)
    void readsTheAmount(String doseAndRate, Double amount, String unit) {
        Dosage dosage = dosage("'doseAndRate':[" + doseAndRate + "]");

        assertThat(dosage.amount()).isEqualTo(amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount));
        assertThat(dosage.unit()).isEqualTo(unit == null ? "" : unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'repeat':{'frequency':1,'period':1,'periodUnit':'d'}`                                  | 1
            `'repeat':{'frequency':2,'period':1,'periodUnit':'d'}`                                  | 2
            `'repeat':{'frequency':1,'frequencyMax':3,'period':1,'periodUnit':'d'}`                 | 3
            `'repeat':{'frequency':1,'period':8,'periodUnit':'h'}`                                  | 3
            `'repeat':{'frequency':1,'period':6,'periodMax':8,'periodUnit':'h'}`                    | 4
            `'repeat':{'frequency':1,'period':2,'periodUnit':'d'}`                                  | 0.5
            `'repeat':{'frequency':1,'period':1,'periodUnit':'wk'}`                                 | 0.142857
            `'repeat':{'period':1,'periodUnit':'d'}`                                                | 1
            `'repeat':{'period':1,'periodUnit':'wk','dayOfWeek':['mon','thu']}`                     | 0.285714
            `'repeat':{'frequency':1,'period':1,'periodUnit':'d','dayOfWeek':['mon']}`              | 0.142857
            `'repeat':{'frequency':1,'period':1,'periodUnit':'d','when':['MORN','NIGHT']}`          | 2
            `'repeat':{'when':['HS']}`                                                              | 1
            `'repeat':{'timeOfDay':['08:00:00','20:00:00']}`                                        | 2
            `'code':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation','code':'QD'}]}`  | 1
            `'code':{'coding':[{'code':'BID'}]}`                                                    | 2
            `'code':{'coding':[{'code':'TID'}]}`                                                    | 3
            `'code':{'coding':[{'code':'QID'}]}`                                                    | 4
            `'code':{'coding':[{'code':'AM'}]}`                                                     | 1
            `'code':{'coding':[{'code':'PM'}]}`                                                     | 1
            `'code':{'coding':[{'code':'HS'}]}`                                                     | 1
            `'code':{'coding':[{'code':'Q6H'}]}`                                                    | 4
            `'code':{'coding':[{'code':'QOD'}]}`                                                    | 0.5
            `'code':{'text':'twice daily'}`                                                         | 2
            `'code':{'coding':[{'code':'QD'}]},'repeat':{'frequency':2,'period':1,'periodUnit':'d'}` | 2
            """)
    void readsHowOftenADay(String timing, double times) {
        assertThat(dosage("'timing':{" + timing + "}").timesPerDay().orElseThrow()).isCloseTo(times, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'text':'one at night'", "'timing':{}", "'timing':{'repeat':{'frequency':2}}", "'timing':{'repeat':{'frequency':2,'period':1}}", "'timing':{'event':['2025-01-01']}",
        "'timing':{'code':{'text':'as told'}}"})
    void keepsAnUnsaidFrequencyUnknown(String instruction) {
        assertThat(dosage(instruction).timesPerDay()).isEmpty();
    }

    @Test
    void readsTextAndSequence() {
        Dosage dosage = dosage("'sequence':2,'text':' 50 mg at night '");

        assertThat(dosage.text()).isEqualTo("50 mg at night");
        assertThat(dosage.sequence()).hasValue(2);
        assertThat(dosage.asNeeded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'asNeededBoolean':true", "'asNeededCodeableConcept':{'text':'anxiety'}"})
    void readsAsNeeded(String instruction) {
        assertThat(dosage(instruction).asNeeded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'doseAndRate':[{'doseQuantity':{'value':-20,'unit':'mg'}}]", "'doseAndRate':[{'doseRange':{'low':{'value':-1},'high':{'value':5}}}]",
        "'doseAndRate':[{'doseQuantity':{'value':'20','unit':'mg'}}]", "'doseAndRate':{'doseQuantity':{'value':20}}",
        "'timing':{'repeat':{'frequency':0,'period':1,'periodUnit':'d'}}", "'timing':{'repeat':{'frequency':1,'period':-1,'periodUnit':'d'}}",
        "'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'fortnight'}}", "'timing':{'repeat':{'boundsDuration':{'value':-4,'code':'d'}}}"})
    void setsAsideWhatCannotBe(String instruction) {
        PatientRecord record = order(instruction);

        assertThat(record.medications()).isEmpty();
        assertThat(notices(record, "MedicationRequest/r")).singleElement().asString().startsWith("Entry set aside: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'route':{'text':'Oral'}`                                                                 | oral
            `'route':{'coding':[{'system':'http://snomed.info/sct','code':'26643006','display':'Oral route'}]}` | oral
            `'route':{'coding':[{'code':'TRNSDERM'}]}`                                                | transdermal
            `'text':'x'`                                                                              | ``
            """)
    void readsTheRoute(String instruction, String route) {
        assertThat(order(instruction).medications().get(0).route()).isEqualTo(route == null ? "" : route);
    }
}
