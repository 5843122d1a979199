package org.trdcds.cdshooks;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids of cards that follow from what a card says of whom: UUIDs of version 8 (RFC 9562) over SHA-256. */
final class CardId {

    private static final char SEPARATOR = '\n';

    private CardId() {
    }

    /**
     * The id of a card.
     *
     * @param patient id of the patient, which cannot be read off the result
     * @param topic   code of what the card is about
     * @param said    what is said of it: a verdict, alerts
     * @param rules   digest of the rule base
     */
    static UUID of(String patient, String topic, String said, String rules) {
        ByteBuffer hash = Sha256.of("org.trdcds.card" + SEPARATOR + patient + SEPARATOR + topic + SEPARATOR + said + SEPARATOR + rules);
        return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & ~(0b11L << 62) | 0b10L << 62);
    }
}
