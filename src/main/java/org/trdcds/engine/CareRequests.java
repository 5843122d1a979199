package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.knowledge.ConceptTable;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.PatientRecord;

/**
 * Finds what is already ordered, referred or booked, and what the patient declined (clinical.md section 5).
 *
 * <p>While a psychiatric or medical alert is newer than the order or refusal, they are only cautions: {@code newerAlert} says so.
 */
final class CareRequests {

    private static final String NONE = "none on record";

    private final ConceptTable orders;
    private final int inHandDays;
    private final int declinedMonths;
    private final Set<Category> requestable;
    private final CareRequest silent;

    CareRequests(Knowledge knowledge) {
        orders = knowledge.orders();
        inHandDays = knowledge.days("in-hand-days");
        declinedMonths = (int) knowledge.limit("declined-months");
        requestable = knowledge.categories().values().stream()
                .filter(row -> row.general().contains("not-in-hand") || row.general().contains("not-declined"))
                .map(row -> Category.of(row.code())).collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
        silent = silent(requestable);
    }

    private static CareRequest silent(Set<Category> categories) {
        return new CareRequest(categories, Answer.UNMET, Answer.UNMET, Answer.UNMET, NONE, List.of());
    }

    /** One fact for each category of which something is on record, in their order, and one for all others. */
    List<CareRequest> of(PatientRecord record, LocalDate asOf, Optional<LocalDate> latestFailure, List<SafetyAlert> alerts) {
        Map<Category, List<CareOrder>> found = found(record);
        if (found.isEmpty()) {
            return List.of(silent);
        }
        var reading = new Reading(asOf, latestFailure, alerts);
        List<CareRequest> requests = new ArrayList<>();
        found.forEach((category, orders) -> requests.add(reading.of(category, orders)));
        Set<Category> others = EnumSet.copyOf(requestable);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            requests.add(silent(others));
        }
        return requests;
    }

    private Map<Category, List<CareOrder>> found(PatientRecord record) {
        Map<Category, List<CareOrder>> found = new EnumMap<>(Category.class);
        for (CareOrder order : record.careOrders()) {
            categories(order.concept()).forEach(category -> found.computeIfAbsent(category, key -> new ArrayList<>()).add(order));
        }
        for (Encounter visit : record.encounters()) {
            if (visit.status() == Encounter.Status.PLANNED) {
                var booked = new CareOrder(visit.source(), visit.type(), CareOrder.Status.ACTIVE, visit.start(), Answer.UNMET, "");
                categories(visit.type()).forEach(category -> found.computeIfAbsent(category, key -> new ArrayList<>()).add(booked));
            }
        }
        return found;
    }

    private Set<Category> categories(CodedText concept) {
        Set<String> names = new HashSet<>();
        for (String match : orders.match(concept)) {
            names.add(match);
            names.addAll(orders.groups(match));
        }
        Set<Category> categories = EnumSet.noneOf(Category.class);
        for (Category category : requestable) {
            if (names.contains(category.code())) {
                categories.add(category);
            }
        }
        return categories;
    }

    /** Reads the orders of one patient on one day. */
    private final class Reading {
        private final LocalDate asOf;
        private final Optional<LocalDate> latestFailure;
        private final List<SafetyAlert> alerts;

        Reading(LocalDate asOf, Optional<LocalDate> latestFailure, List<SafetyAlert> alerts) {
            this.asOf = asOf;
            this.latestFailure = latestFailure;
            this.alerts = alerts.stream().filter(alert -> alert.route() != Route.PRESCRIBER).toList();
        }

        CareRequest of(Category category, List<CareOrder> entries) {
            List<CareOrder> standing = entries.stream().filter(entry -> inHand(entry).or(declined(entry)) != Answer.UNMET).toList();
            List<CareOrder> newest = standing.stream().filter(entry -> !alertIsNewer(entry)).toList();
            boolean onlyOlder = newest.isEmpty() && !standing.isEmpty();
            Answer inHand = Answer.UNMET;
            Answer declined = Answer.UNMET;
            for (CareOrder entry : onlyOlder ? standing : newest) {
                inHand = inHand.or(inHand(entry));
                declined = declined.or(declined(entry));
            }
            String statement = standing.isEmpty() ? NONE : standing.stream().map(this::inWords).collect(Collectors.joining("; "));
            return new CareRequest(Set.of(category), inHand, declined, Answer.of(onlyOlder), statement, standing.stream().map(this::evidence).toList());
        }

        private Evidence evidence(CareOrder entry) {
            return new Evidence(entry.source(), entry.concept().label() + ": " + said(entry), entry.date());
        }

        private String inWords(CareOrder entry) {
            return alertIsNewer(entry) ? said(entry) + ", but a safety alert is newer" : said(entry);
        }

        private String said(CareOrder entry) {
            return declined(entry) == Answer.UNMET ? "in hand since " + date(entry)
                    : "declined on " + date(entry) + reason(entry) + ", revisit if circumstances change";
        }

        private Answer inHand(CareOrder order) {
            if (order.status() == CareOrder.Status.REVOKED || order.declined() == Answer.MET || completedBeforeFailure(order)) {
                return Answer.UNMET;
            }
            Answer recent = order.date().map(day -> Answer.of(!day.isBefore(asOf.minusDays(inHandDays)))).orElse(Answer.UNKNOWN);
            return order.status() == CareOrder.Status.UNKNOWN ? recent.and(Answer.UNKNOWN) : recent;
        }

        private boolean completedBeforeFailure(CareOrder order) {
            return order.status() == CareOrder.Status.COMPLETED && order.date().isPresent()
                    && latestFailure.filter(failure -> order.date().get().isBefore(failure)).isPresent();
        }

        private Answer declined(CareOrder order) {
            if (order.declined() != Answer.MET) {
                return Answer.UNMET;
            }
            return order.date().map(day -> Answer.of(!day.isBefore(asOf.minusMonths(declinedMonths)))).orElse(Answer.UNKNOWN);
        }

        private boolean alertIsNewer(CareOrder order) {
            return alerts.stream().anyMatch(alert -> alert.date().isEmpty() || order.date().isEmpty()
                    || alert.date().get().isAfter(order.date().get()));
        }

        private static String date(CareOrder order) {
            return order.date().map(LocalDate::toString).orElse("a date not recorded");
        }

        private static String reason(CareOrder order) {
            return order.reason().isBlank() ? "" : " (" + order.reason() + ")";
        }
    }
}
