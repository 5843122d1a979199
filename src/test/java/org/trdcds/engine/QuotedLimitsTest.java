package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.knowledge.KnowledgeFiles;

/** A statement quotes the number that decides: counts in words, shares in per cent, everything else in digits. */
class QuotedLimitsTest {

    private static final QuotedLimits LIMITS = QuotedLimits.of(KnowledgeFiles.shipped());

    @ParameterizedTest
    @CsvSource({
        "At least {ect-failures} trials failed, At least three trials failed",
        "{ect-intolerant-trials} trials of {ect-intolerant-classes} classes, three trials of two classes",
        "Less than {early-improvement} change, Less than 20 % change",
        "At {older-age} or over, At 65 or over",
        "MGH-S adds {mgh-optimisation-points} points, MGH-S adds 0.5 points",
        "Nothing is quoted here, Nothing is quoted here"})
    void writesTheNumberOut(String written, String shown) {
        assertThat(LIMITS.fillIn(rule(written)).statement()).isEqualTo(shown);
    }

    @Test
    void refusesANameThatTheTableDoesNotHold() {
        assertThatExceptionOfType(RuleException.class).isThrownBy(() -> LIMITS.fillIn(rule("At least {ect-failure} trials failed")))
                .withMessageContaining("nextsteps/some.drl").withMessageContaining("some.rule").withMessageContaining("{ect-failure}")
                .withMessageContaining("limits.csv");
    }

    private static RuleText rule(String statement) {
        return new RuleText("some.rule", RuleStage.NEXTSTEPS, "nextsteps/some.drl", statement, List.of(), List.of("spec"), List.of(),
                "required", List.of(), "");
    }
}
