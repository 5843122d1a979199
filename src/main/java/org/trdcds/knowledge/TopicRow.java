package org.trdcds.knowledge;

import java.util.List;

/**
 * One question about a chart that lists of concepts, medicines, tests or instruments answer.
 *
 * @param topic code of the topic
 * @param looks where to look: alternatives
 * @param says  opening words of the answer: "Glaucoma"
 */
public record TopicRow(String topic, List<Look> looks, Silence silence, String says, String source) {

    /**
     * One place to look.
     *
     * @param concepts concepts or {@code group:…}, medicines by ingredient or {@code role:…}, instruments, tests
     * @param unclear  concepts that only leave the question open
     * @param window   name of the limit that says how far back to look; empty for no limit
     */
    public record Look(Kind kind, List<String> concepts, List<String> unclear, String window) {

        public Look {
            concepts = List.copyOf(concepts);
            unclear = List.copyOf(unclear);
        }
    }

    /** What to look for. */
    public enum Kind {
        /** A condition that holds now. */
        ACTIVE,
        /** A condition or event on record at any time. */
        EVER,
        /** An event or statement within the window. */
        WITHIN,
        /** A device in place. */
        DEVICE,
        /** A medicine taken now. */
        MEDICINE,
        /** An allergy or intolerance to a medicine. */
        REACTION,
        /** A laboratory result within the window. */
        TEST,
        /** A laboratory result within the window, below its range. */
        TEST_LOW,
        /** A laboratory result within the window, above its range. */
        TEST_HIGH,
        /** A reading of an instrument within the window. */
        READING,
        /** An order that is open. */
        ORDER,
        /** A contributor found by diagnosis, screen or test. */
        CONTRIBUTOR
    }

    /** What it means when the chart says nothing (clinical.md section 0.6). */
    public enum Silence {
        /** Taken as not there, said as "none recorded". */
        NONE_RECORDED,
        /** Left open. */
        UNKNOWN,
        /** Left open where the patient could be pregnant, else not there. */
        UNKNOWN_IF_COULD_BE_PREGNANT
    }

    /** The code is kept as the one that all topics share, so that a look-up need not compare letters. */
    public TopicRow {
        topic = topic.intern();
        looks = List.copyOf(looks);
    }
}
