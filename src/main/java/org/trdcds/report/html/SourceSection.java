package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Assessment;

/** The publications behind everything on the page. */
final class SourceSection {

    private final Assessment assessment;
    private final Publications publications;

    SourceSection(Assessment assessment, Publications publications) {
        this.assessment = assessment;
        this.publications = publications;
    }

    Html section() {
        List<String> keys = assessment.nextSteps().stream().flatMap(step -> step.sources().stream()).distinct().sorted().toList();
        Element section = Section.of("sources", "Sources");
        return keys.isEmpty() ? section.add(Element.of("p").text("None is cited."))
                : section.add(Element.of("details").add(Element.of("summary").text(keys.size() + " publications, guidelines and labels"),
                        Element.of("dl", "sources").add(keys.stream().map(this::source).toList())));
    }

    private Html source(String key) {
        return Element.of("div").with("id", Publications.id(key)).add(Element.of("dt").text(key), Element.of("dd").add(publications.full(key)));
    }
}
