package org.trdcds.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class CodedTextTest {

    @Test
    void isShownByItsTextElseByADisplayElseByACode() {
        assertThat(CodedText.of(CodeSystem.SNOMED, "370143000", "Major depressive disorder").label()).isEqualTo("Major depressive disorder");
        assertThat(new CodedText(List.of(new Code(CodeSystem.SNOMED, "370143000", "MDD")), " ").label()).isEqualTo("MDD");
        assertThat(CodedText.of(CodeSystem.SNOMED, "370143000", "").label()).isEqualTo("370143000");
        assertThat(CodedText.NONE.label()).isEqualTo("unnamed");
    }

    @Test
    void aLongTextIsShownByItsBeginning() {
        assertThat(CodedText.text("x".repeat(500)).label()).isEqualTo("x".repeat(500));
        assertThat(CodedText.text("x".repeat(1_000_000)).label()).isEqualTo("x".repeat(499) + "…");
        assertThat(CodedText.text("x".repeat(498) + "\uD83D\uDE00" + "x".repeat(10)).label()).isEqualTo("x".repeat(498) + "…");
    }
}
