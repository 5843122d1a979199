package org.trdcds.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;

/** The depressive diagnoses of a chart (clinical.md section 1). */
final class Depression {

    static final String DISORDER = "depression";
    static final String FULL_REMISSION = "depression-remission-full";
    static final String PARTIAL_REMISSION = "depression-remission-partial";

    private final List<ConceptEntry> entries;

    Depression(RecordedConcepts concepts) {
        entries = concepts.standing(List.of(DISORDER));
    }

    /** Every depressive diagnosis that was not replaced, latest last. */
    List<ConceptEntry> entries() {
        return entries;
    }

    /** Whether a depressive disorder is on record as active or in remission. */
    Answer onRecord() {
        return Answer.any(entries.stream().map(Depression::onRecord).toList());
    }

    private static Answer onRecord(ConceptEntry entry) {
        return entry.standing() == Standing.IN_REMISSION ? Answer.MET : entry.active();
    }

    /** Diagnoses that are active and say nothing of remission. */
    List<ConceptEntry> activeWithoutRemission() {
        return entries.stream().filter(entry -> entry.active() == Answer.MET && !saysRemission(entry)).toList();
    }

    /** Diagnoses that say remission, in full or by their status. */
    List<ConceptEntry> inRemission() {
        return entries.stream().filter(entry -> entry.standing() == Standing.IN_REMISSION && !isPartial(entry)
                || entry.standing() == Standing.PRESENT && isFull(entry)).toList();
    }

    List<ConceptEntry> inPartialRemission() {
        return entries.stream().filter(entry -> isPartial(entry)
                && (entry.standing() == Standing.IN_REMISSION || entry.standing() == Standing.PRESENT)).toList();
    }

    /** The latest diagnosis by psychiatry that holds. */
    Optional<LocalDate> latestByPsychiatry() {
        return entries.stream().filter(entry -> onRecord(entry) == Answer.MET).map(ConceptEntry::byPsychiatry).flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** Earliest onset on record, that of the first episode. */
    Optional<LocalDate> firstOnset() {
        return entries.stream().filter(entry -> entry.standing() != Standing.ABSENT).map(ConceptEntry::onset).flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    static boolean saysRemission(ConceptEntry entry) {
        return isFull(entry) || isPartial(entry) || entry.standing() == Standing.IN_REMISSION;
    }

    static boolean isFull(ConceptEntry entry) {
        return entry.concepts().contains(FULL_REMISSION);
    }

    static boolean isPartial(ConceptEntry entry) {
        return entry.concepts().contains(PARTIAL_REMISSION);
    }
}
