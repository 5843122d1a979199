package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;

/**
 * The chart's entries by the concept, instrument or test they name: each entry is resolved once, questions are then look-ups.
 * Entries dated after the as-of date are set aside with a notice. Lists are sorted, latest last, undated first.
 * What reads the chart hands it from one reading to the next.
 */
public final class RecordedConcepts {

    private static final Comparator<ConceptEntry> LATEST_LAST = Comparator.comparing(entry -> entry.stated().orElse(LocalDate.MIN));

    private final Map<String, List<ConceptEntry>> byName;
    private final Map<String, List<Reading>> readings;
    private final Map<String, List<LabValue>> labs;
    private final List<Notice> notices;

    private RecordedConcepts(PatientRecord record, LocalDate asOf, Knowledge knowledge) {
        EntryReader reader = new EntryReader(record, asOf, knowledge);
        byName = sorted(reader.byName, LATEST_LAST);
        readings = sorted(reader.readings, Comparator.comparing(Reading::date).thenComparing(Reading::value));
        labs = sorted(reader.labs, Comparator.comparing(LabValue::date));
        notices = reader.notices;
    }

    /** Resolves every entry of a record as it stands on a day. */
    public static RecordedConcepts of(PatientRecord record, LocalDate asOf, Knowledge knowledge) {
        return new RecordedConcepts(record, asOf, knowledge);
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
        return byName.getOrDefault(concept, List.of());
    }

    List<ConceptEntry> of(List<String> concepts) {
        List<ConceptEntry> only = List.of();
        Set<ConceptEntry> several = Set.of();
        for (int at = 0; at < concepts.size(); at++) {
            List<ConceptEntry> found = of(concepts.get(at));
            if (only.isEmpty()) {
                only = found;
            } else if (!found.isEmpty()) {
                several = several.isEmpty() ? new LinkedHashSet<>(only) : several;
                several.addAll(found);
            }
        }
        if (several.isEmpty()) {
            return only;
        }
        List<ConceptEntry> all = new ArrayList<>(several);
        all.sort(LATEST_LAST);
        return all;
    }

    /** The statements about these concepts that no later resolved, refuted or negative one about the same subject replaces. */
    List<ConceptEntry> standing(List<String> concepts) {
        List<ConceptEntry> entries = of(concepts);
        return entries.size() < 2 || !anyDenied(entries) ? entries
                : entries.stream().filter(entry -> !replaced(entry, entries)).toList();
    }

    private static boolean anyDenied(List<ConceptEntry> entries) {
        for (ConceptEntry entry : entries) {
            if (entry.active() == Answer.UNMET) {
                return true;
            }
        }
        return false;
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
    List<LabValue> latestLabs() {
        List<LabValue> latest = new ArrayList<>(labs.size());
        labs.values().forEach(list -> latest.add(list.get(list.size() - 1)));
        return latest;
    }

    Optional<LabValue> latestLab(String test) {
        List<LabValue> list = labs(test);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    List<Notice> notices() {
        return notices;
    }
}
