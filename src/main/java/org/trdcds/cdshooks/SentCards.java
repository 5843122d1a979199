package org.trdcds.cdshooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Which cards were sent: so that none is sent twice for one hook instance, and feedback finds what it is about. Thread-safe. */
final class SentCards {

    /** So many and as many again before them, in some 30 MB: at 500 calls a second, each with three cards, those of three to six minutes. */
    private static final int SENT = 262_144;
    private static final Duration SENT_AGE = Duration.ofHours(1);
    private static final int CARDS = 50_000;
    private static final Duration CARD_AGE = Duration.ofDays(2);

    private final SeenNumbers sent;
    private final Remembered<UUID, String> topics;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    SentCards(InstantSource clock) {
        sent = new SeenNumbers(SENT, SENT_AGE, clock);
        topics = new Remembered<>(CARDS, CARD_AGE, clock);
    }

    /** Those of the cards that were not yet sent for this instance of a hook; from now on they were. */
    List<Card> firstTime(String hookInstance, List<Card> cards) {
        List<Card> fresh = cards.stream().filter(card -> sent.isNew(Sha256.of(card.uuid() + hookInstance).getLong())).toList();
        for (Card card : fresh) {
            topics.put(card.uuid(), card.topic());
            counts.computeIfAbsent(card.topic(), topic -> new LongAdder()).increment();
        }
        return fresh;
    }

    Optional<String> topic(UUID card) {
        return topics.get(card);
    }

    /** How many were sent, by topic. */
    Map<String, Long> counts() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((topic, count) -> all.put(topic, count.sum()));
        return all;
    }
}
