package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.NextStep;
import org.trdcds.report.Words;

/** Questions the record leaves open, most decisive first, and what their answers would decide. */
final class MissingSection {

    private static final int SHOWN = 6;

    private final Assessment assessment;

    MissingSection(Assessment assessment) {
        this.assessment = assessment;
    }

    Html section() {
        List<MissingDatum> missing = assessment.missingData();
        Element section = Section.of("missing", "What the record does not say");
        if (missing.isEmpty()) {
            return section.add(Element.of("p").text("Nothing that would decide a next step is missing."));
        }
        section.add(Element.of("p", "lead", "The questions that decide most come first."),
                Element.of("ol", "questions").add(missing.stream().limit(SHOWN).map(this::question).toList()));
        if (missing.size() > SHOWN) {
            List<MissingDatum> rest = missing.subList(SHOWN, missing.size());
            section.add(Element.of("details").add(Element.of("summary").text(Words.count(rest.size(), "more question")),
                    Element.of("ol", "questions").with("start", Integer.toString(SHOWN + 1)).add(rest.stream().map(this::question).toList())));
        }
        return section;
    }

    private Html question(MissingDatum missing) {
        Element item = Element.of("li").add(Element.of("span", "question", missing.question()));
        return missing.decides().isEmpty() ? item : item.add(Html.text(" "), Element.of("span", "decides",
                "Decides: " + String.join("; ", missing.decides().stream().map(this::title).toList()) + "."));
    }

    private String title(Category category) {
        return assessment.nextStep(category).map(NextStep::title).orElse(category.code());
    }
}
