package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to files that are not what they should be: a message on standard error, exit code 3, and the others assessed all the same. */
@DisplayName("trd-cds with bad input")
class BadInputTest {

    private static final String GOOD = "docs/examples/not-adherent.json";
    private static final String FHIR = "docs/examples/two-failed-trials.json";
    private static final String CASE = "docs/examples/two-failed-trials.case.json";
    private static final String SECRET = "Hildegard";
    private static final int HUGE = 100_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            empty              | ``                                                                             | line 1:0   | document is empty
            blank              | `   `                                                                          | line 1:0   | document is empty
            no record          | `[]`                                                                           | bad.json   | expected at least one record
            a number           | `3`                                                                            | line 1:1   | expected an object
            plain text         | `Hildegard is sad`                                                             | line 1:11  | expected well-formed JSON
            XML                | `<Bundle><id value='Hildegard'/></Bundle>`                                     | line 1:2   | expected well-formed JSON
            another resource   | `{'resourceType':'Observation','valueString':'Hildegard'}`                     | line 1:17  | expected resourceType Bundle
            no patient         | `{'resourceType':'Bundle','entry':[]}`                                         | bad.json   | expected at least one Patient
            entries no array   | `{'resourceType':'Bundle','entry':'Hildegard'}`                                | /entry     | expected an array of entries
            broken             | `{'resourceType':'Bundle','entry':[{'resource':{'id':Hildegard}}]}`            | /entry/0/resource/id | expected well-formed JSON
            undated            | `{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Patient','id':'Hildegard'}}]}` | bad.json | expected a dated entry
            case without id    | `{'schemaVersion':'1.0'}`                                                      | line 1     | id
            case, wrong type   | `{'schemaVersion':'1.0','id':'Hildegard','medications':'Hildegard'}`           | /medications (line 1:55) | expected an array
            case, unknown word | `{'schemaVersion':'1.0','id':'Hildegard','medicatoins':[]}`                    | /medicatoins | nearest known field is
            case, twice        | `{'schemaVersion':'1.0','id':'Hildegard','id':'x'}`                            | /id        | each field once
            """)
    void isNamedWithItsPlaceAndWhatWasExpected(String kind, String content, String place, String expected) throws IOException {
        assertRefused(write((content == null ? "" : content).replace('\'', '"').getBytes(StandardCharsets.UTF_8)), place, expected);
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(GOOD));
        for (int length : new int[] {1, 40, 500, whole.length / 2, whole.length - 3}) {
            assertRefused(write(Arrays.copyOf(whole, length)), "line ", "expected");
        }
    }

    @Test
    void binaryIsRefused() throws IOException {
        byte[] bytes = new byte[4_096];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (index * 31);
        }
        assertRefused(write(bytes), "line 1:", "expected well-formed JSON");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertRefused(write(("{\"resourceType\":\"Bundle\",\"entry\":" + deep + "}").getBytes(StandardCharsets.UTF_8)), "/entry", "at most 100 levels");
        assertRefused(write(("{\"schemaVersion\":\"1.0\",\"id\":" + deep + "}").getBytes(StandardCharsets.UTF_8)), "line 1:", "at most 32 levels");
    }

    @Test
    void aStringOfAHundredMegabytesIsRefused() throws IOException {
        assertRefused(huge("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"", "\"}}]}"), "/entry/0/resource",
                "characters in a text");
        assertRefused(huge("{\"schemaVersion\":\"1.0\",\"id\":\"", "\"}"), "line 1:", "characters in a text");
    }

    @Test
    void entriesThatCannotBeTrueAreSetAsideAndTheRestIsAssessed() throws IOException {
        String whole = Files.readString(Path.of(FHIR));
        assertNoticed(whole.replaceFirst("\"authoredOn\" ?: ?\"[^\"]*\"", "\"authoredOn\":\"3000-01-01\""), "3000-01-01 lies after the as-of date");
        assertNoticed(whole.replaceFirst("(\"doseQuantity\"[^}]*?\"value\" ?: ?)\\d+", "$1-50"), "expected an amount that is not negative");
        assertNoticed(whole.replaceFirst("\"code\" ?: ?\\{", "\"code\":\"" + SECRET + "\",\"ignored\":{"), "expected an object but found a string");
    }

    @Test
    void entriesOfACaseThatCannotBeTrueAreSetAsideToo() throws IOException {
        String whole = Files.readString(Path.of(CASE));
        assertNoticed(withTrial(whole, "\"ingredient\":\"bupropion\",\"start\":\"3000-01-01\""), "3000-01-01 lies after the as-of date");
        assertNoticed(withTrial(whole, "\"ingredient\":\"bupropion\",\"start\":\"2026-01-01\",\"dailyDoseMg\":-50"), "its dailyDoseMg is not above zero");
    }

    @Test
    void aCodeOrMedicineThatNobodyKnowsDisturbsNothing() throws IOException {
        String whole = Files.readString(Path.of(CASE));
        JsonNode sound = JSON.readTree(assessed(whole));
        JsonNode more = JSON.readTree(assessed(withTrial(whole, "\"ingredient\":\"blorbinol\",\"start\":\"2026-01-01\"")
                .replaceFirst("\"diagnoses\" ?: ?\\[", "$0{\"code\":\"Z99.ZZZ\",\"system\":\"icd10cm\",\"recorded\":\"2026-01-01\"},")));
        assertThat(more.get("trials").findValuesAsText("verdict")).isEqualTo(sound.get("trials").findValuesAsText("verdict")).isNotEmpty();
        assertThat(more.get("resistance").get("status")).isEqualTo(sound.get("resistance").get("status"));
        assertThat(more.get("safetyAlerts")).isEqualTo(sound.get("safetyAlerts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FHIR, CASE})
    void aByteOrderMarkAndUtf16AreReadLikeUtf8(String file) throws IOException {
        String whole = Files.readString(Path.of(file));
        String plain = Session.run("assess", file, "--format", "json").out();
        assertThat(assessed("\ufeff" + whole)).isEqualTo(plain);
        Session utf16 = Session.run("assess", write(whole.getBytes(StandardCharsets.UTF_16)).toString(), "--format", "json");
        assertThat(utf16.out()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {FHIR, CASE})
    void whatIsNotUtf8IsRefused(String file) throws IOException {
        String named = Files.readString(Path.of(file)).replaceFirst("\"id\" ?: ?\"", "$0J\u00e9r\u00f4me " + SECRET);
        assertRefused(write(named.getBytes(StandardCharsets.ISO_8859_1)), "line ", "expected well-formed JSON");
    }

    @Test
    void anEntryThatABundleHoldsTwiceCountsOnce() throws IOException {
        ObjectNode bundle = (ObjectNode) JSON.readTree(Path.of(FHIR).toFile());
        ArrayNode entries = (ArrayNode) bundle.get("entry");
        entries.addAll(entries.deepCopy());
        assertThat(assessed(bundle.toString())).isEqualTo(Session.run("assess", FHIR, "--format", "json").out());
    }

    @Test
    void everyPatientOfABundleIsAssessed() throws IOException {
        ObjectNode bundle = (ObjectNode) JSON.readTree(Path.of(FHIR).toFile());
        ((ArrayNode) bundle.get("entry")).addAll((ArrayNode) JSON.readTree(Path.of(GOOD).toFile()).get("entry"));
        assertThat(JSON.readTree(assessed(bundle.toString()))).extracting(assessment -> assessment.get("patientId").asText())
                .containsExactly("Patient/two-failed-trials", "Patient/not-adherent");
    }

    @Test
    void oneBadLineOfSeveralCasesIsNamed() throws IOException {
        String whole = JSON.readTree(Path.of(CASE).toFile()).toString();
        assertRefused(write((whole + "\n" + whole.replaceFirst("\"ingredient\":\"[^\"]*\"", "\"ingredient\":5") + "\n" + whole)
                .getBytes(StandardCharsets.UTF_8)), "/trials/0/ingredient (line 2:", "expected a text");
        assertRefused(write((whole + "\n{\"schemaVersion\":\"1.0\",\"id\":" + SECRET + "}\n" + whole).getBytes(StandardCharsets.UTF_8)),
                "line 2:", "expected well-formed JSON");
    }

    @Test
    void oneBadFileOfSeveralDoesNotStopTheOthers() throws IOException {
        Path bad = write("{\"resourceType\":\"Bundle\",\"entry\":[{".getBytes(StandardCharsets.UTF_8));
        Session session = Session.run("assess", GOOD, bad.toString(), "no-such-file.json", "docs/examples/too-short.json", "--format", "json");
        assertThat(session.code()).isEqualTo(3);
        assertThat(JSON.readTree(session.out())).extracting(assessment -> assessment.get("patientId").asText())
                .containsExactly("Patient/not-adherent", "Patient/too-short");
        assertThat(session.err().lines()).hasSize(2).allMatch(line -> line.contains("bad.json") || line.contains("no-such-file.json"));
    }

    @Test
    void nothingIsWrittenToTheFolderForABadFile() throws IOException {
        Path bad = write(new byte[0]);
        Path out = Files.createDirectory(folder.resolve("out"));
        Session session = Session.run("assess", bad.toString(), GOOD, "--out", out.toString());
        assertThat(session.code()).isEqualTo(3);
        assertThat(out.toFile().list()).containsExactly("not-adherent.assessment.txt");
    }

    private void assertRefused(Path bad, String place, String expected) throws IOException {
        for (String command : new String[] {"assess", "validate"}) {
            if (command.equals("validate") && expected.contains("dated entry")) {
                continue;
            }
            Session session = Session.run(command, bad.toString());
            assertThat(session.code()).as(session.err()).isEqualTo(3);
            assertThat(session.out()).isEmpty();
            assertThat(session.err().lines()).hasSize(1);
            assertThat(session.err()).contains("bad.json: ").contains(place).contains(expected)
                    .doesNotContain(SECRET, "Exception", "StreamReadConstraints", "\tat ");
        }
    }

    private void assertNoticed(String content, String notice) throws IOException {
        Session session = Session.run("assess", write(content.getBytes(StandardCharsets.UTF_8)).toString(), "--format", "json");
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.err()).isEmpty();
        JsonNode notices = JSON.readTree(session.out()).get("notices");
        assertThat(notices).extracting(each -> each.get("text").asText()).anyMatch(text -> text.contains(notice)).noneMatch(text -> text.contains(SECRET));
    }

    private String assessed(String content) throws IOException {
        Session session = Session.run("assess", write(content.getBytes(StandardCharsets.UTF_8)).toString(), "--format", "json");
        assertThat(session.code()).as(session.err()).isZero();
        return session.out();
    }

    private static String withTrial(String document, String fields) {
        return document.replaceFirst("\"trials\" ?: ?\\[", "$0{" + fields + "},");
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("bad.json"), content);
    }

    private Path huge(String before, String after) throws IOException {
        Path file = folder.resolve("bad.json");
        byte[] block = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(before.getBytes(StandardCharsets.US_ASCII));
            for (int written = 0; written < HUGE; written += block.length) {
                out.write(block);
            }
            out.write(after.getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }
}
