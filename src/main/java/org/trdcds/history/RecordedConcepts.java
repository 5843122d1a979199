package org.trdcds.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/**
 * The chart's entries by the concept, instrument or test they name: each entry is resolved once, questions are then look-ups.
 * Entries dated after the as-of date are set aside with a notice. Lists are sorted, latest last, undated first.
 */
final class RecordedConcepts {

    private static final Comparator<ConceptEntry> LATEST_LAST = Comparator.comparing(entry -> entry.stated().orElse(LocalDate.MIN));
    private static final String GROUP = "group:";

    private final Map<String, List<ConceptEntry>> byConcept;
    private final Map<String, List<ConceptEntry>> byGroup;
    private final Map<String, List<Reading>> readings;
    private final Map<String, List<LabValue>> labs;
    private final List<Notice> notices;

    RecordedConcepts(PatientRecord record, LocalDate asOf, Knowledge knowledge) {
        EntryReader reader = new EntryReader(record, asOf, knowledge);
        byConcept = sorted(reader.byConcept, LATEST_LAST);
        byGroup = sorted(reader.byGroup, LATEST_LAST);
        readings = sorted(reader.readings, Comparator.comparing(Reading::date).thenComparing(Reading::value));
        labs = sorted(reader.labs, Comparator.comparing(LabValue::date));
        notices = reader.notices;
    }

    private static <T> Map<String, List<T>> sorted(Map<String, List<T>> lists, Comparator<T> order) {
        for (List<T> list : lists.values()) {
            if (list.size() > 1) {
                list.sort(order);
            }
        }
        return lists;
    }

    /** Every statement about a concept, and about every concept of a group when the name is {@code group:…}. */
    List<ConceptEntry> of(String concept) {
        return concept.startsWith(GROUP)
                ? byGroup.getOrDefault(concept.substring(GROUP.length()), List.of())
                : byConcept.getOrDefault(concept, List.of());
    }

    List<ConceptEntry> of(List<String> concepts) {
        List<ConceptEntry> only = List.of();
        Set<ConceptEntry> several = Set.of();
        for (String concept : concepts) {
            List<ConceptEntry> found = of(concept);
            if (only.isEmpty()) {
                only = found;
            } else if (!found.isEmpty()) {
                several = several.isEmpty() ? new LinkedHashSet<>(only) : several;
                several.addAll(found);
            }
        }
        return several.isEmpty() ? only : several.stream().sorted(LATEST_LAST).toList();
    }

    /** The statements about these concepts that no later resolved, refuted or negative one about the same subject replaces. */
    List<ConceptEntry> standing(List<String> concepts) {
        List<ConceptEntry> entries = of(concepts);
        boolean nothingReplaces = entries.size() < 2 || entries.stream().noneMatch(entry -> entry.active() == Answer.UNMET);
        return nothingReplaces ? entries : entries.stream().filter(entry -> !replaced(entry, entries)).toList();
    }

    private static boolean replaced(ConceptEntry entry, List<ConceptEntry> entries) {
        return entry.active() != Answer.UNMET && entry.stated().isPresent() && entries.stream().anyMatch(other ->
                other != entry && other.active() == Answer.UNMET && other.sameSubject(entry)
                        && other.settled().filter(day -> day.isAfter(entry.stated().get())).isPresent());
    }

    /** Readings of an instrument, oldest first; of one day, the highest last. */
    List<Reading> readings(String instrument) {
        return readings.getOrDefault(instrument, List.of());
    }

    Set<String> instruments() {
        return readings.keySet();
    }

    Optional<Reading> latestReading(String instrument) {
        List<Reading> list = readings(instrument);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    List<LabValue> labs(String test) {
        return labs.getOrDefault(test, List.of());
    }

    /** The latest result of every test on record. */
    Stream<LabValue> labs() {
        return labs.values().stream().map(list -> list.get(list.size() - 1));
    }

    Optional<LabValue> latestLab(String test) {
        List<LabValue> list = labs(test);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    List<Notice> notices() {
        return notices;
    }
}
