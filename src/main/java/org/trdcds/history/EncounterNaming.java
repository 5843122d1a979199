package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Encounter;

/** Which encounters name which diagnosis codes, and when (clinical.md section 1: the date of a diagnosis). */
final class EncounterNaming {

    /** A concept an encounter names that no diagnosis entry carries. */
    record Named(String source, CodedText concept, LocalDate date, boolean psychiatric) {
    }

    /** A code without its display, or words where there is no code. */
    private record Key(CodeSystem system, String value) {
    }

    private final Map<Key, LocalDate> latest = new HashMap<>();
    private final Map<Key, LocalDate> latestPsychiatric = new HashMap<>();
    private final List<Named> unlinked = new ArrayList<>();

    EncounterNaming(List<Encounter> encounters, List<Diagnosis> diagnoses, LocalDate asOf) {
        if (encounters.isEmpty()) {
            return;
        }
        Set<Key> charted = new HashSet<>();
        for (Diagnosis diagnosis : diagnoses) {
            charted.addAll(keys(diagnosis.concept()));
        }
        for (Encounter encounter : encounters) {
            if (encounter.status() == Encounter.Status.PLANNED || encounter.start().filter(day -> !day.isAfter(asOf)).isEmpty()) {
                continue;
            }
            LocalDate day = encounter.start().get();
            boolean psychiatric = encounter.psychiatric() == Answer.MET;
            for (CodedText concept : encounter.diagnoses()) {
                List<Key> keys = keys(concept);
                for (Key key : keys) {
                    latest.merge(key, day, EncounterNaming::later);
                    if (psychiatric) {
                        latestPsychiatric.merge(key, day, EncounterNaming::later);
                    }
                }
                if (keys.stream().noneMatch(charted::contains)) {
                    unlinked.add(new Named(encounter.source(), concept, day, psychiatric));
                }
            }
        }
    }

    Optional<LocalDate> latest(CodedText concept) {
        return latest(latest, concept);
    }

    Optional<LocalDate> latestByPsychiatry(CodedText concept) {
        return latest(latestPsychiatric, concept);
    }

    List<Named> unlinked() {
        return unlinked;
    }

    private static Optional<LocalDate> latest(Map<Key, LocalDate> dates, CodedText concept) {
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = null;
        for (Key key : keys(concept)) {
            LocalDate named = dates.get(key);
            day = day == null || named != null && named.isAfter(day) ? named : day;
        }
        return Optional.ofNullable(day);
    }

    private static List<Key> keys(CodedText concept) {
        if (concept.codes().isEmpty()) {
            return List.of(new Key(CodeSystem.OTHER, concept.text().toLowerCase(Locale.ROOT)));
        }
        List<Key> keys = new ArrayList<>(concept.codes().size());
        for (Code code : concept.codes()) {
            keys.add(new Key(code.system(), code.value()));
        }
        return keys;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
