package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Limit;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Sex;

/** A patient's chart as it stands on the as-of date: what every question about it is answered from. */
record Chart(PatientRecord record, TreatmentHistory history, LocalDate asOf, Knowledge knowledge, RecordedConcepts concepts, UsesByName usesByName) {

    static Chart of(PatientRecord record, RecordedConcepts concepts, TreatmentHistory history, LocalDate asOf, Knowledge knowledge) {
        return new Chart(record, history, asOf, knowledge, concepts,
                new UsesByName(history.uses(), knowledge.medicines()));
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
        return length.before(day);
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
        return usesByName.of(medicines);
    }

    /** Whether a medicine of this ingredient is named by ingredient or {@code role:…}. */
    boolean isNamed(String ingredient, List<String> medicines) {
        Set<String> names = knowledge.medicines().names(ingredient);
        for (String medicine : medicines) {
            if (names.contains(medicine)) {
                return true;
            }
        }
        return false;
    }

    /** Finished contacts with an emergency department, a ward or psychiatry on or after a day, another entry than these. */
    Optional<Evidence> contactSince(LocalDate day, List<Evidence> other) {
        Encounter latest = null;
        for (Encounter contact : record.encounters()) {
            Optional<LocalDate> end = last(contact);
            boolean counts = isUrgentOrPsychiatric(contact) && end.isPresent() && !end.get().isBefore(day) && !end.get().isAfter(asOf);
            if (counts && isNone(contact, other) && (latest == null || end.get().isAfter(last(latest).orElseThrow()))) {
                latest = contact;
            }
        }
        return latest == null ? Optional.empty()
                : Optional.of(new Evidence(latest.source(), "Finished contact: " + contactName(latest), last(latest)));
    }

    private static boolean isUrgentOrPsychiatric(Encounter contact) {
        return contact.status() == Encounter.Status.FINISHED && (contact.setting() == Encounter.Setting.EMERGENCY
                || contact.setting() == Encounter.Setting.INPATIENT || contact.psychiatric() == Answer.MET);
    }

    private static boolean isNone(Encounter contact, List<Evidence> cited) {
        for (Evidence each : cited) {
            if (each.source().equals(contact.source())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> last(Encounter contact) {
        return contact.end().isPresent() ? contact.end() : contact.start();
    }

    private static String contactName(Encounter contact) {
        String place = contact.psychiatric() == Answer.MET ? "psychiatry" : contact.setting() == Encounter.Setting.EMERGENCY
                ? "emergency department" : "inpatient stay";
        return place + last(contact).map(day -> ", " + day).orElse("");
    }
}
