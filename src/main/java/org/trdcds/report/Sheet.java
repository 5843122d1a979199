package org.trdcds.report;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.NextStep;

/** One report in the making: what is said, where it is written, and the entries cited so far. */
record Sheet(Assessment assessment, Depth depth, Page page, ChartReferences references, SourceTitles sources) {

    /** The title of a category as this assessment names it. */
    String title(Category category) {
        return assessment.nextStep(category).map(NextStep::title).orElse(category.code());
    }

    /** What the record says of a criterion, in brackets; nothing where it says nothing. */
    String observed(Criterion criterion) {
        return criterion.observed().isBlank() ? "" : " (" + Words.lowerFirst(criterion.observed()) + ")";
    }

    /** Says so where the record's silence was taken for "none". */
    String silence(Criterion criterion) {
        if (!criterion.closedWorld()) {
            return "";
        }
        return criterion.evidence().isEmpty() ? " (none recorded)" : " (what is unrecorded taken as none)";
    }
}
