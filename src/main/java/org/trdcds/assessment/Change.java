package org.trdcds.assessment;

/** The smallest change found that turns a verdict, and what it turns into. */
public record Change(String change, Verdict verdict) {
}
