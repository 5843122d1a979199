package org.trdcds.report;

import java.util.List;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Disagreement;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.patient.Answer;

/** What else the record holds, and what it does not say. */
final class ChartText {

    private static final int QUESTIONS_SHOWN = 5;
    private static final int DECIDED_SHOWN = 2;

    private ChartText() {
    }

    static void findings(Sheet sheet) {
        List<Finding> findings = sheet.assessment().findings();
        if (findings.isEmpty()) {
            return;
        }
        sheet.page().heading("WHAT ELSE COULD EXPLAIN THE LACK OF RESPONSE");
        findings.forEach(finding -> sheet.page().item("- ", (finding.present() == Answer.UNKNOWN ? "Possible: " : "") + finding.statement()
                + (finding.deferring() == Answer.MET ? " (to be settled before treatment is changed)" : "")
                + sheet.references().cite(finding.evidence())));
    }

    static void questions(Sheet sheet) {
        List<MissingDatum> missing = sheet.assessment().missingData();
        if (missing.isEmpty()) {
            return;
        }
        sheet.page().heading("WHAT THE RECORD DOES NOT SAY (most decisive first)");
        int shown = sheet.depth() == Depth.FULL ? missing.size() : Math.min(QUESTIONS_SHOWN, missing.size());
        for (int i = 0; i < shown; i++) {
            MissingDatum datum = missing.get(i);
            boolean last = i == shown - 1 || !missing.get(i + 1).decides().equals(datum.decides());
            sheet.page().item("- ", datum.question() + (last ? decides(sheet, datum.decides()) : ""));
        }
        if (shown < missing.size()) {
            sheet.page().line(Tone.PLAIN, Words.count(missing.size() - shown, "more question") + " in the full trace.");
        }
    }

    /** Where sources differ on something that matters here, and who holds what. */
    static void disagreements(Sheet sheet) {
        List<Disagreement> disagreements = sheet.assessment().disagreements();
        if (disagreements.isEmpty() || sheet.depth() != Depth.FULL) {
            return;
        }
        sheet.page().heading("WHERE SOURCES DIFFER");
        disagreements.forEach(on -> sheet.page().item("- ", Words.capital(on.topic()) + " (" + on.concerns() + "): " + Words.sentence(on.positions())
                + " Here: " + Words.lowerFirst(Words.sentence(on.here())) + " (" + String.join(", ", on.sources()) + ")"));
    }

    private static String decides(Sheet sheet, List<Category> categories) {
        if (categories.isEmpty()) {
            return "";
        }
        boolean all = sheet.depth() == Depth.FULL || categories.size() <= DECIDED_SHOWN;
        List<String> titles = categories.stream().limit(all ? categories.size() : DECIDED_SHOWN).map(sheet::title).toList();
        return " Decides: " + String.join("; ", titles) + (all ? "" : "; " + (categories.size() - DECIDED_SHOWN) + " more") + ".";
    }
}
