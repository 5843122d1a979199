package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Finding;
import org.trdcds.patient.Answer;
import org.trdcds.report.Words;

/** What could explain the non-response or stands in its way. */
final class FindingSection {

    private FindingSection() {
    }

    static Html of(Assessment assessment) {
        List<Finding> findings = assessment.findings();
        return findings.isEmpty() ? Html.NOTHING : Section.of("findings", "What could explain the non-response")
                .add(Element.of("ul", "findings").add(findings.stream().map(FindingSection::finding).toList()));
    }

    private static Html finding(Finding finding) {
        String words = (finding.present() == Answer.UNKNOWN ? "Possible: " : "") + Words.sentence(finding.statement())
                + (finding.deferring() == Answer.MET ? " To be settled before treatment is changed." : "");
        return Element.of("li").add(Html.text(words), Entries.list(finding.evidence()));
    }
}
