package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Assessment;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.Words;

/** Puts the page together, in the order in which it is read. */
final class AssessmentPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    private static final String CLOSING = "Depression that has not responded so far remains treatable. Left untreated it disables;"
            + " there is good reason to go on looking, together, for what helps.";

    private final Assessment assessment;
    private final Publications publications;
    private final CrisisLine crisisLine;

    AssessmentPage(Assessment assessment, Publications publications, CrisisLine crisisLine) {
        this.assessment = assessment;
        this.publications = publications;
        this.crisisLine = crisisLine;
    }

    Html document() {
        Derived derived = Derived.of(assessment.derivation());
        StepCards cards = new StepCards(assessment, publications, derived);
        List<Html> sections = List.of(
                Element.of("div", "first").add(
                        Element.of("div", "standing").add(StatusSection.of(assessment), new SafetySection(assessment, crisisLine).section()),
                        new SuggestionSection(assessment, cards).section()),
                new TimelineSection(assessment).section(),
                new MissingSection(assessment).section(),
                ResistanceSection.of(assessment),
                new TrialTable(assessment).section(),
                FindingSection.of(assessment),
                new SetAsideSection(assessment, cards).section(),
                derived.section(),
                new SourceSection(assessment, publications).section(),
                LimitSection.of(assessment));
        return Element.of("html").with("lang", "en").add(head(), Element.of("body").add(
                Element.to("content", "Skip to the assessment").with("class", "skip"), header(), contents(),
                Element.of("main").with("id", "content").with("tabindex", "-1").add(sections),
                Element.of("footer").add(Element.of("p", "closing", CLOSING),
                        Element.of("p", "on-paper", "Shortened for paper. The file this was printed from holds the whole of each card, the full trace, further"
                                + " suggestions, what was set aside and why, sources, versions and limits. " + Words.sentence(assessment.disclaimer())))));
    }

    private Html head() {
        return Element.of("head").add(
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("meta").with("name", "referrer").with("content", "no-referrer"),
                Element.of("meta").with("name", "robots").with("content", "noindex"),
                Element.of("title").text("Depression treatment review: " + assessment.patientId() + ", " + assessment.assessedOn()),
                StyleSheet.REPORT);
    }

    private Html header() {
        Html newest = assessment.newestEntry()
                .<Html>map(day -> Html.of(Html.text("newest chart entry "), Entries.time(day),
                        Html.text(" (" + Words.age(day, assessment.assessedOn()) + ")")))
                .orElse(Html.text("no dated entry in the record"));
        return Element.of("header").add(
                Element.of("p", "eyebrow", "Depression treatment review"),
                Element.of("h1").text(assessment.patientId()),
                Element.of("p", "meta").add(Html.text("As of "), Entries.time(assessment.assessedOn()), Html.text(" · "), newest,
                        Html.text(" · definition in use: " + assessment.profile())));
    }

    private static Html contents() {
        return Element.of("nav").with("aria-label", "On this page").add(
                Element.to("steps", "Next steps"), Element.to("timeline", "Timeline"), Element.to("missing", "Not in the record"),
                Element.to("resistance", "Definitions and staging"), Element.to("trials", "Trials"), Element.to("set-aside", "Considered, not suggested"),
                Element.to("sources", "Sources"), Element.to("limits", "Limits"));
    }
}
