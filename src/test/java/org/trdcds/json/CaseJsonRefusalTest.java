package org.trdcds.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.InputException;

class CaseJsonRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'medicatons': [] | /medicatons | expected no field "medicatons" here; the nearest known field is "medications"
            'zzzzzzzzzz': [] | /zzzzzzzzzz | expected no field "zzzzzzzzzz" here, but one of schemaVersion, id, patient
            'trials': [{'ingredient': 'x', 'strat': '2026-01-01'}] | /trials/0/strat | the nearest known field is "start"
            'trials': [{'ingredient': 'x', 'doses': [{'form': '2026-01-01'}]}] | /trials/0/doses/0/form | the nearest known field is "from"
            'trials': {} | /trials | expected an array
            'trials': [7] | /trials/0 | expected an object
            'trials': [{}] | /trials/0 | expected the medicine in "ingredient", "rxnorm", "atc", "code" or "text"
            'trials': [{'ingredient': 5}] | /trials/0/ingredient | expected a text
            'trials': [{'ingredient': 'x', 'dailyDoseMg': '50'}] | /trials/0/dailyDoseMg | expected a number
            'trials': [{'ingredient': 'x', 'supplyDays': 30.5}] | /trials/0/supplyDays | expected a whole number
            'trials': [{'ingredient': 'x', 'supplyDays': 30000000000}] | /trials/0/supplyDays | expected a whole number
            'trials': [{'ingredient': 'x', 'status': 'actve'}] | /trials/0/status | expected active, on-hold, stopped, completed, intended, not-taken or unknown; the nearest is "active"
            'trials': [{'ingredient': 'x', 'takenAs': true}] | /trials/0/takenAs | expected directed, not-as-directed or not-recorded
            'trials': [{'ingredient': 'x', 'dailyDoseMg': 5, 'doses': []}] | /trials/0/doses | expected either "doses" or one dose for the whole entry
            'trials': [{'ingredient': 'x', 'doses': [{'mg': 5}]}] | /trials/0/doses/0 | expected a "from" date and a dose in "mg"
            'trials': [{'ingredient': 'x', 'doses': [{'from': '2026-01-01'}]}] | /trials/0/doses/0 | expected a "from" date and a dose in "mg"
            'trials': [{'ingredient': 'x', 'basedOn': 'order 1'}] | /trials/0/basedOn | expected a JSON pointer such as /medications/0
            'trials': [{'ingredient': 'x', 'start': '2026-02-30'}] | /trials/0/start | expected a date YYYY-MM-DD, YYYY-MM or YYYY that exists
            'trials': [{'ingredient': 'x', 'start': '01/02/2026'}] | /trials/0/start | expected a date
            'trials': [{'ingredient': 'x', 'start': 2026}] | /trials/0/start | expected a date
            'diagnoses': [{'status': 'active'}] | /diagnoses/0 | expected a "code" or a "text" that says what this is about
            'diagnoses': [{'code': '370143000'}] | /diagnoses/0/code | expected a "system" beside this code: icd10cm, icd10pcs, snomed
            'diagnoses': [{'codes': [{'system': 'snomed'}]}] | /diagnoses/0/codes/0 | expected a "code"
            'diagnoses': [{'code': 'F33.1', 'system': 'icd10'}] | /diagnoses/0/system | the nearest is "icd10cm"
            'diagnoses': [{'code': 'F33.1', 'byPsychiatry': 'yes'}] | /diagnoses/0/byPsychiatry | expected true or false, or nothing when it is not known
            'scores': [{'instrument': 'PHQ-9'}] | /scores/0 | expected a "value"
            'scores': [{'value': 4}] | /scores/0 | expected an "instrument" or a "loinc"
            'scores': [{'instrument': 'PHQ-9 item 9', 'value': 1}] | /scores/0/instrument | single items belong in "items"
            'scores': [{'instrument': 'PHQ-9', 'value': 1e999}] | /scores/0/value | expected a number of ordinary size
            'items': [{'item': 'phq-9-item-3', 'answer': 1}] | /items/0/item | expected a "loinc", or an "item" named phq-9-item-9, c-ssrs-1
            'items': [{'item': 'c-ssrs-4', 'answer': 'yes'}] | /items/0/answer | expected a number, or true or false
            'items': [{'item': 'c-ssrs-4'}] | /items/0 | expected an "answer"
            'labs': [{'test': 'TSH'}] | /labs/0 | expected a "value", a "text" or a "flag"
            'screens': [{'instrument': 'MDQ'}] | /screens/0 | expected either a "value" or a "result"
            'screens': [{'instrument': 'MDQ', 'value': 7, 'result': 'positive'}] | /screens/0 | expected either a "value" or a "result"
            'sessions': [{'kind': 'psychoterapy'}] | /sessions/0/kind | the nearest is "psychotherapy"
            'sessions': [{'date': '2026-01-01'}] | /sessions/0 | expected a "kind", "code" or "text" that says what was done
            'sessions': [{'kind': 'ect', 'date': '2026-01-01', 'start': '2026-01-01'}] | /sessions/0/date | expected either a "date" or a "start"
            'encounters': [{'type': 5}] | /encounters/0/type | expected an object
            'patient': {'sex': 'f'} | /patient/sex | expected female, male or unknown
            'patient': [] | /patient | expected an object
            'a~b/c': 1 | /a~0b~1c | expected no field
            """)
    void aWrongFieldIsRefusedWithItsPlaceAndWhatWasExpected(String field, String pointer, String expected) {
        InputException refusal = refusal("{'schemaVersion': '1.0', 'id': 'p1',\n " + field + "}");
        assertThat(refusal.place()).startsWith(pointer + " (line 2:");
        assertThat(refusal.getMessage()).startsWith("case.json: " + pointer + " (line 2:").contains(expected);
    }

    @Test
    void thePlaceIsThatOfTheValue() {
        assertThat(refusal("{'schemaVersion': '1.0', 'id': 'p1',\n  'scores': [\n    {'instrument': 'PHQ-9', 'value': 'ten'}\n  ]}").place())
                .isEqualTo("/scores/0/value (line 3:38)");
        assertThat(refusal("[{'schemaVersion': '1.0', 'id': 'p1'},\n{'schemaVersion': '1.0', 'id': 'p2', 'trial': []}]").place())
                .isEqualTo("/1/trial (line 2:38)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'id': 'p1'} | line 1:1 | expected "schemaVersion": "1.0"
            {'schemaVersion': '2.0', 'id': 'p1'} | /schemaVersion (line 1:2) | expected "schemaVersion": "1.0"
            {'schemaVersion': '1.0'} | line 1:1 | expected an "id"
            {'schemaVersion': '1.0', 'id': ' '} | line 1:1 | expected an "id"
            {'schemaVersion': '1.0', 'id': 'p1', 'id': 'p2'} | /id (line 1:38) | expected each field once
            {'resourceType': 'Bundle'} | /resourceType (line 1:2) | expected no field "resourceType" here
            'a case' | line 1:1 | expected an object
            {'schemaVersion': '1.0', 'id': | line 1: | the document ends too early
            {'schemaVersion': '1.0' 'id': 'p1'} | line 1: | expected well-formed JSON
            {'schemaVersion': '1.0', 'id': nobody} | line 1: | expected well-formed JSON
            [{'schemaVersion': '1.0', 'id': 'p1'} | line 1: | the document ends too early
            """)
    void whatIsNoCaseIsRefused(String document, String place, String expected) {
        InputException refusal = refusal(document);
        assertThat(refusal.place()).startsWith(place);
        assertThat(refusal.getMessage()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void anEmptyDocumentIsRefused(String document) {
        assertThat(refusal(document).getMessage()).contains("the document is empty");
    }

    @Test
    void abuseIsRefusedAndNotRead() {
        assertThat(refusal("[".repeat(100_000)).getMessage()).contains("expected");
        assertThat(refusal("{'a':".repeat(100_000)).getMessage()).contains("at most 32 levels");
        assertThat(refusal("{'schemaVersion': '1.0', 'id': '" + "x".repeat(100_001) + "'}").getMessage()).contains("at most 32 levels, 100000 characters in a text");
        assertThat(refusal("{'schemaVersion': '1.0', 'scores': [{'value': " + "9".repeat(41) + "}]}").getMessage()).contains("40 in a number");
        assertThat(refusal("{'" + "x".repeat(10_000) + "': 1}").getMessage()).hasSizeLessThan(500);
    }

    @Test
    void aNameFromTheInputIsShownShortAndWithoutControlCharacters() {
        String message = refusal("{'schemaVersion': '1.0', 'id': 'p1', 'x\\u001b[31m\\u202e" + "y".repeat(100) + "': 1}").getMessage();
        assertThat(message).doesNotContain("\u001b", "\u202e", "y".repeat(50));
    }

    @Test
    void clinicalContentIsNotRepeated() {
        assertThat(refusal("{'schemaVersion': '1.0', 'id': 'p1', 'patient': {'sex': 'Jane Roe'}}").getMessage()).doesNotContain("Roe");
        assertThat(refusal("{'schemaVersion': '1.0', 'id': 'p1', 'patient': {'birthDate': '12 May 1970'}}").getMessage()).doesNotContain("1970");
        assertThat(refusal("{'schemaVersion': '1.0', 'id': JaneRoe}").getMessage()).doesNotContain("Roe");
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = "{\"schemaVersion\": \"1.0\", \"id\": \"J\u00e9r\u00f4me\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> CaseJson.read(new ByteArrayInputStream(latin), "case.json"));
    }

    @Test
    void aStreamThatFailsIsReportedWithItsName() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        };
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> CaseJson.read(failing, "case.json"))
                .withMessage("case.json: could not be read: disk gone");
    }

    @Test
    void damagedDocumentsAreReadOrRefusedAndNothingElse() {
        byte[] good = ("{\"schemaVersion\":\"1.0\",\"id\":\"p1\",\"patient\":{\"birthDate\":\"1984-03\"},\"trials\":[{\"ingredient\":\"x\",\"start\":\"2026-01-01\","
                + "\"doses\":[{\"from\":\"2026-01-01\",\"mg\":50}]}],\"scores\":[{\"instrument\":\"PHQ-9\",\"value\":17,\"date\":\"2026-03-09\"}]}").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20260630);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = good.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? "{}[],:\"0-9etn\\".charAt(random.nextInt(14)) : random.nextInt(256));
            }
            try {
                assertThat(CaseJson.read(new ByteArrayInputStream(damaged), "case.json")).isNotEmpty();
            } catch (InputException e) {
                assertThat(e.getMessage()).startsWith("case.json: ");
            }
        }
    }

    private static InputException refusal(String quoted) {
        byte[] bytes = quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            CaseJson.read(new ByteArrayInputStream(bytes), "case.json");
        } catch (InputException e) {
            return e;
        }
        throw new AssertionError("was read: " + quoted);
    }
}
