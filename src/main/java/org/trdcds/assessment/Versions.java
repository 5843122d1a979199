package org.trdcds.assessment;

/** What produced an assessment: library, rule base and the digest of its text and tables. */
public record Versions(String library, String rules, String rulesDigest) {
}
