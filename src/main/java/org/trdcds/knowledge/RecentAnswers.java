package org.trdcds.knowledge;

import java.util.concurrent.ConcurrentHashMap;

import org.trdcds.patient.CodedText;

/** Answers already given for coded concepts, up to a fixed number; concepts in free text alone are never kept. */
final class RecentAnswers<T> {

    private static final int MOST = 8_192;
    private static final int LONGEST_TEXT = 160;

    private final ConcurrentHashMap<CodedText, T> answers = new ConcurrentHashMap<>(1_024);

    /** The answer given before, or null. */
    T get(CodedText concept) {
        return concept.codes().isEmpty() ? null : answers.get(concept);
    }

    T keep(CodedText concept, T answer) {
        if (!concept.codes().isEmpty() && concept.text().length() <= LONGEST_TEXT && answers.mappingCount() < MOST) {
            answers.put(concept, answer);
        }
        return answer;
    }
}
