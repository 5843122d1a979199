package org.trdcds.patient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a chart says about one patient: dated entries, each with its source reference, as recorded and not yet interpreted.
 *
 * <p>Every reader fills the same entries, so charts that say the same give the same assessment. Entries that never count
 * (entered in error, cancelled, drafts) are left out by the reader; entries it had to set aside are named in {@code notices}.
 *
 * @param id the patient's id, such as {@code Patient/123}
 */
public record PatientRecord(
        String id,
        Demographics demographics,
        List<Diagnosis> diagnoses,
        List<MedicationEntry> medications,
        List<ProcedureEntry> procedures,
        List<Observation> observations,
        List<Reaction> reactions,
        List<DeviceEntry> devices,
        List<CareOrder> careOrders,
        List<Encounter> encounters,
        List<FamilyHistory> familyHistory,
        List<Notice> notices) {

    public PatientRecord {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        Objects.requireNonNull(demographics, "demographics");
        diagnoses = List.copyOf(diagnoses);
        medications = List.copyOf(medications);
        procedures = List.copyOf(procedures);
        observations = List.copyOf(observations);
        reactions = List.copyOf(reactions);
        devices = List.copyOf(devices);
        careOrders = List.copyOf(careOrders);
        encounters = List.copyOf(encounters);
        familyHistory = List.copyOf(familyHistory);
        notices = List.copyOf(notices);
    }

    /** The same record with its entries in the order of their sources: what is said of it cannot depend on the order they were read in. */
    public PatientRecord inOrderOfSources() {
        return new PatientRecord(id, demographics, inOrder(diagnoses, Diagnosis::source), inOrder(medications, MedicationEntry::source),
                inOrder(procedures, ProcedureEntry::source), inOrder(observations, Observation::source, PatientRecord::code), inOrder(reactions, Reaction::source),
                inOrder(devices, DeviceEntry::source), inOrder(careOrders, CareOrder::source), inOrder(encounters, Encounter::source),
                inOrder(familyHistory, FamilyHistory::source), inOrder(notices, Notice::source));
    }

    private static <T> List<T> inOrder(List<T> entries, Function<T, String> source) {
        return inOrder(entries, source, Object::toString);
    }

    /** @param next tells entries of one source apart, as far as it goes */
    private static <T> List<T> inOrder(List<T> entries, Function<T, String> source, Function<T, String> next) {
        if (ascends(entries, source)) {
            return entries;
        }
        @SuppressWarnings("unchecked")
        T[] ordered = (T[]) entries.toArray();
        Arrays.sort(ordered, (one, other) -> source.apply(one).compareTo(source.apply(other)));
        Comparator<T> withinSource = Comparator.comparing(next).thenComparing(Object::toString);
        int first = 0;
        for (int index = 1; index <= ordered.length; index++) {
            if (index == ordered.length || !source.apply(ordered[index]).equals(source.apply(ordered[first]))) {
                Arrays.sort(ordered, first, index, withinSource);
                first = index;
            }
        }
        return List.of(ordered);
    }

    /** The parts of a panel share a source and differ in their codes. */
    private static String code(Observation observation) {
        List<Code> codes = observation.concept().codes();
        return codes.isEmpty() ? "" : codes.get(0).value();
    }

    /** Whether every source comes after the one before it. */
    private static <T> boolean ascends(List<T> entries, Function<T, String> source) {
        for (int index = 1; index < entries.size(); index++) {
            if (source.apply(entries.get(index - 1)).compareTo(source.apply(entries.get(index))) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Begins a record of nothing but its id, which must not be blank. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Collects entries in any order. */
    public static final class Builder {
        private final String id;
        private Demographics demographics;
        private final List<Diagnosis> diagnoses = new ArrayList<>();
        private final List<MedicationEntry> medications = new ArrayList<>();
        private final List<ProcedureEntry> procedures = new ArrayList<>();
        private final List<Observation> observations = new ArrayList<>();
        private final List<Reaction> reactions = new ArrayList<>();
        private final List<DeviceEntry> devices = new ArrayList<>();
        private final List<CareOrder> careOrders = new ArrayList<>();
        private final List<Encounter> encounters = new ArrayList<>();
        private final List<FamilyHistory> familyHistory = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
            this.demographics = Demographics.unknown(id);
        }

        public Builder demographics(Demographics value) {
            demographics = value;
            return this;
        }

        public Builder add(Diagnosis entry) {
            diagnoses.add(entry);
            return this;
        }

        public Builder add(MedicationEntry entry) {
            medications.add(entry);
            return this;
        }

        public Builder add(ProcedureEntry entry) {
            procedures.add(entry);
            return this;
        }

        public Builder add(Observation entry) {
            observations.add(entry);
            return this;
        }

        public Builder add(Reaction entry) {
            reactions.add(entry);
            return this;
        }

        public Builder add(DeviceEntry entry) {
            devices.add(entry);
            return this;
        }

        public Builder add(CareOrder entry) {
            careOrders.add(entry);
            return this;
        }

        public Builder add(Encounter entry) {
            encounters.add(entry);
            return this;
        }

        public Builder add(FamilyHistory entry) {
            familyHistory.add(entry);
            return this;
        }

        public Builder add(Notice notice) {
            notices.add(notice);
            return this;
        }

        public PatientRecord build() {
            return new PatientRecord(id, demographics, diagnoses, medications, procedures, observations, reactions, devices,
                    careOrders, encounters, familyHistory, notices);
        }
    }
}
