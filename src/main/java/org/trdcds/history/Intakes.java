package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Medicine;
import org.trdcds.patient.Dosage;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.MedicationEntry.StopReason;
import org.trdcds.patient.Notice;

/** Reads medication entries once: which ingredient, from when, until when, how much a day. */
final class Intakes {

    private static final String LINEZOLID = "linezolid";
    private static final String METHYLENE_BLUE = "methylene blue";

    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final int defaultSupplyDays;
    private final Consumer<Notice> notices;

    Intakes(LocalDate asOf, Knowledge knowledge, int defaultSupplyDays, Consumer<Notice> notices) {
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.defaultSupplyDays = defaultSupplyDays;
        this.notices = notices;
    }

    /** Entries of every recognised ingredient, by name; several routes of one ingredient are kept apart. */
    Map<String, List<Intake>> read(List<MedicationEntry> entries) {
        Map<String, List<Intake>> byIngredient = new TreeMap<>();
        for (MedicationEntry entry : entries) {
            if (readable(entry)) {
                List<Medicine> medicines = knowledge.medicines().resolve(entry.medication());
                for (Medicine medicine : medicines) {
                    byIngredient.computeIfAbsent(medicine.ingredient(), name -> new ArrayList<>(4))
                            .add(intake(entry, medicine, medicines.size() > 1));
                }
            }
        }
        Map<String, List<Intake>> byUse = new TreeMap<>();
        byIngredient.forEach((ingredient, intakes) -> splitByRoute(ingredient, intakes, byUse));
        return byUse;
    }

    private boolean readable(MedicationEntry entry) {
        return readable(entry, entry.start()) && readable(entry, entry.asserted())
                && (entry.end().isEmpty() || entry.end().get().isAfter(asOf) || readable(entry, entry.end()));
    }

    private boolean readable(MedicationEntry entry, Optional<LocalDate> date) {
        if (date.isEmpty() || Chronology.speaksBy(date.get(), asOf)) {
            return true;
        }
        notices.accept(Chronology.setAside(entry.source(), entry.medication().label(), date.get()));
        return false;
    }

    private Intake intake(MedicationEntry entry, Medicine medicine, boolean combined) {
        Optional<LocalDate> from = entry.start().isPresent() ? entry.start() : entry.asserted();
        Optional<LocalDate> date = from;
        if (entry.kind() == Kind.STATEMENT && entry.asserted().isPresent()) {
            date = entry.asserted().map(asserted -> Chronology.later(asserted, entry.start().orElse(asserted)));
        }
        DailyDose dose = combined && !byProduct(entry) ? DailyDose.UNKNOWN
                : DailyDose.of(entry.dosages(), medicine, entry.kind() == Kind.ADMINISTRATION, knowledge);
        return new Intake(entry, medicine, from, date, stop(entry), date.map(day -> supplyEnd(entry, medicine, day)), dose,
                evidence(entry, medicine, dose, from));
    }

    /** Milligrams of a fixed combination do not say of which ingredient; a number of tablets does. */
    private static boolean byProduct(MedicationEntry entry) {
        for (Dosage dosage : entry.dosages()) {
            if (DoseUnit.of(dosage.unit()) != DoseUnit.PRODUCT) {
                return false;
            }
        }
        return true;
    }

    /** An end in the future stops nothing that is not already closed; the end of a hand-over is the end of its supply. */
    private Optional<LocalDate> stop(MedicationEntry entry) {
        boolean handedOver = entry.kind() == Kind.DISPENSE || entry.kind() == Kind.ADMINISTRATION;
        if (handedOver || entry.end().isEmpty()) {
            return Optional.empty();
        }
        boolean closed = entry.status() == Status.STOPPED || entry.status() == Status.COMPLETED;
        boolean lastsBeyond = entry.end().get().isAfter(asOf) || entry.end().get().equals(asOf);
        return lastsBeyond && !closed ? Optional.empty() : Chronology.clipped(entry.end(), asOf);
    }

    private LocalDate supplyEnd(MedicationEntry entry, Medicine medicine, LocalDate day) {
        if (entry.supplyDays().isPresent()) {
            LocalDate supplied = day.plusDays((long) entry.supplyDays().getAsInt() * (1 + entry.repeats()));
            return entry.kind() == Kind.STATEMENT && entry.end().isPresent() ? Chronology.later(supplied, entry.end().get()) : supplied;
        }
        if (entry.end().isPresent()) {
            return Chronology.later(day, entry.end().get());
        }
        return day.plusDays(switch (medicine.ingredient()) {
            case LINEZOLID -> knowledge.days("linezolid-supply-days");
            case METHYLENE_BLUE -> knowledge.days("methylene-blue-supply-days");
            default -> defaultSupplyDays;
        });
    }

    private static Evidence evidence(MedicationEntry entry, Medicine medicine, DailyDose dose, Optional<LocalDate> from) {
        StringBuilder words = new StringBuilder(64).append(switch (entry.kind()) {
            case ORDER -> "Order: ";
            case DISPENSE -> "Dispensed: ";
            case ADMINISTRATION -> "Administered: ";
            case STATEMENT -> "Statement: ";
        }).append(medicine.ingredient());
        if (dose.knownMg().isPresent()) {
            words.append(' ').append(Figures.plain(dose.knownMg().getAsDouble())).append(" mg a day");
        }
        entry.supplyDays().ifPresent(days -> words.append(", ").append(days).append(" days of supply"));
        entry.end().ifPresent(end -> words.append(", until ").append(end));
        switch (entry.status()) {
            case ON_HOLD -> words.append(", on hold");
            case INTENDED -> words.append(", intended");
            case NOT_TAKEN -> words.append(", not taken");
            case STOPPED -> words.append(", stopped");
            default -> { }
        }
        if (entry.stopReason() == StopReason.SIDE_EFFECT) {
            words.append(" for side effects");
        } else if (entry.stopReason() == StopReason.INEFFECTIVE) {
            words.append(" as ineffective");
        } else if (entry.stopReason() == StopReason.CONTRAINDICATION) {
            words.append(" for a contraindication");
        }
        switch (entry.takenAs()) {
            case DIRECTED -> words.append(", taken as directed");
            case NOT_AS_DIRECTED -> words.append(", not taken as directed");
            default -> { }
        }
        return new Evidence(entry.source(), words.toString(), from);
    }

    static RouteKind route(Intake intake) {
        RouteKind stated = RouteKind.of(intake.entry().route());
        return stated == RouteKind.UNSTATED || stated == RouteKind.SYSTEMIC && !intake.medicine().form().isBlank()
                && RouteKind.of(intake.medicine().form()) == RouteKind.TRANSDERMAL
                ? RouteKind.of(intake.medicine().form()) : stated;
    }

    /** Entries that state no route belong to the route the others state. */
    private static void splitByRoute(String ingredient, List<Intake> intakes, Map<String, List<Intake>> byUse) {
        RouteKind only = RouteKind.UNSTATED;
        boolean several = false;
        for (Intake intake : intakes) {
            RouteKind route = route(intake);
            several = several || route != RouteKind.UNSTATED && only != RouteKind.UNSTATED && route != only;
            only = route == RouteKind.UNSTATED ? only : route;
        }
        if (!several) {
            byUse.put(ingredient, intakes);
            return;
        }
        for (Intake intake : intakes) {
            byUse.computeIfAbsent(ingredient + '/' + route(intake), key -> new ArrayList<>(4)).add(intake);
        }
    }
}
