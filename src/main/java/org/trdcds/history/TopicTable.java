package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.trdcds.knowledge.TopicRow;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Reaction;

/** Answers the topics of the topic table: is one of these concepts on record, and if not, what does silence mean? */
final class TopicTable {

    private final Chart chart;
    private final Contributors contributors;

    TopicTable(Chart chart, Contributors contributors) {
        this.chart = chart;
        this.contributors = contributors;
    }

    Stand answer(TopicRow topic) {
        Optional<Stand> answer = Optional.empty();
        for (int at = 0; at < topic.looks().size(); at++) {
            Optional<Stand> said = said(topic.looks().get(at));
            if (said.isPresent()) {
                answer = answer.isEmpty() ? said : strongest(List.of(answer.get(), said.get()));
            }
        }
        return answer.isPresent() ? answer.get() : silence(topic);
    }

    private Stand silence(TopicRow topic) {
        return switch (topic.silence()) {
            case NONE_RECORDED -> Stand.noneRecorded();
            case UNKNOWN -> Stand.notDocumented();
            case UNKNOWN_IF_COULD_BE_PREGNANT -> chart.couldBePregnant() ? Stand.notDocumented() : Stand.noneRecorded();
        };
    }

    private Optional<Stand> said(TopicRow.Look look) {
        return switch (look.kind()) {
            case ACTIVE -> active(look);
            case EVER -> ever(look);
            case WITHIN -> within(look);
            case DEVICE -> device(look);
            case MEDICINE -> medicine(look);
            case REACTION -> reaction(look);
            case TEST -> test(look);
            case TEST_LOW -> judgedTest(look, LabValue::low);
            case TEST_HIGH -> judgedTest(look, LabValue::high);
            case READING -> reading(look);
            case ORDER -> order(look);
            case CONTRIBUTOR -> contributors.stand(look.concepts());
        };
    }

    private Optional<Stand> active(TopicRow.Look look) {
        return strongest(chart.concepts().standing(look.concepts()), ConceptEntry::active);
    }

    private Optional<Stand> ever(TopicRow.Look look) {
        Optional<Stand> said = strongest(chart.concepts().of(look.concepts()), ConceptEntry::ever);
        if (look.unclear().isEmpty()) {
            return said;
        }
        Optional<Stand> open = strongest(chart.concepts().of(look.unclear()), entry -> entry.ever().and(Answer.UNKNOWN));
        return said.isEmpty() || open.isEmpty() ? said.or(() -> open) : strongest(List.of(said.get(), open.get()));
    }

    private Optional<Stand> within(TopicRow.Look look) {
        return strongest(chart.concepts().of(look.concepts()), entry -> inWindow(entry, look));
    }

    private Answer inWindow(ConceptEntry entry, TopicRow.Look look) {
        Optional<LocalDate> happened = entry.happened();
        if (happened.isEmpty()) {
            return entry.ever() == Answer.UNMET ? Answer.UNMET : Answer.UNKNOWN;
        }
        return chart.within(happened, look.window()) ? entry.ever() : Answer.UNMET;
    }

    /** A device in place, or a code that says so; removal of the same device takes it back. */
    private Optional<Stand> device(TopicRow.Look look) {
        return strongest(chart.concepts().standing(look.concepts()), TopicTable::inPlace);
    }

    private static Answer inPlace(ConceptEntry entry) {
        return switch (entry.standing()) {
            case PRESENT, STALE, IN_REMISSION -> Answer.MET;
            case PROVISIONAL -> Answer.UNKNOWN;
            case PAST, ABSENT -> Answer.UNMET;
        };
    }

    private Optional<Stand> medicine(TopicRow.Look look) {
        List<MedicationUse> uses = chart.uses(look.concepts());
        return uses.isEmpty() ? Optional.empty() : strongest(uses.stream().map(use -> Stand.of(use.ongoing(), use)).toList());
    }

    private Optional<Stand> reaction(TopicRow.Look look) {
        if (chart.record().reactions().isEmpty()) {
            return Optional.empty();
        }
        List<Reaction> reactions = chart.record().reactions().stream()
                .filter(reaction -> chart.knowledge().medicines().resolve(reaction.substance()).stream()
                        .anyMatch(medicine -> chart.isNamed(medicine.ingredient(), look.concepts())))
                .toList();
        if (reactions.isEmpty()) {
            return Optional.empty();
        }
        Answer immunological = Answer.of(reactions.stream().anyMatch(reaction -> reaction.type() == Reaction.Type.ALLERGY));
        Answer open = reactions.stream().anyMatch(reaction -> reaction.type() == Reaction.Type.NOT_RECORDED) ? Answer.UNKNOWN : Answer.UNMET;
        return Optional.of(new Stand(immunological.or(open), reactions.get(reactions.size() - 1).substance().label() + ": reaction recorded", false,
                reactions.stream().map(TopicTable::evidence).toList()));
    }

    private static Evidence evidence(Reaction reaction) {
        return new Evidence(reaction.source(), "Reaction to " + reaction.substance().label() + " recorded", reaction.date());
    }

    private Optional<Stand> test(TopicRow.Look look) {
        LabValue latest = null;
        for (String test : look.concepts()) {
            Optional<LabValue> value = chart.concepts().latestLab(test);
            if (value.isPresent() && (latest == null || value.get().date().isAfter(latest.date()))) {
                latest = value.get();
            }
        }
        return latest == null ? Optional.empty() : Optional.of(Stand.of(Answer.of(speaks(latest.date(), look)), latest));
    }

    private boolean speaks(LocalDate date, TopicRow.Look look) {
        return look.window().isEmpty() || chart.within(Optional.of(date), look.window());
    }

    private Optional<Stand> judgedTest(TopicRow.Look look, Function<LabValue, Answer> side) {
        List<Stand> stands = new ArrayList<>(1);
        for (String test : look.concepts()) {
            chart.concepts().latestLab(test).filter(value -> chart.within(Optional.of(value.date()), look.window()))
                    .ifPresent(value -> stands.add(Stand.of(side.apply(value), value)));
        }
        return strongest(stands);
    }

    private Optional<Stand> reading(TopicRow.Look look) {
        Reading latest = null;
        for (String instrument : look.concepts()) {
            Optional<Reading> reading = chart.concepts().latestReading(instrument);
            if (reading.isPresent() && (latest == null || reading.get().date().isAfter(latest.date()))) {
                latest = reading.get();
            }
        }
        return latest == null ? Optional.empty() : Optional.of(Stand.of(Answer.of(speaks(latest.date(), look)), latest));
    }

    private Optional<Stand> order(TopicRow.Look look) {
        if (chart.record().careOrders().isEmpty()) {
            return Optional.empty();
        }
        return strongest(chart.record().careOrders().stream()
                .filter(order -> order.status() != CareOrder.Status.REVOKED && order.status() != CareOrder.Status.COMPLETED)
                .filter(order -> chart.knowledge().orders().match(order.concept()).stream().anyMatch(look.concepts()::contains))
                .filter(order -> look.window().isEmpty() || order.date().isEmpty() || !order.date().get().isBefore(chart.since(look.window())))
                .map(TopicTable::stand).toList());
    }

    private static Stand stand(CareOrder order) {
        String sentence = order.concept().label() + " ordered" + order.date().map(day -> ", " + day).orElse(", undated");
        return new Stand(order.status() == CareOrder.Status.ACTIVE ? Answer.MET : Answer.UNKNOWN, sentence, false,
                List.of(new Evidence(order.source(), sentence, order.date())));
    }

    /** What these entries answer, read one by one. */
    static Optional<Stand> strongest(List<ConceptEntry> entries, Function<ConceptEntry, Answer> question) {
        if (entries.size() < 2) {
            return entries.isEmpty() ? Optional.empty() : Optional.of(Stand.of(question.apply(entries.get(0)), entries.get(0)));
        }
        return strongest(entries.stream().map(entry -> Stand.of(question.apply(entry), entry)).toList());
    }

    /** Yes from any entry is yes; all entries that say so are cited. */
    static Optional<Stand> strongest(List<Stand> stands) {
        if (stands.size() < 2) {
            return stands.isEmpty() ? Optional.empty() : Optional.of(stands.get(0));
        }
        Optional<Stand> yes = allThatSay(Answer.MET, stands);
        Optional<Stand> open = yes.isPresent() ? yes : allThatSay(Answer.UNKNOWN, stands);
        return open.isPresent() ? open : allThatSay(Answer.UNMET, stands);
    }

    private static Optional<Stand> allThatSay(Answer answer, List<Stand> stands) {
        Stand together = null;
        for (Stand stand : stands) {
            if (stand.answer() == answer) {
                together = together == null ? stand : together.or(stand);
            }
        }
        return Optional.ofNullable(together);
    }
}
