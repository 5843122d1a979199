package org.trdcds.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.assessment.InputDates;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Evidence;

@DisplayName("Words for codes, dates and numbers")
class WordsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"2026-03-02, same day", "2026-03-01, 1 day old", "2026-01-02, 59 days old", "2026-01-01, 2 months old", "2024-03-02, 24 months old", "2023-03-02, 3 years old"})
    @DisplayName("tell the age of an entry in days, later in months")
    void age(LocalDate entry, String words) {
        assertThat(Words.age(entry, LocalDate.of(2026, 3, 2))).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"50, 50", "37.5, 37.5", "15.714, 15.7", "0.04, 0", "5.96, 6"})
    @DisplayName("round to one decimal and drop an idle one")
    void number(double value, String words) {
        assertThat(Words.number(OptionalDouble.of(value))).isEqualTo(words);
    }

    @Test
    @DisplayName("show an unknown number as a question mark")
    void unknownNumber() {
        assertThat(Words.number(OptionalDouble.empty())).isEqualTo("?");
    }

    @Test
    @DisplayName("join a list as a sentence does")
    void list() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("dose"))).isEqualTo("dose");
        assertThat(Words.list(List.of("dose", "dates", "outcome"))).isEqualTo("dose, dates and outcome");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"At least two, at least two", "TSH is high, TSH is high", "A course, a course", "C-SSRS, C-SSRS"})
    @DisplayName("lower the first letter, but not that of an abbreviation")
    void lowerFirst(String text, String words) {
        assertThat(Words.lowerFirst(text)).isEqualTo(words);
    }

    @Test
    @DisplayName("are found for every verdict, and differ")
    void verdicts() {
        assertThat(List.of(TrialVerdict.values())).extracting(Words::verdict).doesNotHaveDuplicates();
        assertThat(List.of(Verdict.values())).extracting(Words::verdict).doesNotHaveDuplicates();
    }

    @Test
    void howRecentInputsAre() {
        LocalDate now = LocalDate.of(2026, 6, 30);
        Evidence score = Evidence.of("Observation/1", "PHQ-9 20", LocalDate.of(2026, 6, 20));
        Evidence visit = Evidence.of("Encounter/2", "booked", LocalDate.of(2026, 7, 10));
        Evidence undated = new Evidence("Condition/3", "depression", Optional.empty());
        assertThat(Words.inputs(InputDates.of(List.of()), now)).isEqualTo("no chart entry speaks of it");
        assertThat(Words.inputs(InputDates.of(List.of(undated)), now)).isEqualTo("1 entry without a date");
        assertThat(Words.inputs(InputDates.of(List.of(score)), now)).isEqualTo("from 2026-06-20 (10 days old)");
        assertThat(Words.inputs(InputDates.of(List.of(score, visit, undated)), now))
                .isEqualTo("newest 2026-07-10 (to come), oldest 2026-06-20 (10 days old); 1 entry without a date");
    }
}
