package org.trdcds.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from content alone: UUIDs of version 5 (RFC 9562) in a name space of our own. */
final class StableId {

    private static final UUID URL_SPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID SPACE = in(URL_SPACE, Canonical.BASE);

    private StableId() {
    }

    static UUID of(String content) {
        return in(SPACE, content);
    }

    private static UUID in(UUID space, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] input = ByteBuffer.allocate(16 + bytes.length)
                .putLong(space.getMostSignificantBits()).putLong(space.getLeastSignificantBits()).put(bytes).array();
        ByteBuffer hash = ByteBuffer.wrap(sha1(input));
        return new UUID(hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & ~(0b11L << 62) | 0b10L << 62);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
