package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.trdcds.TrdAdvisor;
import org.trdcds.json.CaseJson;
import org.trdcds.patient.PatientRecord;

/** Text of a chart is shown in a Bundle, never obeyed, and cannot make it invalid. */
class HostileTextInFhirTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();

    @Test
    void controlCharactersAndHalfSurrogatesBecomeSpaces() {
        assertThat(FhirText.of(" a\u0000b\u001bc\ud800d\uffff ")).isEqualTo("a b c d");
        assertThat(FhirText.of("\ud83d\ude42")).isEqualTo("\ud83d\ude42");
        assertThat(FhirText.of("\u0007 ")).isEmpty();
    }

    @Test
    void markupInANarrativeIsText() {
        assertThat(FhirText.narrative(List.of("<script>a && b</script>", " ")).get("div").textValue())
                .isEqualTo("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>&lt;script&gt;a &amp;&amp; b&lt;/script&gt;</p></div>");
    }

    @Test
    void aChartWithHostileNamesStillMakesAValidBundle() {
        PatientRecord record = CaseJson.read("""
                {"schemaVersion": "1.0", "id": "Patient/<b>\\u0001 ../x", "patient": {"birthDate": "1980-01-01"},
                 "diagnoses": [{"code": "F33.1", "text": "<img src=x> depression\\u0007", "status": "active", "onset": "2026-01-05"}]}
                """, "hostile").get(0);
        String bundle = new FhirR4Writer(ADVISOR.knowledge().sources()).text(ADVISOR.assess(record, LocalDate.of(2026, 6, 30)));
        assertThat(new OfficialValidator().faults(bundle)).isEmpty();
        assertThat(bundle).doesNotContain("<b>\\u0001", "<p><img");
    }
}
