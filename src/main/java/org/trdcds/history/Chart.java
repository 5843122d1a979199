package org.trdcds.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Limit;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Sex;

/** A patient's chart as it stands on the as-of date: what every question about it is answered from. */
record Chart(PatientRecord record, TreatmentHistory history, LocalDate asOf, Knowledge knowledge, RecordedConcepts concepts) {

    private static final String ROLE = "role:";

    static Chart of(PatientRecord record, TreatmentHistory history, LocalDate asOf, Knowledge knowledge) {
        return new Chart(record, history, asOf, knowledge, new RecordedConcepts(record, asOf, knowledge));
    }

    /** First day of the window that a limit in days, weeks, months or years opens before the as-of date. */
    LocalDate since(String limit) {
        return before(asOf, limit);
    }

    /** The day that lies as long before {@code day} as the limit says. */
    LocalDate before(LocalDate day, String limit) {
        Limit length = knowledge.limits().get(limit);
        if (length == null) {
            throw new IllegalArgumentException("No limit named " + limit);
        }
        return day.minus((long) length.value(), ChronoUnit.valueOf(length.unit().toUpperCase(Locale.ROOT)));
    }

    /** Whether a date lies in the window that ends on the as-of date. */
    boolean within(Optional<LocalDate> date, String limit) {
        return date.isPresent() && !date.get().isBefore(since(limit)) && !date.get().isAfter(asOf);
    }

    Answer agedAtLeast(String limit) {
        return record.demographics().agedAtLeast(knowledge.days(limit), asOf);
    }

    /** Whether the patient is older than the limit: at least one year more. */
    Answer agedOver(String limit) {
        return record.demographics().agedAtLeast(knowledge.days(limit) + 1, asOf);
    }

    /** Where pregnancy and lactation are asked: female or unknown sex, of reproductive or unknown age. */
    boolean couldBePregnant() {
        Demographics patient = record.demographics();
        return patient.sex() != Sex.MALE && agedAtLeast("reproductive-age-min") != Answer.UNMET
                && agedOver("reproductive-age-max") != Answer.MET;
    }

    /** Uses of medicines named by ingredient or {@code role:…}. */
    List<MedicationUse> uses(List<String> medicines) {
        return history.uses().stream().filter(use -> medicines.stream().anyMatch(name -> names(name, use.ingredient()))).toList();
    }

    boolean names(String medicine, String ingredient) {
        return medicine.startsWith(ROLE)
                ? knowledge.medicines().roles(ingredient).contains(medicine.substring(ROLE.length()))
                : medicine.equals(ingredient);
    }

    /** Finished contacts with an emergency department, a ward or psychiatry on or after a day, another entry than these. */
    Optional<Evidence> contactSince(LocalDate day, List<Evidence> other) {
        return record.encounters().stream()
                .filter(contact -> contact.status() == Encounter.Status.FINISHED)
                .filter(contact -> contact.setting() == Encounter.Setting.EMERGENCY || contact.setting() == Encounter.Setting.INPATIENT
                        || contact.psychiatric() == Answer.MET)
                .filter(contact -> contact.end().or(contact::start).filter(end -> !end.isBefore(day) && !end.isAfter(asOf)).isPresent())
                .filter(contact -> other.stream().noneMatch(each -> each.source().equals(contact.source())))
                .max(Comparator.comparing((Encounter contact) -> contact.end().or(contact::start).orElseThrow()))
                .map(contact -> new Evidence(contact.source(), "Finished contact: " + contactName(contact), contact.end().or(contact::start)));
    }

    private static String contactName(Encounter contact) {
        String place = contact.psychiatric() == Answer.MET ? "psychiatry" : contact.setting() == Encounter.Setting.EMERGENCY
                ? "emergency department" : "inpatient stay";
        return place + contact.end().or(contact::start).map(day -> ", " + day).orElse("");
    }
}
