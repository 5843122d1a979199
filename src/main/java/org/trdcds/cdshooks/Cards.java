package org.trdcds.cdshooks;

import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Assessment;
import org.trdcds.knowledge.Source;
import org.trdcds.report.CrisisLine;

/** Says an assessment in at most five cards. Immutable and thread-safe. */
final class Cards {

    Cards(Map<String, Source> sources, CrisisLine crisisLine) {
    }

    /** The cards of an assessment, most urgent first; none where nothing needs acting on. */
    List<Card> of(Assessment assessment) {
        return List.of();
    }
}
