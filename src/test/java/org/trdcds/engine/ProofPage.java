package org.trdcds.engine;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The part of docs/explanations.md that says how far the proof holds. */
final class ProofPage {

    /** Why a cited fact may be taken away without a trace, by what rests on it. */
    static final Map<String, String> REASONS = new TreeMap<>(Map.of(
            "option", "the same rule gives the same option on another fact as well, in the same words",
            "strength", "the same rule gives the same strength on another fact as well",
            "urgency", "the same rule gives the same urgency on another fact as well",
            "possible caution", "what would have to be confirmed for it has to be confirmed for another reason as well"));

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
        StringBuilder list = new StringBuilder("Every exception:\n\n");
        REASONS.forEach((what, why) -> list.append("* ").append(what).append(" (").append(counts(what, proofs)).append("): ").append(why).append(".\n"));
        return list.toString();
    }

    private static String counts(String what, Map<String, Proof> proofs) {
        return proofs.entrySet().stream().filter(entry -> entry.getValue().exceptions().containsKey(what))
                .map(entry -> entry.getKey() + " " + count(entry.getValue().exceptions().get(what))).collect(Collectors.joining(", "));
    }

    /** 100 % only when all of them; otherwise rounded down. */
    private static String percent(long some, long all) {
        return some == all ? "100 %" : String.format(Locale.ROOT, "%.2f %%", Math.floor(10_000.0 * some / all) / 100);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
