package org.trdcds.engine;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The part of docs/explanations.md that says how far the proof holds. */
final class ProofPage {

    private static final String BEGIN = "<!-- proof: written by ProofTest, renew with mvn test -Dgolden.update -->\n";
    private static final String END = "<!-- end of proof -->";

    private ProofPage() {
    }

    /** The page with this part written anew. */
    static String renewed(String page, Map<String, Proof> verdicts, Map<String, Proof> firings) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + "\n"
                + table("verdicts", "cited facts", verdicts) + "\n" + exceptions(verdicts) + "\n"
                + "The same for the firings of the earlier stages, each on the facts it matched:\n\n"
                + table("firings", "matched facts", firings) + "\n" + page.substring(page.indexOf(END));
    }

    private static String table(String claims, String facts, Map<String, Proof> proofs) {
        StringBuilder table = new StringBuilder("| from | %s | sufficient | %s | necessary |\n| --- | --- | --- | --- | --- |\n".formatted(claims, facts));
        proofs.forEach((source, proof) -> table.append("| ").append(source).append(" | ").append(count(proof.claims())).append(" | ")
                .append(percent(proof.sufficient(), proof.claims())).append(" | ").append(count(proof.cited())).append(" | ")
                .append(percent(proof.necessary(), proof.cited())).append(" |\n"));
        return table.toString();
    }

    private static String exceptions(Map<String, Proof> proofs) {
        TreeSet<String> kinds = new TreeSet<>();
        proofs.values().forEach(proof -> kinds.addAll(proof.exceptions().keySet()));
        return kinds.isEmpty() ? "There is no exception.\n" : "Every exception: " + String.join("; ", kinds) + ".\n";
    }

    /** 100 % only when all of them; otherwise rounded down. */
    private static String percent(long some, long all) {
        return some == all ? "100 %" : String.format(Locale.ROOT, "%.2f %%", Math.floor(10_000.0 * some / all) / 100);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
