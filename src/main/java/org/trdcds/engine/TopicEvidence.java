package org.trdcds.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.history.ChartAnswer;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/** Gathers what answers one topic: met by one surely, open by one possibly, unmet by all, and none recorded without any. */
final class TopicEvidence {

    private List<Citable> sure = List.of();
    private List<Citable> possible = List.of();
    private List<Citable> lookedAt = List.of();

    void add(Citable what, Answer answer) {
        switch (answer) {
            case MET -> sure = with(sure, what);
            case UNKNOWN -> possible = with(possible, what);
            case UNMET -> lookedAt = with(lookedAt, what);
        }
    }

    private static List<Citable> with(List<Citable> some, Citable another) {
        List<Citable> all = some.isEmpty() ? new ArrayList<>(2) : some;
        all.add(another);
        return all;
    }

    TopicEvidence or(TopicEvidence other) {
        TopicEvidence both = new TopicEvidence();
        both.sure = both(sure, other.sure);
        both.possible = both(possible, other.possible);
        both.lookedAt = both(lookedAt, other.lookedAt);
        return both;
    }

    private static List<Citable> both(List<Citable> one, List<Citable> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return List.copyOf(one.isEmpty() ? other : one);
        }
        List<Citable> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    ChartAnswer answer(AskedTopic asked) {
        if (!sure.isEmpty()) {
            return new ChartAnswer(asked.topic(), Answer.MET, asked.lead() + names(sure), false, evidence(sure));
        }
        if (!possible.isEmpty()) {
            return new ChartAnswer(asked.topic(), Answer.UNKNOWN, asked.lead() + "possibly " + names(possible), false, evidence(possible));
        }
        return lookedAt.isEmpty() ? asked.silence()
                : new ChartAnswer(asked.topic(), Answer.UNMET, asked.lead() + "none of those on record", false, evidence(lookedAt));
    }

    private static String names(List<Citable> items) {
        if (items.size() == 1) {
            return items.get(0).about();
        }
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
