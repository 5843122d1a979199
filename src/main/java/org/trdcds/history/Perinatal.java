package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;

/** Pregnancy, lactation and the postpartum period (clinical.md section 6, perinatal). */
final class Perinatal {

    private static final List<String> PREGNANCY = List.of("pregnancy");
    private static final List<String> LACTATION = List.of("lactation");
    private static final List<String> POSTPARTUM = List.of("postpartum", "depression-postpartum", "postpartum-psychosis");
    private static final List<String> DELIVERY = List.of("delivery", "delivery-procedure");
    private static final List<String> ENDS = List.of("delivery", "delivery-procedure", "pregnancy-ended", "postpartum");

    private final Chart chart;

    Perinatal(Chart chart) {
        this.chart = chart;
    }

    Stand pregnant() {
        return TopicTable.strongest(Stream.concat(diagnosed(), tested()).toList()).orElseGet(this::silence);
    }

    /** A negative test speaks for a short while, a positive one for as long as a pregnancy lasts. */
    private Stream<Stand> tested() {
        return chart.concepts().latestLab("pregnancy-test").stream().flatMap(test -> switch (ItemAnswers.yes(test.observation(), chart.knowledge())) {
            case MET -> notOverSince(test.date()) && chart.within(Optional.of(test.date()), "pregnancy-max-days")
                    ? Stream.of(Stand.of(Answer.MET, test)) : Stream.<Stand>empty();
            case UNMET -> chart.within(Optional.of(test.date()), "pregnancy-denied-days")
                    ? Stream.of(Stand.of(Answer.UNMET, test)) : Stream.<Stand>empty();
            case UNKNOWN -> Stream.<Stand>empty();
        });
    }

    private boolean notOverSince(LocalDate day) {
        return chart.concepts().of(ENDS).stream().filter(entry -> entry.ever() == Answer.MET)
                .noneMatch(entry -> entry.happened().filter(end -> !end.isBefore(day)).isPresent());
    }

    private Stream<Stand> diagnosed() {
        return chart.concepts().standing(PREGNANCY).stream()
                .filter(entry -> entry.stated().isEmpty() || notOverSince(entry.stated().get()))
                .filter(entry -> entry.standing() != Standing.ABSENT || chart.within(entry.stated(), "pregnancy-denied-days"))
                .filter(entry -> entry.happened().isEmpty() || chart.within(entry.happened(), "pregnancy-max-days"))
                .map(entry -> Stand.of(entry.happened().isEmpty() ? entry.active().and(Answer.UNKNOWN) : entry.active(), List.of(entry)));
    }

    Stand lactating() {
        return TopicTable.strongest(chart.concepts().standing(LACTATION).stream()
                .filter(entry -> entry.stated().isEmpty() || chart.within(entry.stated(), "postpartum-months"))
                .map(entry -> Stand.of(entry.active(), List.of(entry))).toList()).orElseGet(this::silence);
    }

    private Stand silence() {
        return chart.couldBePregnant() ? Stand.notDocumented() : Stand.noneRecorded();
    }

    Stand postpartum() {
        return delivered("postpartum-months").orElseGet(() -> TopicTable.strongest(chart.concepts().standing(POSTPARTUM).stream()
                .filter(entry -> entry.active() != Answer.UNMET)
                .map(entry -> Stand.of(entry.happened().isEmpty() ? Answer.UNKNOWN
                        : Answer.of(chart.within(entry.happened(), "postpartum-months")).and(entry.active()), List.of(entry)))
                .toList()).orElseGet(Stand::noneRecorded));
    }

    /** Whether lactation must still be asked: delivered in the last 6 months and nothing said about breastfeeding. */
    Stand lactationOpenAfterDelivery() {
        Stand lactating = lactating();
        Stand recent = delivered("lactation-unknown-months").orElseGet(() -> TopicTable.strongest(chart.concepts().standing(POSTPARTUM).stream()
                .filter(entry -> entry.active() != Answer.UNMET && chart.within(entry.happened(), "lactation-unknown-months"))
                .map(entry -> Stand.of(entry.active(), List.of(entry))).toList()).orElseGet(Stand::noneRecorded));
        return recent.answer() != Answer.UNMET && lactating.answer() != Answer.UNKNOWN
                ? new Stand(Answer.UNMET, lactating.statement(), lactating.closedWorld(), lactating.evidence()) : recent;
    }

    Stand perinatal() {
        return pregnant().or(postpartum()).or(lactating());
    }

    private Optional<Stand> delivered(String window) {
        return chart.concepts().of(DELIVERY).stream().filter(entry -> entry.ever() == Answer.MET && chart.within(entry.happened(), window))
                .reduce((first, second) -> second).map(entry -> Stand.of(Answer.MET, List.of(entry)));
    }
}
