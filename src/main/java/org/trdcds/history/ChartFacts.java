package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/**
 * Everything the chart says beside trials and courses, in one reading.
 *
 * @param contributorFacts facts for the contributor rules
 * @param safetyFacts      facts for the safety rules, each a {@link SafetyFact}
 * @param answers          one for every topic but {@link ChartAnswers#AFTER_VERDICTS}
 * @param codedSeverity    severity and psychotic features as the diagnosis code alone says them; empty when it does not
 * @param scope            whether the rules speak of this patient
 * @param notices          entries set aside, and warnings
 */
public record ChartFacts(
        List<Object> contributorFacts, List<Object> safetyFacts, List<ChartAnswer> answers, List<ChartAnswer> codedSeverity,
        ScopeOfRecord scope, List<Notice> notices) {

    public ChartFacts {
        contributorFacts = List.copyOf(contributorFacts);
        safetyFacts = List.copyOf(safetyFacts);
        answers = List.copyOf(answers);
        codedSeverity = List.copyOf(codedSeverity);
        notices = List.copyOf(notices);
    }

    /**
     * Reads a chart as it stands on a day.
     *
     * @param history what was tried, from the same record on the same day
     */
    public static ChartFacts of(PatientRecord record, TreatmentHistory history, LocalDate asOf, Knowledge knowledge) {
        return of(record, RecordedConcepts.of(record, asOf, knowledge), history, asOf, knowledge);
    }

    /**
     * The same of a record whose entries are resolved already.
     *
     * @param concepts the entries of this record on this day
     */
    public static ChartFacts of(
            PatientRecord record, RecordedConcepts concepts, TreatmentHistory history, LocalDate asOf, Knowledge knowledge) {
        Interpretation read = new Interpretation(Chart.of(record, concepts, history, asOf, knowledge));
        return new ChartFacts(read.contributorFacts(), read.safetyFacts(), new ChartAnswers(read).all(), read.codedSeverity(),
                read.scopeQuestions().scopeOfRecord(), read.notices());
    }
}
