package org.trdcds.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;

/** The facts of one patient by type, so that an unmet criterion can name what was looked at. */
final class FactIndex {

    private static final String CARE_REQUEST = CareRequest.class.getSimpleName();

    private final ChartAnswer[] answers = new ChartAnswer[Topic.values().length];
    private final CareRequest[] requests = new CareRequest[Category.values().length];
    private final Map<String, List<Object>> others = new HashMap<>();

    FactIndex(Iterable<?> facts) {
        for (Object fact : facts) {
            if (fact instanceof ChartAnswer answer) {
                answers[answer.topic().ordinal()] = answer;
            } else if (fact instanceof CareRequest request) {
                for (Category category : request.categories()) {
                    requests[category.ordinal()] = request;
                }
            } else {
                others.computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>(2)).add(fact);
            }
        }
    }

    /** The facts that rules about a category look at, each once; of care requests only the category's own. */
    List<Object> lookedAt(List<LookUp> lookUps, Category category) {
        List<Object> found = new ArrayList<>(lookUps.size());
        for (int at = 0; at < lookUps.size(); at++) {
            LookUp where = lookUps.get(at);
            if (!where.topics().isEmpty()) {
                addAnswers(found, where.topics());
            } else if (where.factType().equals(CARE_REQUEST)) {
                add(found, request(category));
            } else {
                addOthers(found, where);
            }
        }
        return found;
    }

    /** What is in hand or declined of a category; null for one that nobody orders. */
    CareRequest request(Category category) {
        return requests[category.ordinal()];
    }

    private void addAnswers(List<Object> found, List<Topic> topics) {
        for (int at = 0; at < topics.size(); at++) {
            add(found, answers[topics.get(at).ordinal()]);
        }
    }

    private void addOthers(List<Object> found, LookUp where) {
        List<Object> facts = others.getOrDefault(where.factType(), List.of());
        for (int at = 0; at < facts.size(); at++) {
            if (where.holds(facts.get(at))) {
                add(found, facts.get(at));
            }
        }
    }

    private static void add(List<Object> found, Object fact) {
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at) == fact) {
                return;
            }
        }
        if (fact != null) {
            found.add(fact);
        }
    }
}
