package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;

/** Pregnancy, lactation and the postpartum period (clinical.md section 6, perinatal). */
final class Perinatal {

    private static final List<String> PREGNANCY = List.of("pregnancy");
    private static final String TEST = "pregnancy-test";
    private static final List<String> LACTATION = List.of("lactation");
    private static final List<String> POSTPARTUM = List.of("postpartum", "depression-postpartum", "postpartum-psychosis");
    private static final List<String> DELIVERY = List.of("delivery", "delivery-procedure");
    private static final List<String> ENDS = List.of("delivery", "delivery-procedure", "pregnancy-ended", "postpartum");

    private final Chart chart;
    private final Stand pregnant;
    private final Stand lactating;
    private final Stand postpartum;

    Perinatal(Chart chart) {
        this.chart = chart;
        pregnant = findPregnancy();
        lactating = findLactation();
        postpartum = deliveredWithin("postpartum-months");
    }

    Stand pregnant() {
        return pregnant;
    }

    Stand lactating() {
        return lactating;
    }

    Stand postpartum() {
        return postpartum;
    }

    /** A delivery so recent that psychosis or mania is an emergency. */
    Stand deliveredForPsychosis() {
        return deliveredWithin("postpartum-psychosis-months");
    }

    private Stand findPregnancy() {
        if (chart.concepts().of(PREGNANCY).isEmpty() && chart.concepts().latestLab(TEST).isEmpty()) {
            return silence();
        }
        return TopicTable.strongest(Stream.concat(diagnosed(), tested()).toList()).orElseGet(this::silence);
    }

    /** A negative test speaks for a short while, a positive one for as long as a pregnancy lasts. */
    private Stream<Stand> tested() {
        return chart.concepts().latestLab(TEST).stream().flatMap(test -> switch (ItemAnswers.yes(test.observation(), chart.knowledge())) {
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
                .map(entry -> Stand.of(entry.happened().isEmpty() ? undatedPregnancy(entry) : entry.active(), entry));
    }

    /** An undated pregnancy beside the end of one may be the one that ended. */
    private Answer undatedPregnancy(ConceptEntry entry) {
        boolean over = chart.concepts().of(ENDS).stream().anyMatch(end -> end.ever() == Answer.MET);
        return over ? entry.active().and(Answer.UNKNOWN) : undated(entry);
    }

    /** Without a date only a stated status says that it holds now. */
    private static Answer undated(ConceptEntry entry) {
        return entry.statusStated() ? entry.active() : entry.active().and(Answer.UNKNOWN);
    }

    private Stand findLactation() {
        List<ConceptEntry> entries = chart.concepts().standing(LACTATION);
        return entries.isEmpty() ? silence() : TopicTable.strongest(entries.stream()
                .filter(entry -> entry.stated().isEmpty() || chart.within(entry.stated(), "postpartum-months"))
                .map(entry -> Stand.of(entry.active(), entry)).toList()).orElseGet(this::silence);
    }

    private Stand silence() {
        return chart.couldBePregnant() ? Stand.notDocumented() : Stand.noneRecorded();
    }

    private Stand deliveredWithin(String window) {
        return delivered(window).orElseGet(() -> chart.concepts().of(POSTPARTUM).isEmpty() ? Stand.noneRecorded() : TopicTable.strongest(chart.concepts().standing(POSTPARTUM).stream()
                .filter(entry -> entry.active() != Answer.UNMET)
                .map(entry -> Stand.of(entry.happened().isEmpty() ? undated(entry)
                        : Answer.of(chart.within(entry.happened(), window)).and(entry.active()), entry))
                .toList()).orElseGet(Stand::noneRecorded));
    }

    /** Whether lactation must still be asked: delivered in the last 6 months and nothing said about breastfeeding. */
    Stand lactationOpenAfterDelivery() {
        Stand recent = delivered("lactation-unknown-months").orElseGet(() -> chart.concepts().of(POSTPARTUM).isEmpty() ? Stand.noneRecorded() : TopicTable.strongest(chart.concepts().standing(POSTPARTUM).stream()
                .filter(entry -> entry.active() != Answer.UNMET && (entry.happened().isEmpty() && undated(entry) == Answer.MET
                        || chart.within(entry.happened(), "lactation-unknown-months")))
                .map(entry -> Stand.of(entry.active(), entry)).toList()).orElseGet(Stand::noneRecorded));
        return recent.answer() != Answer.UNMET && lactating.answer() != Answer.UNKNOWN
                ? new Stand(Answer.UNMET, lactating.statement(), lactating.closedWorld(), lactating.evidence()) : recent;
    }

    Stand perinatal() {
        return pregnant.or(postpartum).or(lactating);
    }

    private Optional<Stand> delivered(String window) {
        List<ConceptEntry> deliveries = chart.concepts().of(DELIVERY);
        for (int index = deliveries.size() - 1; index >= 0; index--) {
            ConceptEntry entry = deliveries.get(index);
            if (entry.ever() == Answer.MET && chart.within(entry.happened(), window)) {
                return Optional.of(Stand.of(Answer.MET, entry));
            }
        }
        return Optional.empty();
    }
}
