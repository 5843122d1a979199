package org.trdcds.cdshooks;

import java.util.List;
import java.util.UUID;

import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialAssessment;

/**
 * One card as a clinician sees it, without its links.
 *
 * @param uuid      follows from the patient, the topic, what is said of it and the rule base; the same on any day and server
 * @param topic     code of the category it speaks of, such as {@code refer-tms}
 * @param title     the topic in words
 * @param summary   plain text, at most 139 characters
 * @param detail    GitHub-flavoured Markdown
 * @param source    what it rests on first
 * @param steps     the next steps it speaks of, for the machine-readable explanation
 * @param alerts    the safety alerts it speaks of
 * @param trials    the trials it speaks of
 */
record Card(UUID uuid, String topic, String title, String summary, String detail, Indicator indicator, Source source, List<NextStep> steps,
            List<SafetyAlert> alerts, List<TrialAssessment> trials) {

    /** How urgent it is. */
    enum Indicator { CRITICAL, WARNING, INFO }

    /** A label with an address for {@code GET}; the address is empty when none is known. */
    record Source(String label, String url) {
    }

    Card {
        steps = List.copyOf(steps);
        alerts = List.copyOf(alerts);
        trials = List.copyOf(trials);
    }

    /** The same with an address for its source. */
    Card from(String url) {
        return new Card(uuid, topic, title, summary, detail, indicator, new Source(source.label(), url), steps, alerts, trials);
    }
}
