package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

class RecentConceptsTest {

    private final RecentConcepts recent = new RecentConcepts();

    @Test
    void aConceptNamedAgainIsTheSame() {
        CodedText first = recent.of(CodeSystem.LOINC, "8480-6", "Systolic", "Blood pressure");

        assertThat(recent.of(CodeSystem.LOINC, "8480-6", "Systolic", "Blood pressure")).isSameAs(first);
    }

    @Test
    void conceptsThatDifferInAnythingAreToldApart() {
        List<CodedText> told = List.of(
                recent.of(CodeSystem.LOINC, "1", "a", "b"), recent.of(CodeSystem.SNOMED, "1", "a", "b"), recent.of(CodeSystem.LOINC, "2", "a", "b"),
                recent.of(CodeSystem.LOINC, "1", "c", "b"), recent.of(CodeSystem.LOINC, "1", "a", "d"));

        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    void anyNumberOfThreadsGetWhatTheyAskedFor() {
        boolean right = IntStream.range(0, 200_000).parallel().allMatch(i -> {
            String value = Integer.toString(i * 7919 % 20_000);
            return recent.of(CodeSystem.RXNORM, value, "", "text")
                    .equals(new CodedText(List.of(new Code(CodeSystem.RXNORM, value, "")), "text"));
        });

        assertThat(right).isTrue();
    }
}
