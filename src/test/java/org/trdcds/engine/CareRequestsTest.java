package org.trdcds.engine;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.iterable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.PatientRecord;

/** What is in hand or was declined, and for how long. */
class CareRequestsTest {

    private static final CareRequests REQUESTS = new CareRequests(ResistanceBench.KNOWLEDGE);

    private static CareOrder order(CareOrder.Status status, String day, Answer declined) {
        Optional<LocalDate> date = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        return new CareOrder("ServiceRequest/1", CodedText.text("Referral for TMS"), status, date, declined, "prefers medicine");
    }

    private static CareRequest tms(List<SafetyAlert> alerts, Optional<LocalDate> latestFailure, CareOrder... orders) {
        PatientRecord.Builder record = PatientRecord.builder("Patient/1");
        for (CareOrder order : orders) {
            record.add(order);
        }
        return REQUESTS.of(record.build(), SampleTrial.AS_OF, latestFailure, alerts).stream()
                .filter(request -> request.categories().contains(Category.REFER_TMS)).findFirst().orElseThrow();
    }

    private static CareRequest tms(CareOrder... orders) {
        return tms(List.of(), Optional.empty(), orders);
    }

    private static SafetyAlert alert(Route route, String day) {
        return Facts.make(SafetyAlert.class, Map.of("route", route, "date", Optional.of(LocalDate.parse(day))));
    }

    @Test
    void silenceIsNothingInHandForEveryCategoryThatCanBeOrdered() {
        List<CareRequest> requests = REQUESTS.of(PatientRecord.builder("Patient/1").build(), SampleTrial.AS_OF, Optional.empty(), List.of());

        assertThat(requests).singleElement().extracting(CareRequest::categories, as(iterable(Category.class)))
                .contains(Category.REFER_TMS, Category.REFER_PSYCHIATRY)
                .doesNotContain(Category.REVIEW_DOSE, Category.COMPLETE_RECORD);
        assertThat(requests).extracting(CareRequest::inHand).containsOnly(Answer.UNMET);
    }

    @Test
    void everyCategoryThatCanBeOrderedStandsInExactlyOneFact() {
        PatientRecord record = PatientRecord.builder("Patient/1").add(order(CareOrder.Status.ACTIVE, "2026-06-01", Answer.UNMET)).build();
        List<CareRequest> silent = REQUESTS.of(PatientRecord.builder("Patient/1").build(), SampleTrial.AS_OF, Optional.empty(), List.of());
        List<CareRequest> requests = REQUESTS.of(record, SampleTrial.AS_OF, Optional.empty(), List.of());

        assertThat(requests).hasSize(2).flatExtracting(CareRequest::categories).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(silent.get(0).categories());
    }

    @Test
    void anOrderIsInHandForHalfAYear() {
        assertThat(tms(order(CareOrder.Status.ACTIVE, "2026-06-01", Answer.UNMET)).inHand()).isEqualTo(Answer.MET);
        assertThat(tms(order(CareOrder.Status.ACTIVE, "2026-06-01", Answer.UNMET)).statement()).isEqualTo("in hand since 2026-06-01");
        assertThat(tms(order(CareOrder.Status.ACTIVE, "2026-01-01", Answer.UNMET)).inHand()).isEqualTo(Answer.MET);
        assertThat(tms(order(CareOrder.Status.ACTIVE, "2025-12-31", Answer.UNMET)).inHand()).isEqualTo(Answer.UNMET);
        assertThat(tms(order(CareOrder.Status.REVOKED, "2026-06-01", Answer.UNMET)).inHand()).isEqualTo(Answer.UNMET);
        assertThat(tms(order(CareOrder.Status.ACTIVE, "", Answer.UNMET)).inHand()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whatWasCompletedBeforeTheLatestFailureIsNoLongerInHand() {
        CareOrder completed = order(CareOrder.Status.COMPLETED, "2026-04-01", Answer.UNMET);

        assertThat(tms(completed).inHand()).isEqualTo(Answer.MET);
        assertThat(tms(List.of(), Optional.of(LocalDate.of(2026, 5, 1)), completed).inHand()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aRefusalHoldsForAYear() {
        CareRequest declined = tms(order(CareOrder.Status.REVOKED, "2025-06-30", Answer.MET));

        assertThat(declined.declined()).isEqualTo(Answer.MET);
        assertThat(declined.inHand()).isEqualTo(Answer.UNMET);
        assertThat(declined.statement()).isEqualTo("declined on 2025-06-30 (prefers medicine), revisit if circumstances change");
        assertThat(tms(order(CareOrder.Status.REVOKED, "2025-06-29", Answer.MET)).declined()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aNewerPsychiatricOrMedicalAlertMakesItACaution() {
        CareOrder order = order(CareOrder.Status.ACTIVE, "2026-06-01", Answer.UNMET);

        assertThat(tms(List.of(alert(Route.PSYCHIATRIC, "2026-06-02")), Optional.empty(), order).newerAlert()).isEqualTo(Answer.MET);
        assertThat(tms(List.of(alert(Route.MEDICAL, "2026-06-01")), Optional.empty(), order).newerAlert()).isEqualTo(Answer.UNMET);
        assertThat(tms(List.of(alert(Route.PRESCRIBER, "2026-06-02")), Optional.empty(), order).newerAlert()).isEqualTo(Answer.UNMET);
        CareOrder newer = order(CareOrder.Status.ACTIVE, "2026-06-03", Answer.UNMET);
        assertThat(tms(List.of(alert(Route.PSYCHIATRIC, "2026-06-02")), Optional.empty(), order, newer).newerAlert()).isEqualTo(Answer.UNMET);
    }
}
