package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.knowledge.EntryNames;
import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.LabTest;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.DeviceEntry;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Notice;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;

/** Reads each entry of a chart once: what it names, how it stands on the as-of date, when it was stated. */
final class EntryReader {

    final Map<String, List<ConceptEntry>> byName = new HashMap<>();
    final Map<String, List<Reading>> readings = new HashMap<>();
    final Map<String, List<LabValue>> labs = new HashMap<>();
    final List<Notice> notices = new ArrayList<>();
    private final LocalDate asOf;
    private final LocalDate recent;
    private final Knowledge knowledge;

    EntryReader(PatientRecord record, LocalDate asOf, Knowledge knowledge) {
        this.asOf = asOf;
        this.knowledge = knowledge;
        recent = asOf.minusMonths(knowledge.days("diagnosis-active-months"));
        EncounterNaming encounters = new EncounterNaming(record.encounters(), record.diagnoses(), asOf);
        record.diagnoses().forEach(diagnosis -> add(diagnosis, encounters));
        encounters.unlinked().forEach(this::add);
        record.observations().forEach(this::add);
        record.procedures().forEach(this::add);
        record.devices().forEach(this::add);
    }

    private void add(Diagnosis diagnosis, EncounterNaming encounters) {
        Optional<LocalDate> asserted = later(diagnosis.asserted(), encounters.latest(diagnosis.concept()));
        if (isUnreadable(asserted.or(diagnosis::onset), diagnosis.source(), diagnosis.concept())) {
            return;
        }
        Optional<LocalDate> psychiatry = diagnosis.byPsychiatry() == Answer.MET ? diagnosis.asserted() : Optional.empty();
        Optional<LocalDate> ended = diagnosis.abated().filter(day -> !day.isAfter(asOf));
        put(diagnosis.source(), diagnosis.concept(), standing(diagnosis, asserted, ended.isPresent()),
                diagnosis.status() != Diagnosis.Status.UNKNOWN, diagnosis.onset(), asserted, ended,
                later(psychiatry, encounters.latestByPsychiatry(diagnosis.concept())));
    }

    private Standing standing(Diagnosis diagnosis, Optional<LocalDate> asserted, boolean ended) {
        if (diagnosis.verification() == Diagnosis.Verification.REFUTED) {
            return Standing.ABSENT;
        }
        Standing byStatus = switch (diagnosis.status()) {
            case ACTIVE, RECURRENCE, RELAPSE -> Standing.PRESENT;
            case REMISSION -> Standing.IN_REMISSION;
            case INACTIVE, RESOLVED -> Standing.PAST;
            case UNKNOWN -> ended ? Standing.PAST : recentOrStale(asserted);
        };
        boolean provisional = diagnosis.verification() == Diagnosis.Verification.PROVISIONAL
                || diagnosis.verification() == Diagnosis.Verification.DIFFERENTIAL;
        return provisional && byStatus != Standing.PAST ? Standing.PROVISIONAL : byStatus;
    }

    private Standing recentOrStale(Optional<LocalDate> asserted) {
        return asserted.isPresent() && !asserted.get().isBefore(recent) ? Standing.PRESENT : Standing.STALE;
    }

    private void add(EncounterNaming.Named named) {
        Optional<LocalDate> date = Optional.of(named.date());
        put(named.source(), named.concept(), recentOrStale(date), false, Optional.empty(), date, Optional.empty(),
                named.psychiatric() ? date : Optional.empty());
    }

    private void add(Observation observation) {
        if (isUnreadable(observation.date(), observation.source(), observation.concept())) {
            return;
        }
        EntryNames.Named named = knowledge.entryNames().of(observation.concept());
        Optional<Instrument> instrument = named.instrument();
        if (instrument.isPresent()) {
            ItemAnswers.value(observation, instrument.get(), knowledge).ifPresent(value -> observation.date().ifPresent(day ->
                    readings.computeIfAbsent(instrument.get().id(), id -> new ArrayList<>())
                            .add(new Reading(instrument.get(), day, value, observation.source()))));
            return;
        }
        if (named.test().isPresent()) {
            LabTest test = named.test().get();
            observation.date().ifPresent(day -> labs.computeIfAbsent(test.id(), id -> new ArrayList<>()).add(new LabValue(test, day, observation)));
            return;
        }
        if (!named.concepts().isEmpty() || !observation.coded().isEmpty()) {
            addFinding(observation, named, ItemAnswers.yes(observation, knowledge));
        }
    }

    /**
     * A finding asserts what it names when it has no value, or yes; no denies it. With any other value the question asserts nothing,
     * but a question about safety is left open. A coded value asserts what it names itself.
     */
    private void addFinding(Observation observation, EntryNames.Named named, Answer said) {
        boolean valued = observation.value().isPresent() || !observation.coded().isEmpty();
        Standing standing = said == Answer.UNMET ? Standing.ABSENT : recentOrStale(observation.date());
        if (!valued || said != Answer.UNKNOWN) {
            putFinding(observation, observation.concept(), standing);
        } else if (named.concepts().stream().anyMatch(EntryReader::isSafetyState)) {
            putFinding(observation, observation.concept(), Standing.PROVISIONAL);
        }
        if (!observation.coded().isEmpty()) {
            putFinding(observation, observation.coded(), standing);
        }
    }

    private static boolean isSafetyState(EntryNames.Concept concept) {
        return concept.groups().contains("safety-state") || concept.groups().contains("suicidality");
    }

    private void putFinding(Observation observation, CodedText named, Standing standing) {
        put(observation.source(), named, standing, false, Optional.empty(), observation.date(), Optional.empty(), Optional.empty());
    }

    private void add(ProcedureEntry procedure) {
        Optional<LocalDate> day = procedure.end().filter(end -> !end.isAfter(asOf)).or(procedure::start);
        if (!isUnreadable(procedure.start(), procedure.source(), procedure.concept())) {
            put(procedure.source(), procedure.concept(), recentOrStale(day), false, procedure.start(), day,
                    Optional.empty(), Optional.empty());
        }
    }

    private void add(DeviceEntry device) {
        if (!isUnreadable(device.date(), device.source(), device.type())) {
            Standing standing = switch (device.inPlace()) {
                case MET -> Standing.PRESENT;
                case UNMET -> Standing.PAST;
                case UNKNOWN -> Standing.STALE;
            };
            put(device.source(), device.type(), standing, device.inPlace() != Answer.UNKNOWN, device.date(), device.date(),
                    Optional.empty(), Optional.empty());
        }
    }

    private void put(String source, CodedText named, Standing standing, boolean statusStated, Optional<LocalDate> onset,
            Optional<LocalDate> asserted, Optional<LocalDate> ended, Optional<LocalDate> byPsychiatry) {
        EntryNames.Named names = knowledge.entryNames().of(named);
        if (names.concepts().isEmpty()) {
            return;
        }
        Evidence evidence = ConceptEntry.evidence(source, named, standing, asserted.isPresent() ? asserted : onset);
        for (EntryNames.Concept concept : names.concepts()) {
            ConceptEntry entry = new ConceptEntry(
                    concept.id(), names.ids(), source, named, standing, statusStated, onset, asserted, ended, byPsychiatry, evidence);
            for (String name : concept.names()) {
                byName.computeIfAbsent(name, none -> new ArrayList<>(2)).add(entry);
            }
        }
    }

    private boolean isUnreadable(Optional<LocalDate> date, String source, CodedText named) {
        boolean unreadable = date.isPresent() && !Chronology.speaksBy(date.get(), asOf);
        if (unreadable) {
            notices.add(Chronology.setAside(source, named.label(), date.get()));
        }
        return unreadable;
    }

    static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || other.isPresent() && other.get().isAfter(one.get()) ? other : one;
    }
}
