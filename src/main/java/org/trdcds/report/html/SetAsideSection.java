package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;

/** Everything that was considered and is not suggested, each with its reason. */
final class SetAsideSection {

    private final Assessment assessment;
    private final StepCards cards;

    SetAsideSection(Assessment assessment, StepCards cards) {
        this.assessment = assessment;
        this.cards = cards;
    }

    Html section() {
        Element section = Section.of("set-aside", "Considered, and not suggested");
        if (assessment.nextSteps().stream().allMatch(step -> step.verdict() == Verdict.SUGGESTED)) {
            return section.add(Element.of("p").text("Nothing else was considered."));
        }
        return section.add(group("Waits", "until what is named here is settled", Verdict.DEFERRED),
                group("Contraindicated", "by something on record", Verdict.CONTRAINDICATED),
                group("Open", "until the record is complete", Verdict.INSUFFICIENT_DATA),
                group("Set aside", "because something it needs does not hold", Verdict.NOT_INDICATED));
    }

    private Html group(String title, String meaning, Verdict verdict) {
        List<NextStep> steps = assessment.nextSteps().stream().filter(step -> step.verdict() == verdict).toList();
        return steps.isEmpty() ? Html.NOTHING : Element.of("div", "group").add(
                Element.of("h3").text(title + " ").add(Element.of("span", "meaning", meaning + " (" + steps.size() + ")")),
                Element.of("ul", "steps others").add(steps.stream().map(cards::other).toList()));
    }
}
