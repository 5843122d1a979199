package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.trdcds.patient.MedicationEntry.Kind;

/**
 * Builds the dose history of a stretch: a later order replaces an earlier one unless both are dispensed side by side. Orders speak
 * first; without any, statements; without those, dispenses and administrations.
 */
final class Doses {

    private Doses() {
    }

    static DoseHistory of(List<Intake> intakes) {
        List<Intake> orders = ofKind(intakes, Kind.ORDER);
        List<Intake> statements = ofKind(intakes, Kind.STATEMENT);
        List<Intake> handedOver = new ArrayList<>(intakes.size());
        for (Intake intake : intakes) {
            if (intake.handedOver()) {
                handedOver.add(intake);
            }
        }
        if (!orders.isEmpty()) {
            return ordered(orders, statements, handedOver);
        }
        return statements.isEmpty() ? handed(handedOver) : stated(statements, handedOver);
    }

    private static List<Intake> ofKind(List<Intake> intakes, Kind kind) {
        List<Intake> found = new ArrayList<>(intakes.size());
        for (Intake intake : intakes) {
            if (intake.is(kind)) {
                found.add(intake);
            }
        }
        return found;
    }

    private static DoseHistory ordered(List<Intake> orders, List<Intake> statements, List<Intake> handedOver) {
        TreeMap<LocalDate, Given> byDay = new TreeMap<>();
        for (Intake order : orders) {
            DailyDose dose = filled(order, statements, handedOver);
            DailyDose beside = sideBySide(order, orders, handedOver);
            String source = order.entry().source();
            byDay.merge(order.firstDay(), new Given(plus(dose, beside), source), Given::orHigher);
            endOfSideBySide(order, orders, handedOver).ifPresent(day -> byDay.putIfAbsent(day, new Given(dose, source)));
        }
        for (Intake statement : statements) {
            if (statement.dose().knownMg().isPresent()) {
                boolean before = statement.firstDay().isBefore(orders.get(0).firstDay());
                byDay.put(before ? statement.firstDay() : statement.madeOn(), new Given(statement.dose(), statement.entry().source()));
            }
        }
        return history(byDay);
    }

    private static DoseHistory stated(List<Intake> statements, List<Intake> handedOver) {
        TreeMap<LocalDate, Given> byDay = new TreeMap<>();
        for (Intake statement : statements) {
            if (statement.dose().knownMg().isPresent()) {
                byDay.merge(statement.firstDay(), new Given(statement.dose(), statement.entry().source()), Given::orHigher);
            }
        }
        statements.forEach(statement -> stillAtLeast(statement, byDay));
        return byDay.isEmpty() ? handed(handedOver.isEmpty() ? statements : handedOver) : history(byDay);
    }

    /** A later statement without a dose does not end the dose before it, but the dose may have been raised. */
    private static void stillAtLeast(Intake statement, TreeMap<LocalDate, Given> byDay) {
        Map.Entry<LocalDate, Given> before = byDay.floorEntry(statement.firstDay());
        if (statement.dose().knownMg().isEmpty() && before != null) {
            byDay.putIfAbsent(statement.firstDay(), new Given(new DailyDose(before.getValue().dose().knownMg(), false), statement.entry().source()));
        }
    }

    /** Hand-overs of one day add up; one without a dose leaves the dose as it was. */
    private static DoseHistory handed(List<Intake> handedOver) {
        TreeMap<LocalDate, Given> byDay = new TreeMap<>();
        for (Intake intake : handedOver) {
            if (intake.dose().knownMg().isPresent()) {
                byDay.merge(intake.firstDay(), new Given(intake.dose(), intake.entry().source()), Given::and);
            }
        }
        if (byDay.isEmpty() && !handedOver.isEmpty()) {
            Intake first = handedOver.get(0);
            byDay.put(first.firstDay(), new Given(DailyDose.UNKNOWN, first.entry().source()));
        }
        return history(byDay);
    }

    /** An order without a dose takes that of the hand-over or statement made on it. */
    private static DailyDose filled(Intake order, List<Intake> statements, List<Intake> handedOver) {
        if (order.dose().knownMg().isPresent()) {
            return order.dose();
        }
        for (List<Intake> others : List.of(handedOver, statements)) {
            for (Intake other : others) {
                boolean sameDay = other.entry().basedOn().isEmpty() && other.firstDay().equals(order.firstDay());
                if (other.dose().knownMg().isPresent() && (other.entry().basedOn().equals(order.entry().source()) || sameDay)) {
                    return other.dose();
                }
            }
        }
        return order.dose();
    }

    /** What earlier orders add to this one because both are still handed over. */
    private static DailyDose sideBySide(Intake order, List<Intake> orders, List<Intake> handedOver) {
        DailyDose sum = new DailyDose(OptionalDouble.empty(), true);
        if (orders.size() < 2 || handedOver.isEmpty() || lastHandedOver(order, orders, handedOver).isEmpty()) {
            return sum;
        }
        for (Intake earlier : orders) {
            if (precedes(earlier, order) && lastHandedOver(earlier, orders, handedOver)
                    .filter(last -> !last.firstDay().isBefore(order.firstDay())).isPresent()) {
                sum = plus(sum, earlier.dose());
            }
        }
        return sum;
    }

    private static Optional<LocalDate> endOfSideBySide(Intake order, List<Intake> orders, List<Intake> handedOver) {
        if (sideBySide(order, orders, handedOver).knownMg().isEmpty()) {
            return Optional.empty();
        }
        return orders.stream().filter(earlier -> precedes(earlier, order))
                .flatMap(earlier -> lastHandedOver(earlier, orders, handedOver).stream())
                .flatMap(last -> last.supplyEnd().stream()).max(Comparator.naturalOrder());
    }

    private static boolean precedes(Intake earlier, Intake order) {
        return earlier != order && Intake.BY_START.compare(earlier, order) < 0;
    }

    /** The newest hand-over made on this order, by reference, else by a strength that no other order has. */
    private static Optional<Intake> lastHandedOver(Intake order, List<Intake> orders, List<Intake> handedOver) {
        Intake last = null;
        for (Intake other : handedOver) {
            String basedOn = other.entry().basedOn();
            boolean made = basedOn.isEmpty() ? onlyOfStrength(order, other, orders) : basedOn.equals(order.entry().source());
            if (made && (last == null || Intake.BY_AGE.compare(last, other) < 0)) {
                last = other;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean onlyOfStrength(Intake order, Intake handedOver, List<Intake> orders) {
        OptionalDouble strength = handedOver.medicine().strengthMg();
        if (strength.isEmpty() || !strength.equals(order.medicine().strengthMg())) {
            return false;
        }
        for (Intake other : orders) {
            if (other != order && strength.equals(other.medicine().strengthMg())) {
                return false;
            }
        }
        return true;
    }

    private static DailyDose plus(DailyDose one, DailyDose other) {
        if (one.knownMg().isEmpty() && other.knownMg().isEmpty()) {
            return one.complete() ? other : one;
        }
        OptionalDouble sum = OptionalDouble.of(one.knownMg().orElse(0) + other.knownMg().orElse(0));
        return new DailyDose(sum, one.complete() && other.complete());
    }

    /** A dose with the entry that gives it. */
    private record Given(DailyDose dose, String source) {

        Given orHigher(Given other) {
            return new Given(higher(dose, other.dose), source);
        }

        Given and(Given other) {
            return new Given(plus(dose, other.dose), source);
        }
    }

    private static DailyDose higher(DailyDose one, DailyDose other) {
        boolean first = one.knownMg().orElse(-1) >= other.knownMg().orElse(-1);
        return new DailyDose(first ? one.knownMg() : other.knownMg(), one.complete() && other.complete());
    }

    private static DoseHistory history(Map<LocalDate, Given> byDay) {
        List<DoseStep> steps = new ArrayList<>(byDay.size());
        byDay.forEach((day, given) -> {
            steps.add(new DoseStep(day, given.dose().knownMg(), given.source()));
            if (given.dose().knownMg().isPresent() && !given.dose().complete()) {
                steps.add(new DoseStep(day, OptionalDouble.empty(), given.source()));
            }
        });
        return new DoseHistory(steps);
    }
}
