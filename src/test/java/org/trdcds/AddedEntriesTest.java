package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Assessment;
import org.trdcds.patient.PatientRecord;

/** What must not happen when a chart grows: no alert goes away unless something replaces it, and what no rule reads changes nothing. */
class AddedEntriesTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final LocalDate AS_OF = RandomPatients.AS_OF;
    private static final List<PatientRecord> CHARTS = new RandomPatients(31).next(300);
    private static final int SOME = 9;

    @Test
    void noAlertGoesAwayWhenSomethingElseIsAdded() {
        List<NamedChart> charts = Stream.of(NamedChart.vignettes(), NamedChart.documents(), NamedChart.generated(31, 200))
                .flatMap(List::stream).filter(chart -> !alerts(chart.record(), chart.asOf()).isEmpty()).toList();
        assertThat(charts).hasSizeGreaterThan(150);
        List<String> gone = charts.stream().parallel().flatMap(AddedEntriesTest::gone).toList();
        assertThat(gone).isEmpty();
    }

    @Test
    void anEntryThatNoRuleReadsChangesNothing() {
        CHARTS.forEach(chart -> {
            Assessment before = ADVISOR.assess(chart, AS_OF);
            Assessment after = ADVISOR.assess(UnrelatedEntries.HEIGHT.addedTo(chart, AS_OF.minusDays(40)), AS_OF);
            assertThat(sameNoticesAndNewestEntry(after, before)).as(chart.id()).isEqualTo(before);
        });
    }

    @Test
    void anotherAdvisorSaysTheSame() {
        TrdAdvisor other = TrdAdvisor.create();
        assertThat(CHARTS).allSatisfy(chart -> assertThat(other.assess(chart, AS_OF)).isEqualTo(ADVISOR.assess(chart, AS_OF)));
    }

    /** The alerts that go away with some of the entries, made a day or a year before the assessment; and with one of each. */
    private static Stream<String> gone(NamedChart chart) {
        Set<String> before = alerts(chart.record(), chart.asOf());
        LocalDate lately = chart.asOf().minusDays(1);
        Random random = new Random(chart.name().hashCode());
        Stream<String> withOne = random.ints(0, UnrelatedEntries.values().length).distinct().limit(SOME).boxed().flatMap(index -> {
            UnrelatedEntries added = UnrelatedEntries.values()[index];
            return gone(before, added.addedTo(chart.record(), random.nextInt(3) > 0 ? lately : lately.minusYears(1)), chart, added.name());
        });
        return Stream.concat(withOne, gone(before, UnrelatedEntries.allAddedTo(chart.record(), lately), chart, "one of each"));
    }

    private static Stream<String> gone(Set<String> before, PatientRecord longer, NamedChart chart, String added) {
        Set<String> after = alerts(longer, chart.asOf());
        return before.stream().filter(alert -> !after.contains(alert)).map(alert -> chart + " with " + added + " lacks " + alert);
    }

    private static Set<String> alerts(PatientRecord chart, LocalDate asOf) {
        return ADVISOR.assess(chart, asOf).safetyAlerts().stream()
                .map(alert -> alert.code() + " " + alert.urgency() + " " + alert.route() + " " + alert.statement()).collect(Collectors.toSet());
    }

    private static Assessment sameNoticesAndNewestEntry(Assessment a, Assessment other) {
        return new Assessment(a.patientId(), a.assessedOn(), other.newestEntry(), a.profile(), a.versions(), a.scope(), a.resistance(), a.episode(),
                a.trials(), a.courses(), a.scores(), a.findings(), a.safetyAlerts(), a.nextSteps(), a.missingData(), a.disagreements(), other.notices(), a.disclaimer(),
                a.derivation());
    }
}
