package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.NextStep;
import org.trdcds.report.Words;

/** At most five next steps, most important first; the others behind one line. */
final class SuggestionSection {

    private static final int SHOWN = 5;

    private final Assessment assessment;
    private final StepCards cards;

    SuggestionSection(Assessment assessment, StepCards cards) {
        this.assessment = assessment;
        this.cards = cards;
    }

    Html section() {
        Element section = Section.of("steps", "Next steps to consider");
        List<NextStep> steps = assessment.suggestions();
        if (steps.isEmpty()) {
            return section.add(Element.of("p").text("Nothing is suggested from what the record says."));
        }
        section.add(Element.of("ol", "steps").add(steps.stream().limit(SHOWN).map(cards::suggested).toList()));
        if (steps.size() > SHOWN) {
            List<NextStep> rest = steps.subList(SHOWN, steps.size());
            section.add(Element.of("details", "further").add(Element.of("summary").text(Words.count(rest.size(), "further suggestion")),
                    Element.of("ol", "steps").with("start", Integer.toString(SHOWN + 1)).add(rest.stream().map(cards::suggested).toList())));
        }
        return section;
    }
}
