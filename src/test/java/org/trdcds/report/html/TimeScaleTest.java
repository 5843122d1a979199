package org.trdcds.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.assessment.TrialAssessment;

@DisplayName("The scale of the timeline")
class TimeScaleTest {

    static List<PageCharts.Page> pages() {
        return PageCharts.all().stream().filter(page -> !page.assessment().trials().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("keeps days in order and inside the picture, and the day of the assessment near its right edge")
    void order(PageCharts.Page page) {
        TimeScale scale = TimeScale.of(page.assessment()).orElseThrow();
        double before = 0;
        for (LocalDate day = scale.first(); !day.isAfter(page.assessment().assessedOn()); day = day.plusDays(5)) {
            assertThat(scale.at(day)).isBetween(before, 100.0);
            before = scale.at(day);
        }
        assertThat(scale.at(page.assessment().assessedOn())).isBetween(95.0, 99.0);
        page.assessment().trials().stream().map(TrialAssessment::start).flatMap(day -> day.stream())
                .forEach(start -> assertThat(scale.at(start)).isBetween(0.0, 100.0));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("has few labels, in order, the first of which names a year")
    void ticks(PageCharts.Page page) {
        List<TimeScale.Tick> ticks = TimeScale.of(page.assessment()).orElseThrow().ticks();
        assertThat(ticks).hasSizeBetween(1, 15).isSortedAccordingTo((one, other) -> Double.compare(one.at(), other.at()));
        assertThat(ticks.stream().filter(tick -> tick.label().matches(".*\\d{4}"))).isNotEmpty();
    }

    @Test
    @DisplayName("gives what came long before the episode less room than the episode")
    void broken() {
        PageCharts.Page page = PageCharts.twelveTrials();
        TimeScale scale = TimeScale.of(page.assessment()).orElseThrow();
        double episode = scale.at(page.assessment().episode().start().orElseThrow());
        assertThat(scale.breakAt()).hasValueSatisfying(at -> assertThat(at).isLessThan(episode));
        assertThat(episode).isLessThan(25);
    }

    @Test
    @DisplayName("is none where nothing is dated")
    void nothing() {
        assertThat(PageCharts.all().stream().filter(page -> page.name().equals("nothing")).map(page -> TimeScale.of(page.assessment())))
                .hasSize(1).allMatch(java.util.Optional::isEmpty);
    }
}
