package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.Words;

/** Safety alerts as recorded facts, whom to involve, and what waits because of them; without alerts, what is known of the risk. */
final class SafetySection {

    private final Assessment assessment;
    private final CrisisLine crisisLine;

    SafetySection(Assessment assessment, CrisisLine crisisLine) {
        this.assessment = assessment;
        this.crisisLine = crisisLine;
    }

    Html section() {
        List<SafetyAlert> alerts = assessment.safetyAlerts();
        Element section = Section.of("safety", "Safety");
        if (alerts.isEmpty()) {
            return section.with("class", "safety").add(
                    Element.of("p").text("No safety alert follows from the entries read; that is not absence of risk."), known());
        }
        section.with("class", "safety alerts");
        for (Route route : Route.values()) {
            List<SafetyAlert> routed = alerts.stream().filter(alert -> alert.route() == route).toList();
            if (!routed.isEmpty()) {
                section.add(Element.of("ul", "alert-list").add(routed.stream().map(SafetySection::alert).toList()), whom(route));
            }
        }
        return alerts.stream().anyMatch(SafetySection::withholds)
                ? section.add(Element.of("p").text("Other suggestions wait until a clinician has assessed this.")) : section;
    }

    private static Html alert(SafetyAlert alert) {
        String since = alert.assessed() == Answer.MET ? " An assessment since then is on record." : "";
        return Element.of("li").add(Element.of("strong", "when").text(alert.urgency() == Urgency.IMMEDIATE ? "Now" : "Today"),
                Element.of("div").add(Element.of("span", "fact", Words.sentence(alert.statement()) + since), Html.text(" "), cited(alert)));
    }

    /** The entries, unless the alert names their place itself. */
    private static Html cited(SafetyAlert alert) {
        boolean named = alert.evidence().stream().allMatch(entry -> alert.statement().contains(entry.source()));
        return named ? Html.NOTHING : Entries.glance(alert.evidence());
    }

    private Html whom(Route route) {
        String crisis = route == Route.PSYCHIATRIC ? " Suicidal crisis: " + crisisLine.crisis() + ". Immediate danger: " + crisisLine.emergency()
                + " (" + crisisLine.region() + ")." : "";
        return Element.of("p", "whom", Words.involve(route) + crisis);
    }

    private Html known() {
        return assessment.nextStep(Category.URGENT_SAFETY_EVALUATION).map(SafetySection::known).orElse(Html.NOTHING);
    }

    private static Html known(NextStep step) {
        if (step.verdict() == Verdict.INSUFFICIENT_DATA) {
            return Element.of("p").text(Words.sentence(step.summary()));
        }
        return step.criteria().stream().filter(criterion -> !criterion.observed().isBlank()).findFirst()
                .<Html>map(criterion -> Element.of("p").add(Html.text("On record: " + Words.sentence(criterion.observations().get(0)) + " "),
                        Entries.glance(criterion.evidence())))
                .orElse(Html.NOTHING);
    }

    private static boolean withholds(SafetyAlert alert) {
        return alert.urgency() == Urgency.IMMEDIATE && alert.route() != Route.PRESCRIBER && alert.assessed() != Answer.MET;
    }
}
