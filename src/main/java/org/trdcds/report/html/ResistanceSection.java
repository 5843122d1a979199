package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.List;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Disagreement;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Stage;
import org.trdcds.report.Words;

/** Whether treatment resistance is met under each definition, and what the staging models make of it. */
final class ResistanceSection {

    private ResistanceSection() {
    }

    static Html of(Assessment assessment) {
        Element section = Section.of("resistance", "Definitions and staging");
        List<ProfileResult> profiles = assessment.resistance().profiles();
        if (profiles.isEmpty()) {
            return section.add(Element.of("p").text("Not assessed."));
        }
        section.add(Element.of("p", "lead", lead(assessment)),
                Element.of("ul", "profiles").add(profiles.stream().map(profile -> profile(profile, assessment)).toList()));
        if (!assessment.disagreements().isEmpty()) {
            section.add(disagreements(assessment.disagreements()));
        }
        List<Stage> stages = assessment.resistance().staging();
        return stages.isEmpty() ? section : section.add(Element.of("h3").text("Staging, for information"),
                Element.of("dl", "stages").add(stages.stream().map(ResistanceSection::stage).toList()));
    }

    private static String lead(Assessment assessment) {
        List<ProfileResult> profiles = assessment.resistance().profiles();
        long agreeing = profiles.stream().filter(profile -> profile.status() == assessment.resistance().status()).count();
        String lifetime = " Over the lifetime, " + Words.count(assessment.resistance().lifetimeConfirmed(), "trial") + " failed.";
        return (agreeing == profiles.size() ? "All " + agreeing + " definitions agree."
                : agreeing + " of " + profiles.size() + " definitions give the same answer; the others say why not.") + lifetime;
    }

    private static Html profile(ProfileResult profile, Assessment assessment) {
        boolean chosen = profile.name().equals(assessment.profile());
        String possible = profile.possible() > profile.confirmed() ? " to " + profile.possible() : "";
        Element words = Element.of("div").add(Element.of("span", "name", profile.title() + (chosen ? ", in use" : "")),
                Html.text(" " + profile.confirmed() + possible + " counted, " + profile.needed() + " needed"
                        + profile.differsBecause().map(because -> ". " + Words.sentence(because)).orElse("")));
        return Element.of("li", chosen ? "chosen" : "other").add(
                Element.of("span", "state " + profile.status().code(), Labels.status(profile.status())), words);
    }

    /** Where sources differ on something that matters here. */
    private static Html disagreements(List<Disagreement> all) {
        Element list = Element.of("dl", "stages");
        all.forEach(on -> list.add(Element.of("div").add(Element.of("dt").text(Words.capital(on.topic())),
                Element.of("dd").text(Words.sentence(on.positions()) + " Here: " + Words.lowerFirst(Words.sentence(on.here()))
                        + " It matters for: " + Words.sentence(on.concerns())))));
        return Element.of("details", "disagreements").add(Element.of("summary").text("Where sources differ on this patient (" + all.size() + ")"), list);
    }

    private static Html stage(Stage stage) {
        List<String> result = new ArrayList<>();
        stage.stage().ifPresent(result::add);
        stage.score().ifPresent(score -> result.add(Words.number(stage.score())));
        stage.range().ifPresent(result::add);
        stage.band().ifPresent(result::add);
        Element from = Element.of("ul").add(stage.inputs().stream().map(input -> Element.of("li").text(Words.capital(input))).toList());
        stage.note().ifPresent(note -> from.add(Element.of("li").text(Words.sentence(note))));
        return Element.of("div").add(Element.of("dt").text(Words.model(stage.model())),
                Element.of("dd").add(Element.of("strong").text(String.join(", ", result)),
                        Element.of("details").add(Element.of("summary").text("From what"), from)));
    }
}
