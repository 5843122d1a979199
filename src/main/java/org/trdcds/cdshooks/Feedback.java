package org.trdcds.cdshooks;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.trdcds.cdshooks.HookEndpoints.FeedbackKey;

/** Counts what users did with cards. Nothing else of it is kept, and nothing that they wrote is read. Thread-safe. */
final class Feedback {

    private static final String ACCEPTED = "accepted";
    private static final String OVERRIDDEN = "overridden";
    private static final String NO_REASON = "none";
    private static final String OTHER_REASON = "other";
    private static final String FORGOTTEN = "unknown";

    private final SentCards sent;
    private final Map<FeedbackKey, LongAdder> counts = new ConcurrentHashMap<>();

    private record Entry(UUID card, String outcome, String reason) {
    }

    Feedback(SentCards sent) {
        this.sent = sent;
    }

    /** @throws HookRefusal when the body is no feedback; then none of it is counted */
    void take(byte[] body) throws HookRefusal {
        List<Entry> entries = new ArrayList<>();
        boolean[] present = new boolean[1];
        HookJson.document(body, parser -> HookJson.fields(parser, (name, value) -> {
            if ("feedback".equals(name)) {
                present[0] = true;
                HookJson.expect(parser, JsonToken.START_ARRAY, "an array");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    entries.add(entry(parser));
                }
            } else {
                parser.skipChildren();
            }
        }));
        if (!present[0]) {
            throw new HookRefusal(HookRefusal.MALFORMED, "feedback: expected, but not there");
        }
        for (Entry entry : entries) {
            FeedbackKey key = new FeedbackKey(sent.topic(entry.card()).orElse(FORGOTTEN), entry.outcome(), entry.reason());
            counts.computeIfAbsent(key, any -> new LongAdder()).increment();
        }
    }

    Map<FeedbackKey, Long> counts() {
        Map<FeedbackKey, Long> all = new TreeMap<>();
        counts.forEach((key, count) -> all.put(key, count.sum()));
        return all;
    }

    private static Entry entry(JsonParser parser) throws IOException, HookRefusal {
        HookJson.expect(parser, JsonToken.START_OBJECT, "an object");
        List<UUID> card = new ArrayList<>(1);
        String[] said = {"", NO_REASON};
        HookJson.fields(parser, (name, value) -> {
            switch (name) {
                case "card" -> card.add(uuid(parser));
                case "outcome" -> said[0] = outcome(parser);
                case "overrideReason" -> said[1] = reason(parser, value);
                case "outcomeTimestamp" -> checkTime(parser);
                default -> parser.skipChildren();
            }
        });
        if (card.isEmpty() || said[0].isEmpty()) {
            throw HookJson.fault(parser, "expected card and outcome");
        }
        return new Entry(card.get(0), said[0], said[0].equals(ACCEPTED) ? NO_REASON : said[1]);
    }

    private static UUID uuid(JsonParser parser) throws IOException, HookRefusal {
        try {
            return UUID.fromString(HookJson.text(parser));
        } catch (IllegalArgumentException e) {
            throw HookJson.fault(parser, "expected the uuid of a card");
        }
    }

    private static String outcome(JsonParser parser) throws IOException, HookRefusal {
        String outcome = HookJson.text(parser);
        if (!outcome.equals(ACCEPTED) && !outcome.equals(OVERRIDDEN)) {
            throw HookJson.fault(parser, "expected accepted or overridden");
        }
        return outcome;
    }

    private static void checkTime(JsonParser parser) throws IOException, HookRefusal {
        try {
            OffsetDateTime.parse(HookJson.text(parser));
        } catch (DateTimeException e) {
            throw HookJson.fault(parser, "expected a time such as 2026-11-21T10:05:31Z");
        }
    }

    private static String reason(JsonParser parser, JsonToken token) throws IOException, HookRefusal {
        if (token == JsonToken.VALUE_NULL) {
            return NO_REASON;
        }
        HookJson.expect(parser, JsonToken.START_OBJECT, "an object");
        String[] reason = {NO_REASON};
        HookJson.fields(parser, (name, value) -> {
            if ("reason".equals(name) && value == JsonToken.START_OBJECT) {
                reason[0] = coding(parser);
            } else {
                parser.skipChildren();
            }
        });
        return reason[0];
    }

    private static String coding(JsonParser parser) throws IOException, HookRefusal {
        String[] parts = {"", ""};
        HookJson.fields(parser, (name, value) -> {
            if ("system".equals(name)) {
                parts[0] = HookJson.text(parser);
            } else if ("code".equals(name)) {
                parts[1] = HookJson.text(parser);
            } else {
                parser.skipChildren();
            }
        });
        return OverrideReason.of(parts[0], parts[1]).map(OverrideReason::code).orElse(OTHER_REASON);
    }
}
