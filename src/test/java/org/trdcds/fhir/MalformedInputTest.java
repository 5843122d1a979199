package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trdcds.fhir.Charts.PATIENT;
import static org.trdcds.fhir.Charts.bundle;
import static org.trdcds.fhir.Charts.chart;
import static org.trdcds.fhir.Charts.notices;
import static org.trdcds.fhir.Charts.read;
import static org.trdcds.fhir.Charts.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.InputException;
import org.trdcds.patient.PatientRecord;

class MalformedInputTest {

    private static final String SOUND = resource("Condition", "sound", "'code':{'text':'depression'}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                             | the input is empty
            `[]`                                           | expected a FHIR Bundle (a JSON object) but found an array
            `3`                                            | but found a number
            `{}`                                           | without resourceType
            `{'resourceType':'Observation','id':'o'}`      | expected resourceType Bundle but found "Observation"
            `{'resourceType':3}`                           | expected resourceType Bundle but found a number
            `{'resourceType':'Bundle','entry':{}}`         | expected an array of entries but found an object
            `{'resourceType':'Bundle','entry':[}`          | expected well-formed JSON
            `{'resourceType':'Bundle','entry':[{'resource` | cut off
            `{'resourceType':'Bundle'} {}`                 | nothing after the end of the Bundle
            `{'entry':[],'resourceType':'Bundle'}`         | expected at least one Patient
            """)
    void saysWhatIsExpected(String input, String expected) {
        assertThatThrownBy(() -> read(input == null ? "" : input))
                .isInstanceOf(InputException.class).hasMessageStartingWith("chart.json: ").hasMessageContaining(expected);
    }

    @Test
    void namesThePlaceOfTheFault() {
        assertThatThrownBy(() -> read("{'resourceType':'Bundle',\n'entry':[{'resource':{'resourceType':'Patient','id':oops"))
                .hasMessageContaining("/entry/0/resource/id").hasMessageContaining("(line 2:");
    }

    @Test
    void readsEveryTruncationAsAnInputException() {
        String whole = bundle(PATIENT, SOUND).replace('\'', '"');
        for (int length = 0; length < whole.length(); length++) {
            byte[] cut = whole.substring(0, length).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> FhirR4Reader.read(cut, "cut")).isInstanceOf(InputException.class);
        }
    }

    @Test
    void refusesDeepNesting() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);

        assertThatThrownBy(() -> read("{'resourceType':'Bundle','extension':" + deep + "}"))
                .isInstanceOf(InputException.class).hasMessageContaining("beyond what is accepted");
    }

    @Test
    void refusesAHugeStringWhereItWouldBeRead() {
        assertThatThrownBy(() -> FhirR4Reader.read(withHugeString("birthDate"), "huge.json"))
                .isInstanceOf(InputException.class).hasMessageStartingWith("huge.json: ").hasMessageContaining("beyond what is accepted");
    }

    @Test
    void passesOverAHugeStringThatIsNotRead() {
        assertThat(FhirR4Reader.read(withHugeString("photo"), "huge.json")).hasSize(1);
    }

    /** A Patient with a string of 100 MB, made as it is read. */
    private static InputStream withHugeString(String field) {
        InputStream string = new InputStream() {
            private int left = 100_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = Math.min(length, left);
                Arrays.fill(into, from, from + count, (byte) 'x');
                left -= count;
                return count;
            }
        };
        return new SequenceInputStream(new SequenceInputStream(
                text("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\",\"" + field + "\":\""), string),
                text("\"}}]}"));
    }

    private static InputStream text(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhenTheInputCannotBeReadAtAll() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk fault");
            }
        };

        assertThatThrownBy(() -> FhirR4Reader.read(broken, "a.json"))
                .isInstanceOf(InputException.class).hasMessage("a.json: could not be read: disk fault").hasRootCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'code':'depression'", "'code':[]", "'code':{'coding':{}}", "'code':{'coding':['x']}", "'code':{'coding':[[]]}",
        "'code':{'text':7}", "'code':{'text':'x'},'clinicalStatus':'active'", "'code':{'text':'x'},'onsetDateTime':2020",
        "'code':{'text':'x'},'onsetDateTime':'yesterday'", "'code':{'text':'x'},'onsetDateTime':'2023-02-30'",
        "'code':{'text':'x'},'onsetDateTime':'1899-12-31'", "'code':{'text':'x'},'onsetDateTime':'0210-01-01'",
        "'code':{'text':'x'},'onsetPeriod':{'start':'2024-02-01','end':'2024-01-01'}",
        "'code':{'text':'x'},'onsetDateTime':'2024-02-01','abatementDateTime':'2024-01-01'",
        "'code':{'text':'x'},'onsetAge':{'value':-3,'unit':'a'}", "'code':{'text':'x'},'onsetAge':{'value':1e999,'unit':'a'}",
        "'code':{'text':'x','text':'y'}", "'code':{'text':'x'},'code':{'text':'y'}", "'code':{}", "'subject':'me'", "'contained':{}, 'encounter':{'reference':'#1'},'code':{'text':'x'}"})
    void setsAsideOnlyTheMalformedEntry(String elements) {
        PatientRecord record = chart("{'resourceType':'Condition','id':'bad'," + elements + "}", SOUND);

        assertThat(record.diagnoses()).extracting(diagnosis -> diagnosis.source()).containsExactly("Condition/sound");
        assertThat(record.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.source()).startsWith("Condition/");
            assertThat(notice.text()).startsWith("Entry set aside: ");
        });
    }

    @Test
    void namesThePathOfAMalformedElement() {
        PatientRecord record = chart(resource("Condition", "bad", "'code':{'coding':[{'code':'x'},{'code':5}]}"));

        assertThat(notices(record, "Condition/bad")).containsExactly("Entry set aside: Condition.code.coding[1].code: expected a string but found a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "'x'", "[]", "{'resource':3}", "{'resource':{}}", "{'resource':{'resourceType':null}}",
        "{'resource':{'resourceType':{'a':[1]},'id':'x'}}", "{'resource':{'id':'x','resourceType':[]}}", "{'resource':{'resourceType':'Condition','id':5}}"})
    void setsAsideEntriesThatAreNoResources(String entry) {
        String input = "{'resourceType':'Bundle','entry':[" + entry + ",{'resource':" + PATIENT + "},{'resource':" + SOUND + "}]}";

        PatientRecord record = read(input).get(0);

        assertThat(record.diagnoses()).hasSize(1);
        assertThat(record.notices()).singleElement().satisfies(notice -> assertThat(notice.source()).contains("entry-0"));
    }

    @Test
    void keepsDatesFarAheadForTheJudgementOfTheRecord() {
        PatientRecord record = chart(resource("Condition", "c", "'code':{'text':'x'},'recordedDate':'3000-01-01'"));

        assertThat(record.diagnoses().get(0).asserted()).hasValueSatisfying(day -> assertThat(day).hasYear(3000));
    }

    @Test
    void survivesRandomDamageToASoundBundle() {
        Random random = new Random(20260101);
        byte[] sound = Charts.file("synthea-extract.json").getBytes(StandardCharsets.UTF_8);
        List<String> tokens = List.of("null", "3", "\"x\"", "{}", "[]", "true", "[null]", "[{}]", "-1");
        for (int round = 0; round < 400; round++) {
            String damaged = damaged(new String(sound, StandardCharsets.UTF_8), random, tokens);
            List<PatientRecord> records = new ArrayList<>();
            try {
                records.addAll(FhirR4Reader.read(damaged.getBytes(StandardCharsets.UTF_8), "damaged"));
            } catch (InputException expected) {
                assertThat(expected.getMessage()).startsWith("damaged: ");
                continue;
            }
            assertThat(records).isNotEmpty();
        }
    }

    /** Puts another value where one stands. */
    private static String damaged(String json, Random random, List<String> tokens) {
        int colon = json.indexOf("\": ", random.nextInt(json.length() - 200));
        if (colon < 0) {
            return json;
        }
        int from = colon + 3;
        int to = from;
        if (json.charAt(from) == '"') {
            to = json.indexOf('"', from + 1) + 1;
        }
        return json.substring(0, from) + tokens.get(random.nextInt(tokens.size())) + (to == from ? "," : "") + json.substring(to);
    }
}
