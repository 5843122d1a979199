package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.FindingKind;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Urgency;
import org.trdcds.engine.Supposition.Shown;
import org.trdcds.engine.Supposition.Size;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.SuppositionRow;
import org.trdcds.patient.Answer;

/** What could be otherwise of one patient beside the trials: topics, courses, findings, alerts, requests. */
final class SuppositionsOfChart {

    private final LocalDate asOf;
    private final JudgedChart judged;

    SuppositionsOfChart(ReadChart chart, JudgedChart judged) {
        this.asOf = chart.asOf();
        this.judged = judged;
    }

    /** What a row of the table supposes; empty where the chart says so already. */
    List<Supposition> of(SuppositionRow row) {
        return switch (row.about()) {
            case TOPIC -> ofTopic(row).stream().toList();
            case COURSE -> ofCourses(row);
            case FINDING -> ofFinding(row).stream().toList();
            case ALERT -> ofAlerts(row).stream().toList();
            case REQUEST -> ofRequests(row).stream().toList();
            case TRIAL, TIME -> List.of();
        };
    }

    private Optional<Supposition> ofTopic(SuppositionRow row) {
        Topic topic = Topic.of(row.item());
        ChartAnswer now = judged.answers().get(topic);
        Answer supposed = Answer.of(row.yes());
        if (now.answer() == supposed || topic == Topic.IN_REMISSION && row.yes() && alert(alert -> alert.route() == Route.PSYCHIATRIC)) {
            return Optional.empty();
        }
        boolean newState = row.yes() && row.entry().startsWith("words:");
        Size size = newState ? Size.OTHERWISE : size(now.answer());
        if (!row.entry().isEmpty()) {
            return Optional.of(new Supposition(row.present(), size,
                    new Alterations.OfRecord(record -> SupposedEntry.added(record, row.entry(), row.yes(), asOf)), Optional.of(new Shown(topic, supposed))));
        }
        UnaryOperator<List<Object>> answered = each(ChartAnswer.class, answer -> answer.topic() == topic,
                answer -> new ChartAnswer(topic, supposed, row.present(), false, List.of()));
        return Optional.of(new Supposition(row.present(), size, new Alterations.OfFacts(answered), Optional.of(new Shown(topic, supposed))));
    }

    private List<Supposition> ofCourses(SuppositionRow row) {
        List<Supposition> found = new ArrayList<>();
        for (Object fact : judged.facts()) {
            if (fact instanceof OtherTreatment course && canBe(course, row)) {
                found.add(supposing(row.present().replace("{about}", name(course)), size(now(course, row.item())),
                        each(OtherTreatment.class, other -> other.kind() == course.kind(), other -> with(other, row.item(), Answer.of(row.yes())))));
            }
        }
        return found;
    }

    /** What is open of a course can turn out either way; a course under way can be completed; psychotherapy and ECT can be found elsewhere. */
    private static boolean canBe(OtherTreatment course, SuppositionRow row) {
        Answer now = now(course, row.item());
        boolean elsewhere = course.kind() == OtherTreatment.Kind.PSYCHOTHERAPY || course.kind() == OtherTreatment.Kind.ECT;
        return switch (now) {
            case UNKNOWN -> true;
            case MET -> !row.yes() && row.item().equals("under-way");
            case UNMET -> row.yes() && elsewhere && (row.item().equals("under-way") || row.item().equals("adequate"));
        };
    }

    private static Answer now(OtherTreatment course, String item) {
        return switch (item) {
            case "adequate" -> course.adequate();
            case "failed" -> course.failed();
            case "under-way" -> course.underWay();
            case "name-known" -> course.nameKnown();
            default -> throw new IllegalArgumentException("suppositions.csv supposes " + item + " of courses, which is not known here");
        };
    }

    private static OtherTreatment with(OtherTreatment c, String item, Answer answer) {
        return new OtherTreatment(c.kind(), item.equals("adequate") ? answer : c.adequate(), item.equals("failed") ? answer : c.failed(),
                item.equals("under-way") ? answer : c.underWay(), item.equals("name-known") ? answer : c.nameKnown(), c.everResponded(),
                c.summary(), c.evidence());
    }

    private static String name(OtherTreatment course) {
        return switch (course.kind()) {
            case TMS, ECT, VNS -> course.kind().name();
            case PSYCHOTHERAPY, ESKETAMINE, AUGMENTATION -> course.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    /** Where several findings of a kind are on record, none of them alone is all there is to it. */
    private Optional<Supposition> ofFinding(SuppositionRow row) {
        FindingKind kind = FindingKind.valueOf(row.item().toUpperCase(Locale.ROOT).replace('-', '_'));
        List<Finding> now = judged.findings().stream().filter(finding -> finding.kind() == kind).toList();
        if (now.size() > 1 || row.yes() && now.stream().anyMatch(finding -> finding.present() == Answer.MET) || !row.yes() && now.isEmpty()) {
            return Optional.empty();
        }
        Answer deferring = Answer.of(kind == FindingKind.BIPOLAR_SUSPICION);
        Finding found = new Finding(row.item(), kind, row.present(), Answer.MET, deferring, Answer.UNMET, List.of(), "");
        return Optional.of(supposing(row.present(), size(now.isEmpty() ? Answer.UNMET : now.get(0).present()), facts -> {
            List<Object> others = without(facts, fact -> fact instanceof Finding finding && finding.kind() == kind);
            if (row.yes()) {
                others.add(found);
            }
            return others;
        }));
    }

    private Optional<Supposition> ofAlerts(SuppositionRow row) {
        if (row.item().equals("prescriber")) {
            Predicate<SafetyAlert> prescriber = alert -> alert.route() == Route.PRESCRIBER;
            return judged.alerts().stream().filter(prescriber).count() != 1 ? Optional.empty() : Optional.of(supposing(row.present(), Size.OTHERWISE,
                    facts -> without(facts, fact -> fact instanceof SafetyAlert alert && prescriber.test(alert))));
        }
        return alert(alert -> alert.urgency() == Urgency.IMMEDIATE && alert.route() != Route.PRESCRIBER && alert.assessed() != Answer.MET)
                ? Optional.of(new Supposition(row.present(), Size.OTHERWISE,
                        new Alterations.OfRecord(record -> SupposedEntry.assessed(record, asOf)), Optional.empty())) : Optional.empty();
    }

    private boolean alert(Predicate<SafetyAlert> which) {
        return judged.alerts().stream().anyMatch(which);
    }

    /** What is said of a request touches its own categories only, so all categories can be asked at once. */
    private Optional<Supposition> ofRequests(SuppositionRow row) {
        Answer supposed = Answer.of(row.yes());
        boolean inHand = row.item().equals("in-hand");
        Predicate<CareRequest> otherwise = request -> (inHand ? request.inHand() : request.declined()) != supposed;
        boolean open = judged.facts().stream().anyMatch(fact -> fact instanceof CareRequest request
                && (inHand ? request.inHand() : request.declined()) == Answer.UNKNOWN);
        return judged.facts().stream().noneMatch(fact -> fact instanceof CareRequest request && otherwise.test(request)) ? Optional.empty()
                : Optional.of(supposing(row.present(), open ? Size.OPEN_ANSWER : Size.OTHERWISE, each(CareRequest.class, otherwise,
                        request -> new CareRequest(request.categories(), inHand ? supposed : request.inHand(), inHand ? request.declined() : supposed,
                                request.newerAlert(), row.present(), List.of()))));
    }

    private static Size size(Answer now) {
        return now == Answer.UNKNOWN ? Size.OPEN_ANSWER : Size.OTHERWISE;
    }

    private static Supposition supposing(String words, Size size, UnaryOperator<List<Object>> facts) {
        return new Supposition(words, size, new Alterations.OfFacts(facts), Optional.empty());
    }

    private static <T> UnaryOperator<List<Object>> each(Class<T> type, Predicate<T> which, UnaryOperator<T> change) {
        return facts -> facts.stream().map(fact -> type.isInstance(fact) && which.test(type.cast(fact)) ? change.apply(type.cast(fact)) : fact).toList();
    }

    private static List<Object> without(List<Object> facts, Predicate<Object> which) {
        List<Object> others = new ArrayList<>(facts);
        others.removeIf(which);
        return others;
    }
}
