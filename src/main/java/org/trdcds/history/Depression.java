package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;

/** The depressive diagnoses of a chart (clinical.md section 1). */
final class Depression {

    static final String DISORDER = "depression";
    static final String FULL_REMISSION = "depression-remission-full";
    static final String PARTIAL_REMISSION = "depression-remission-partial";

    private final List<ConceptEntry> entries;
    private final List<ConceptEntry> activeWithoutRemission = new ArrayList<>(2);
    private final List<ConceptEntry> inRemission = new ArrayList<>(0);
    private final List<ConceptEntry> inPartialRemission = new ArrayList<>(0);

    Depression(RecordedConcepts concepts) {
        entries = concepts.standing(List.of(DISORDER));
        for (ConceptEntry entry : entries) {
            if (entry.active() == Answer.MET && !saysRemission(entry)) {
                activeWithoutRemission.add(entry);
            }
            if (entry.standing() == Standing.IN_REMISSION && !isPartial(entry) || entry.standing() == Standing.PRESENT && isFull(entry)) {
                inRemission.add(entry);
            }
            if (isPartial(entry) && (entry.standing() == Standing.IN_REMISSION || entry.standing() == Standing.PRESENT)) {
                inPartialRemission.add(entry);
            }
        }
    }

    /** Every depressive diagnosis that was not replaced, latest last. */
    List<ConceptEntry> entries() {
        return entries;
    }

    /** Whether a depressive disorder is on record as active or in remission. */
    Answer onRecord() {
        Answer any = Answer.UNMET;
        for (ConceptEntry entry : entries) {
            any = any.or(onRecord(entry));
        }
        return any;
    }

    private static Answer onRecord(ConceptEntry entry) {
        return entry.standing() == Standing.IN_REMISSION ? Answer.MET : entry.active();
    }

    /** Diagnoses that are active and say nothing of remission. */
    List<ConceptEntry> activeWithoutRemission() {
        return activeWithoutRemission;
    }

    /** Diagnoses that say remission, in full or by their status. */
    List<ConceptEntry> inRemission() {
        return inRemission;
    }

    List<ConceptEntry> inPartialRemission() {
        return inPartialRemission;
    }

    /** The latest diagnosis by psychiatry that holds. */
    Optional<LocalDate> latestByPsychiatry() {
        LocalDate latest = null;
        for (ConceptEntry entry : entries) {
            if (onRecord(entry) == Answer.MET && entry.byPsychiatry().isPresent()) {
                LocalDate day = entry.byPsychiatry().get();
                latest = latest == null || day.isAfter(latest) ? day : latest;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Earliest onset on record, that of the first episode. */
    Optional<LocalDate> firstOnset() {
        LocalDate first = null;
        for (ConceptEntry entry : entries) {
            if (entry.standing() != Standing.ABSENT && entry.onset().isPresent()) {
                LocalDate day = entry.onset().get();
                first = first == null || day.isBefore(first) ? day : first;
            }
        }
        return Optional.ofNullable(first);
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
