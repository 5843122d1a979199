package org.trdcds.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Dosage;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.PatientRecord;

/**
 * Reads {@code medications} and {@code trials}.
 *
 * <p>An entry with {@code doses} becomes one medication entry for each dose: each ends where the next begins, so every dose keeps
 * its dates; what ended the treatment, its supply and the day it was asserted belong to the last.
 */
final class MedicationReader {

    static final List<String> FIELDS = ConceptReader.and(List.of(
            "ingredient", "rxnorm", "atc", "kind", "status", "start", "end", "asserted", "dailyDoseMg", "doses", "dosageText",
            "supplyDays", "repeats", "route", "stopReason", "takenAs", "indication", "basedOn"));
    static final List<String> DOSE_FIELDS = List.of("from", "mg");

    /** A dose from one day on; without dosages while it is not known. */
    private record Step(Optional<LocalDate> from, List<Dosage> dosages, String source) {
    }

    private MedicationReader() {
    }

    static void read(Entry entry, PatientRecord.Builder record) {
        CodedText medication = MedicineName.of(entry, "ingredient");
        Optional<LocalDate> start = entry.start("start");
        Optional<LocalDate> end = entry.end("end");
        Entry.inOrder("start", start, "end", end);
        MedicationEntry.Status status = entry.choice("status", MedicationEntry.Status.class, MedicationEntry.Status.UNKNOWN);
        List<Step> steps = steps(entry, start, end);
        int last = steps.size() - 1;
        List<MedicationEntry> entries = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Step step = steps.get(i);
            MedicationEntry.Builder each = MedicationEntry.builder(step.source(), kind(entry), medication)
                    .dosages(step.dosages())
                    .start(step.from())
                    .route(entry.textOrEmpty("route"))
                    .takenAs(entry.choice("takenAs", MedicationEntry.TakenAs.class, MedicationEntry.TakenAs.NOT_RECORDED))
                    .indications(ConceptReader.each(entry, "indication"))
                    .basedOn(i == 0 ? basedOn(entry) : entry.source());
            if (i < last) {
                each.status(MedicationEntry.Status.COMPLETED).end(steps.get(i + 1).from());
            } else {
                each.status(status)
                        .end(end)
                        .asserted(entry.start("asserted"))
                        .supplyDays(entry.whole("supplyDays", 1))
                        .repeats(entry.whole("repeats", 0).orElse(0))
                        .stopReason(entry.choice("stopReason", MedicationEntry.StopReason.class, MedicationEntry.StopReason.NOT_RECORDED));
            }
            entries.add(each.build());
        }
        entries.forEach(record::add);
    }

    private static MedicationEntry.Kind kind(Entry entry) {
        return entry.choice("kind", MedicationEntry.Kind.class, MedicationEntry.Kind.STATEMENT);
    }

    /** The order behind a dispense, given as a JSON pointer into the same case. */
    private static String basedOn(Entry entry) {
        return entry.text("basedOn").map(pointer -> {
            if (!pointer.startsWith("/")) {
                throw entry.expected("basedOn", "a JSON pointer such as /medications/0");
            }
            return "case:" + pointer;
        }).orElse("");
    }

    private static List<Step> steps(Entry entry, Optional<LocalDate> start, Optional<LocalDate> end) {
        if (!entry.has("doses")) {
            return List.of(new Step(start, constantDose(entry), entry.source()));
        }
        if (entry.has("dailyDoseMg") || entry.has("dosageText")) {
            throw entry.expected("doses", "either \"doses\" or one dose for the whole entry");
        }
        List<Step> doses = new ArrayList<>();
        for (Located item : entry.list("doses")) {
            doses.add(dose(entry, entry.inner(item, DOSE_FIELDS), doses.size()));
        }
        doses.sort(Comparator.comparing(dose -> dose.from().orElseThrow()));
        return joined(entry, doses, start, end);
    }

    private static Step dose(Entry entry, Entry dose, int index) {
        Optional<LocalDate> from = dose.start("from");
        OptionalDouble mg = dose.positive("mg");
        if (from.isEmpty() || mg.isEmpty()) {
            throw dose.expected("a \"from\" date and a dose in \"mg\"");
        }
        entry.notices().addAll(dose.notices());
        return new Step(from, List.of(Dosage.mgPerDay(mg.getAsDouble())), entry.source() + "/doses/" + index);
    }

    /** The doses over the whole entry: unknown from its start to the first of them; the first step carries the entry's own reference. */
    private static List<Step> joined(Entry entry, List<Step> doses, Optional<LocalDate> start, Optional<LocalDate> end) {
        if (doses.isEmpty()) {
            return List.of(new Step(start, List.of(), entry.source()));
        }
        Optional<LocalDate> first = doses.get(0).from();
        Entry.inOrder("start", start, "first dose", first);
        Entry.inOrder("last dose", doses.get(doses.size() - 1).from(), "end", end);
        for (int i = 1; i < doses.size(); i++) {
            if (doses.get(i).from().equals(doses.get(i - 1).from())) {
                throw new SetAside("two of its doses begin on " + doses.get(i).from().orElseThrow());
            }
        }
        List<Step> steps = new ArrayList<>();
        if (start.isPresent() && !start.equals(first)) {
            steps.add(new Step(start, List.of(), entry.source()));
            steps.addAll(doses);
        } else {
            steps.add(new Step(first, doses.get(0).dosages(), entry.source()));
            steps.addAll(doses.subList(1, doses.size()));
        }
        return steps;
    }

    private static List<Dosage> constantDose(Entry entry) {
        OptionalDouble mg = entry.positive("dailyDoseMg");
        String words = entry.textOrEmpty("dosageText");
        if (mg.isPresent()) {
            Dosage dose = Dosage.mgPerDay(mg.getAsDouble());
            return List.of(new Dosage(dose.amount(), dose.unit(), dose.timesPerDay(), dose.sequence(), dose.asNeeded(), words));
        }
        return words.isEmpty() ? List.of() : List.of(Dosage.text(words));
    }
}
