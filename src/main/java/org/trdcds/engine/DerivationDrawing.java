package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.Derivation;
import org.trdcds.assessment.DerivationNode;
import org.trdcds.assessment.DerivationNode.Kind;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.history.ChartAnswer;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/** Draws the graph from verdicts down to chart entries from what was recorded of one patient. It adds nothing that was not recorded. */
final class DerivationDrawing {

    private final NextSteps recorded;
    private final Origins origins;
    private final List<DerivationNode> nodes = new ArrayList<>();
    private final Map<Object, String> idOfRecorded = new IdentityHashMap<>();
    private final Map<Object, String> idOfEqual = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private DerivationDrawing(NextSteps recorded, Origins origins) {
        this.recorded = recorded;
        this.origins = origins;
    }

    static Derivation of(NextSteps recorded, Origins origins) {
        DerivationDrawing drawing = new DerivationDrawing(recorded, origins);
        List<NextStep> steps = recorded.all();
        steps.forEach(step -> drawing.verdict(step, steps));
        return new Derivation(drawing.nodes);
    }

    private String verdict(NextStep step, List<NextStep> all) {
        String category = step.category().code();
        return once(idOfEqual, step.category(), () -> node("verdict:" + category, Kind.VERDICT, category, step.summary(),
                Optional.of(step.verdict().code()), Optional.empty(), () -> criteriaAndRemarks(step, all)));
    }

    private List<String> criteriaAndRemarks(NextStep step, List<NextStep> all) {
        Category category = step.category();
        List<Grounds> grounds = recorded.grounds(category);
        List<String> restsOn = new ArrayList<>();
        for (int at = 0; at < step.criteria().size(); at++) {
            Optional<Grounds> own = at < grounds.size() ? Optional.of(grounds.get(at)) : Optional.empty();
            restsOn.add(criterion(category, step.criteria().get(at), () -> own.map(this::grounds).orElseGet(() -> heldUp(all))));
        }
        recorded.remarks(category).forEach(remark -> addOnce(restsOn, firing(remark)));
        return restsOn;
    }

    private String criterion(Category category, Criterion criterion, Supplier<List<String>> restsOn) {
        return node("criterion:" + category.code() + "/" + criterion.id(), Kind.CRITERION, criterion.id(), criterion.statement(),
                Optional.of(code(criterion.status())), Optional.empty(), restsOn);
    }

    /** The verdicts that wait for an answer: what completing the record rests on. */
    private List<String> heldUp(List<NextStep> all) {
        Set<Category> waiting = new HashSet<>();
        recorded.missing().stream().map(MissingDatum::decides).forEach(waiting::addAll);
        return all.stream().filter(step -> waiting.contains(step.category())).map(step -> verdict(step, all)).toList();
    }

    private List<String> grounds(Grounds grounds) {
        return grounds.firings().isEmpty() ? facts(grounds.facts()) : grounds.firings().stream().map(this::firing).toList();
    }

    private String firing(Conclusion firing) {
        String rule = firing.rule().id();
        return once(idOfRecorded, firing, () -> node("firing:" + rule, Kind.FIRING, rule, firing.rule().statement(),
                Optional.of(code(firing.grade())), Optional.empty(), () -> facts(firing.facts())));
    }

    private List<String> facts(List<Object> facts) {
        List<String> restsOn = new ArrayList<>();
        facts.forEach(fact -> addOnce(restsOn, fact(fact)));
        return restsOn;
    }

    private String fact(Object fact) {
        String type = OpenQuestions.kebab(fact.getClass().getSimpleName()).substring(1);
        return once(idOfRecorded, fact, () -> node("fact:" + type + discriminator(fact), Kind.FACT, type, Observed.statement(fact),
                Optional.empty(), Optional.empty(), () -> originsAndEntries((Citable) fact)));
    }

    /** The firings that made a fact, and what it cites beside them. */
    private List<String> originsAndEntries(Citable fact) {
        List<String> restsOn = new ArrayList<>();
        List<Evidence> left = new ArrayList<>(fact.evidence());
        for (Conclusion origin : origins.of(fact)) {
            addOnce(restsOn, firing(origin));
            left.removeAll(origin.evidence());
        }
        left.forEach(entry -> addOnce(restsOn, entry(entry)));
        return restsOn;
    }

    private String entry(Evidence entry) {
        return once(idOfEqual, entry, () -> node("entry:" + entry.source(), Kind.ENTRY, entry.source(), entry.statement(), Optional.empty(),
                entry.date(), List::of));
    }

    private static String once(Map<Object, String> ids, Object key, Supplier<String> node) {
        String known = ids.get(key);
        if (known != null) {
            return known;
        }
        String id = node.get();
        ids.put(key, id);
        return id;
    }

    /** A node stands before what it rests on. */
    private String node(
            String wanted, Kind kind, String name, String statement, Optional<String> answer, Optional<LocalDate> date,
            Supplier<List<String>> restsOn) {
        String id = free(wanted);
        int place = nodes.size();
        nodes.add(null);
        nodes.set(place, new DerivationNode(id, kind, name, statement, answer, date, restsOn.get()));
        return id;
    }

    private String free(String wanted) {
        String id = wanted;
        for (int copy = 2; !taken.add(id); copy++) {
            id = wanted + "#" + copy;
        }
        return id;
    }

    private static String discriminator(Object fact) {
        if (fact instanceof ChartAnswer answer) {
            return "/" + answer.topic().code();
        }
        if (fact instanceof Finding finding) {
            return "/" + finding.code();
        }
        if (fact instanceof SafetyAlert alert) {
            return "/" + alert.code();
        }
        return fact instanceof OtherTreatment other ? "/" + other.about() : "";
    }

    private static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    private static void addOnce(List<String> ids, String id) {
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }
}
