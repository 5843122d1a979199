package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.cdshooks.HookEndpoints.FeedbackKey;

/** Feedback becomes counts by category, outcome and reason, and nothing else. */
class FeedbackTest {

    private static final String SERVICE = "trd-next-step";
    private static final String AT = "\"outcomeTimestamp\": \"2026-06-30T10:05:31Z\"";
    private static final String SYSTEM = OverrideReason.SYSTEM;

    private final Hooks hooks = Hooks.on("2026-06-30");

    private String card() {
        return hooks.nextStepCards(hooks.patientView("too-short")).get(0).get("uuid").asText();
    }

    @Test
    void acceptedAndOverriddenAreCounted() {
        String card = card();
        Reply reply = hooks.feedback(SERVICE, "{\"feedback\": [{\"card\": \"" + card + "\", \"outcome\": \"accepted\", \"acceptedSuggestions\": [], " + AT + "},"
                + "{\"card\": \"" + card + "\", \"outcome\": \"overridden\", " + AT + ", \"overrideReason\": {\"reason\": {\"code\": \"action-completed\","
                + "\"system\": \"" + SYSTEM + "\"}, \"userComment\": \"Jane is fine\"}}]}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(hooks.endpoints.feedbackCounts()).isEqualTo(Map.of(new FeedbackKey("allow-more-time", "accepted", "none"), 1L,
                new FeedbackKey("allow-more-time", "overridden", "action-completed"), 1L));
        assertThat(hooks.endpoints.feedbackCounts().toString()).doesNotContain("Jane");
    }

    @Test
    void whatWeDidNotOfferIsOtherAndWhatWeDoNotRememberUnknown() {
        String unknown = "3a1f4b9e-6f3e-4f6b-9d53-0f2a3a1f4b9e";
        hooks.feedback(SERVICE, "{\"feedback\": [{\"card\": \"" + card() + "\", \"outcome\": \"overridden\", " + AT
                + ", \"overrideReason\": {\"reason\": {\"code\": \"Jane Doe\", \"system\": \"http://local\"}}},"
                + "{\"card\": \"" + unknown + "\", \"outcome\": \"overridden\"}]}");
        assertThat(hooks.endpoints.feedbackCounts()).containsOnlyKeys(new FeedbackKey("allow-more-time", "overridden", "other"),
                new FeedbackKey("unknown", "overridden", "none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"feedback\": {}}", "{\"feedback\": [1]}", "{\"feedback\": [{}]}",
        "{\"feedback\": [{\"card\": \"x\", \"outcome\": \"accepted\"}]}",
        "{\"feedback\": [{\"card\": \"3a1f4b9e-6f3e-4f6b-9d53-0f2a3a1f4b9e\", \"outcome\": \"ignored\"}]}",
        "{\"feedback\": [{\"card\": \"3a1f4b9e-6f3e-4f6b-9d53-0f2a3a1f4b9e\", \"outcome\": \"accepted\"}, {\"outcome\": \"accepted\"}]}",
        "{\"feedback\": [{\"card\": \"3a1f4b9e-6f3e-4f6b-9d53-0f2a3a1f4b9e\", \"outcome\": \"accepted\", \"outcomeTimestamp\": \"yesterday\"}]}"})
    void whatIsNoFeedbackIsRefusedAndNotCounted(String body) {
        assertThat(hooks.feedback(SERVICE, body).status()).isEqualTo(400);
        assertThat(hooks.endpoints.feedbackCounts()).isEmpty();
    }

    @Test
    void anUnknownServiceIsNotFound() {
        assertThat(hooks.feedback("no-such", "{\"feedback\": []}").status()).isEqualTo(404);
    }
}
