package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;

/** Bridges the entries of one ingredient into continuous stretches, and says where each ends by the evidence of use. */
final class Stretches {

    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final int bridgeDays;

    Stretches(LocalDate asOf, Knowledge knowledge) {
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.bridgeDays = knowledge.days("bridge-gap-days");
    }

    /** The stretches of one ingredient, by start; one without dates when no entry that says it was taken has any. */
    List<Stretch> of(String ingredient, List<Intake> intakes) {
        List<Intake> dated = new ArrayList<>(intakes.size());
        List<Intake> undated = new ArrayList<>(0);
        List<Intake> notTaken = new ArrayList<>(0);
        for (Intake intake : intakes) {
            (!intake.taken() ? notTaken : intake.from().isPresent() ? dated : undated).add(intake);
        }
        dated.sort(Intake.BY_START);
        undated.sort(Intake.BY_START);
        notTaken.sort(Intake.BY_START);
        if (dated.isEmpty()) {
            return undated.isEmpty() ? List.of() : List.of(undated(ingredient, undated, notTaken));
        }
        List<List<Intake>> groups = new ArrayList<>(2);
        bridged(dated).forEach(near -> groups.addAll(bridged(RecordedStops.applied(near))));
        List<Stretch> stretches = new ArrayList<>(groups.size());
        for (int index = 0; index < groups.size(); index++) {
            boolean last = index + 1 == groups.size();
            stretches.add(stretch(ingredient, groups.get(index), last ? undated : List.of(), notTaken, last));
        }
        return stretches;
    }

    private List<List<Intake>> bridged(List<Intake> intakes) {
        if (intakes.size() == 1) {
            return List.of(intakes);
        }
        List<List<Intake>> groups = new ArrayList<>(2);
        List<Intake> current = new ArrayList<>(intakes.size());
        for (Intake intake : intakes) {
            if (!current.isEmpty() && intake.firstDay().isAfter(reach(current).plusDays(bridgeDays))) {
                groups.add(current);
                current = new ArrayList<>(4);
            }
            current.add(intake);
        }
        groups.add(current);
        return groups;
    }

    /** The last day that these entries cover: recorded stops and statements, and the newest entry's own supply. */
    private static LocalDate reach(List<Intake> intakes) {
        LocalDate recorded = recorded(intakes);
        Optional<Intake> newest = newestOpen(intakes);
        return newest.isPresent() ? Chronology.later(recorded, newest.get().supplyEnd().orElseThrow()) : recorded;
    }

    private static LocalDate recorded(List<Intake> intakes) {
        LocalDate last = LocalDate.MIN;
        for (Intake intake : intakes) {
            last = Chronology.later(last, intake.stop().orElse(intake.madeOn()));
        }
        return last;
    }

    private static Optional<Intake> newestOpen(List<Intake> intakes) {
        Intake newest = null;
        for (Intake intake : intakes) {
            if (intake.stop().isEmpty() && (newest == null || Intake.BY_AGE.compare(newest, intake) < 0)) {
                newest = intake;
            }
        }
        return Optional.ofNullable(newest);
    }

    private Stretch stretch(String ingredient, List<Intake> intakes, List<Intake> undated, List<Intake> notTaken, boolean last) {
        LocalDate start = intakes.get(0).firstDay();
        LastUse end = reopened(undated, withheld(intakes, notTaken, last, lastUse(intakes, last)));
        List<Intake> others = new ArrayList<>(undated);
        for (Intake intake : notTaken) {
            boolean before = intake.from().isPresent() && intake.from().get().isBefore(start);
            boolean after = intake.from().isPresent() && end.day().isPresent() && intake.from().get().isAfter(end.day().get());
            if (intake.from().isEmpty() ? last : !before && !after) {
                others.add(intake);
            }
        }
        return new Stretch(ingredient, routeWords(intakes), List.copyOf(intakes), List.copyOf(others), Optional.of(start), end.day(),
                end.inferred(), end.ongoing(), Doses.of(intakes));
    }

    /** Where a stretch ends, and whether it goes on. */
    private record LastUse(Optional<LocalDate> day, boolean inferred, Answer ongoing) {
    }

    private LastUse lastUse(List<Intake> intakes, boolean last) {
        Optional<Intake> newest = newestOpen(intakes);
        LocalDate recorded = recorded(intakes);
        if (newest.isEmpty()) {
            return new LastUse(Optional.of(recorded), false, Answer.UNMET);
        }
        LocalDate supplied = Chronology.later(recorded, newest.get().supplyEnd().orElseThrow());
        if (closedWithoutEnd(intakes)) {
            boolean handedOver = intakes.stream().anyMatch(Intake::handedOver);
            return new LastUse(handedOver ? Optional.of(Chronology.earlier(handedOverUntil(intakes), asOf)) : Optional.empty(),
                    handedOver, Answer.UNMET);
        }
        if (!last) {
            return new LastUse(Optional.of(supplied), true, Answer.UNMET);
        }
        if (!supplied.plusDays(knowledge.days("grace-days")).isBefore(asOf)) {
            return new LastUse(Optional.of(asOf), false, Answer.MET);
        }
        boolean longAgo = supplied.plusMonths(knowledge.days("still-taken-unknown-months")).isBefore(asOf);
        return new LastUse(Optional.of(supplied), true, longAgo ? Answer.UNMET : Answer.UNKNOWN);
    }

    /** An open entry without a date may be newer than the end: then nobody can say from the record whether it is still taken. */
    private static LastUse reopened(List<Intake> undated, LastUse end) {
        boolean open = end.ongoing() == Answer.UNMET && undated.stream().anyMatch(intake -> !intake.closed() && intake.stop().isEmpty());
        return open ? new LastUse(end.day(), end.inferred(), Answer.UNKNOWN) : end;
    }

    private static LocalDate handedOverUntil(List<Intake> intakes) {
        LocalDate until = LocalDate.MIN;
        Intake newest = null;
        for (Intake intake : intakes) {
            if (intake.handedOver() && (newest == null || Intake.BY_AGE.compare(newest, intake) < 0)) {
                newest = intake;
            }
            until = intake.stop().isPresent() ? Chronology.later(until, intake.stop().get()) : until;
        }
        return newest == null ? until : Chronology.later(until, newest.stop().or(newest::supplyEnd).orElseThrow());
    }

    /** Whether the newest order, or without orders the newest statement, is closed with no end, and nothing later reopens it. */
    private static boolean closedWithoutEnd(List<Intake> intakes) {
        Intake order = null;
        Intake statement = null;
        for (Intake intake : intakes) {
            if (intake.is(Kind.ORDER)) {
                order = order == null || Intake.BY_AGE.compare(order, intake) < 0 ? intake : order;
            } else if (intake.is(Kind.STATEMENT)) {
                statement = statement == null || Intake.BY_AGE.compare(statement, intake) < 0 ? intake : statement;
            }
        }
        if (order == null || statement != null && statement.madeOn().isAfter(order.madeOn())) {
            return statement != null && statement.closedWithoutEnd();
        }
        return order.closedWithoutEnd();
    }

    /** On hold, or stated as not taken later than any evidence of use: not taken from then on. */
    private LastUse withheld(List<Intake> intakes, List<Intake> notTaken, boolean last, LastUse end) {
        if (!last || notTaken.isEmpty() || end.ongoing() == Answer.UNMET) {
            return end;
        }
        LocalDate newest = LocalDate.MIN;
        LocalDate newestWord = LocalDate.MIN;
        for (Intake intake : intakes) {
            newest = Chronology.later(newest, intake.madeOn());
            newestWord = intake.handedOver() ? newestWord : Chronology.later(newestWord, intake.madeOn());
        }
        for (Intake intake : notTaken) {
            boolean over = intake.stop().isPresent() && intake.stop().get().isBefore(asOf);
            if (over || intake.from().isEmpty() || intake.entry().status() == Status.INTENDED) {
                continue;
            }
            LocalDate from = intake.firstDay();
            if (from.isAfter(newest)) {
                return new LastUse(Optional.of(Chronology.earlier(end.day().orElse(from), from)), false, Answer.UNMET);
            }
            if (intake.entry().status() == Status.ON_HOLD && !newestWord.isAfter(from)) {
                LocalDate handed = Chronology.earlier(handedOverUntil(intakes), asOf);
                return new LastUse(Optional.of(Chronology.later(handed, newest)), true, Answer.UNMET);
            }
        }
        return end;
    }

    private Stretch undated(String ingredient, List<Intake> undated, List<Intake> notTaken) {
        Optional<LocalDate> end = Optional.empty();
        boolean open = false;
        for (Intake intake : undated) {
            if (intake.stop().isPresent() && (end.isEmpty() || intake.stop().get().isAfter(end.get()))) {
                end = intake.stop();
            }
            open = open || intake.stop().isEmpty() && !intake.closed();
        }
        return new Stretch(ingredient, routeWords(undated), List.of(), concat(undated, notTaken), Optional.empty(),
                open ? Optional.empty() : end, false, open ? Answer.UNKNOWN : Answer.UNMET, undatedDose(undated));
    }

    private static DoseHistory undatedDose(List<Intake> undated) {
        List<DoseStep> steps = new ArrayList<>(undated.size());
        DailyDose highest = DailyDose.UNKNOWN;
        for (Intake intake : undated) {
            if (intake.dose().knownMg().orElse(-1) > highest.knownMg().orElse(-1)) {
                highest = intake.dose();
            }
        }
        if (highest.knownMg().isPresent()) {
            steps.add(new DoseStep(LocalDate.MIN, highest.knownMg(), undated.get(0).entry().source()));
        }
        return new DoseHistory(steps);
    }

    private static List<Intake> concat(List<Intake> one, List<Intake> other) {
        List<Intake> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    private static String routeWords(List<Intake> intakes) {
        for (Intake intake : intakes) {
            if (!intake.entry().route().isBlank()) {
                return intake.entry().route();
            }
        }
        for (Intake intake : intakes) {
            if (!intake.medicine().form().isBlank()) {
                return intake.medicine().form();
            }
        }
        return "";
    }
}
