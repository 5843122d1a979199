package org.trdcds.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/** Gathers what answers one topic: met by one surely, open by one possibly, unmet by all, and none recorded without any. */
final class TopicEvidence {

    private final List<Citable> sure = new ArrayList<>(4);
    private final List<Citable> possible = new ArrayList<>(4);
    private final List<Citable> lookedAt = new ArrayList<>(4);

    void add(Citable what, Answer answer) {
        switch (answer) {
            case MET -> sure.add(what);
            case UNKNOWN -> possible.add(what);
            case UNMET -> lookedAt.add(what);
        }
    }

    TopicEvidence or(TopicEvidence other) {
        TopicEvidence both = new TopicEvidence();
        for (TopicEvidence one : List.of(this, other)) {
            both.sure.addAll(one.sure);
            both.possible.addAll(one.possible);
            both.lookedAt.addAll(one.lookedAt);
        }
        return both;
    }

    /** @param lead words before what was found, such as "Antidepressant taken now: " */
    ChartAnswer answer(Topic topic, String lead) {
        if (!sure.isEmpty()) {
            return new ChartAnswer(topic, Answer.MET, lead + names(sure), false, evidence(sure));
        }
        if (!possible.isEmpty()) {
            return new ChartAnswer(topic, Answer.UNKNOWN, lead + "possibly " + names(possible), false, evidence(possible));
        }
        String none = lookedAt.isEmpty() ? "none recorded" : "none of those on record";
        return new ChartAnswer(topic, Answer.UNMET, lead + none, lookedAt.isEmpty(), evidence(lookedAt));
    }

    private static String names(List<Citable> items) {
        Set<String> names = new LinkedHashSet<>();
        items.forEach(item -> names.add(item.about()));
        return String.join(", ", names);
    }

    private static List<Evidence> evidence(List<Citable> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        if (items.size() == 1) {
            return items.get(0).evidence();
        }
        Set<Evidence> evidence = new LinkedHashSet<>();
        items.forEach(item -> evidence.addAll(item.evidence()));
        return List.copyOf(evidence);
    }
}
