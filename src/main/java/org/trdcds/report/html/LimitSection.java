package org.trdcds.report.html;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Versions;
import org.trdcds.report.Words;

/** What was set aside in reading, what this is not, and what produced it. */
final class LimitSection {

    private LimitSection() {
    }

    static Html of(Assessment assessment) {
        Element section = Section.of("limits", "Limits");
        if (!assessment.notices().isEmpty()) {
            section.add(Element.of("details").add(
                    Element.of("summary").text(Words.count(assessment.notices().size(), "note") + " on how the record was read"),
                    Element.of("ul", "notices").add(assessment.notices().stream().map(notice -> Element.of("li")
                            .add(Html.text(Words.sentence(notice.text()) + " "), Element.of("span", "ref", notice.source()))).toList())));
        }
        Versions versions = assessment.versions();
        return section.add(Element.of("p").text(Words.sentence(assessment.disclaimer())),
                Element.of("p", "ref", "trd-cds " + versions.library() + ", rule base " + versions.rules() + ", digest " + versions.rulesDigest()));
    }
}
