package org.trdcds.report;

import java.util.List;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** Safety alerts as recorded facts, whom to involve, and what is withheld because of them. */
final class SafetyText {

    private SafetyText() {
    }

    static void write(Sheet sheet, CrisisLine crisisLine) {
        List<SafetyAlert> alerts = sheet.assessment().safetyAlerts();
        sheet.page().heading("SAFETY");
        if (alerts.isEmpty()) {
            none(sheet);
            return;
        }
        for (Route route : Route.values()) {
            List<SafetyAlert> routed = alerts.stream().filter(alert -> alert.route() == route).toList();
            if (!routed.isEmpty()) {
                routed.forEach(alert -> alert(sheet, alert));
                sheet.page().item("  ", Words.involve(route));
                if (route == Route.PSYCHIATRIC) {
                    sheet.page().item("  ", "Suicidal crisis: " + crisisLine.crisis() + ". Immediate danger: " + crisisLine.emergency() + " ("
                            + crisisLine.region() + ").");
                }
            }
        }
        if (alerts.stream().noneMatch(alert -> alert.route() == Route.PSYCHIATRIC)) {
            sheet.page().item("  ", "No psychiatric alert follows from the entries read; that is not absence of risk." + screen(sheet));
        }
        if (alerts.stream().anyMatch(SafetyText::withholds)) {
            sheet.page().item("  ", "Other suggestions wait until a clinician has assessed this.");
        } else if (alerts.stream().anyMatch(alert -> alert.urgency() == Urgency.IMMEDIATE && alert.route() == Route.PRESCRIBER)) {
            sheet.page().item("  ", "Changes of medication wait until the prescriber has looked at this.");
        }
    }

    private static void alert(Sheet sheet, SafetyAlert alert) {
        String since = alert.assessed() == Answer.MET ? " An assessment since then is on record." : "";
        sheet.page().item(Tone.ALERT, "! " + (alert.urgency() == Urgency.IMMEDIATE ? "NOW    " : "TODAY  "),
                Words.sentence(alert.statement()) + since + cited(sheet, alert));
    }

    /** The entries, unless the alert names their place itself. */
    private static String cited(Sheet sheet, SafetyAlert alert) {
        boolean named = alert.evidence().stream().allMatch(entry -> alert.statement().contains(entry.source()));
        return named ? "" : sheet.references().cite(alert.evidence());
    }

    private static void none(Sheet sheet) {
        sheet.page().line(Tone.PLAIN, "No safety alert follows from the entries read; that is not absence of risk." + screen(sheet));
    }

    /** What is on record of suicide risk. */
    private static String screen(Sheet sheet) {
        return sheet.assessment().nextStep(Category.URGENT_SAFETY_EVALUATION).map(step -> assessed(sheet, step)).orElse("");
    }

    private static String assessed(Sheet sheet, NextStep step) {
        if (step.verdict() == Verdict.SUGGESTED) {
            return "";
        }
        if (step.verdict() == Verdict.INSUFFICIENT_DATA) {
            return " " + Words.sentence(step.cautions().stream().findFirst().orElse(step.summary()));
        }
        return step.criteria().stream().filter(criterion -> !criterion.observed().isBlank()).findFirst()
                .map(criterion -> " On record: " + Words.lowerFirst(criterion.observations().get(0))
                        + sheet.references().cite(criterion.evidence()) + ".")
                .orElse("");
    }

    private static boolean withholds(SafetyAlert alert) {
        return alert.urgency() == Urgency.IMMEDIATE && alert.route() != Route.PRESCRIBER && alert.assessed() != Answer.MET;
    }
}
