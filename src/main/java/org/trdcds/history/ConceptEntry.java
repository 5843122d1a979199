package org.trdcds.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Evidence;

/**
 * One statement of the chart about one concept of the knowledge tables.
 *
 * @param concepts         every concept the entry names
 * @param named            codes and words as charted
 * @param statusStated     whether the entry itself says active, resolved and so on
 * @param onset            when it began or happened, where stated
 * @param asserted         latest date on which it was recorded or an encounter named it
 * @param ended            when it ended, where stated
 * @param byPsychiatry     latest date on which psychiatry recorded it
 * @param evidence         what is cited for it
 */
record ConceptEntry(
        String concept, Set<String> concepts, String source, CodedText named, Standing standing, boolean statusStated, Optional<LocalDate> onset,
        Optional<LocalDate> asserted, Optional<LocalDate> ended, Optional<LocalDate> byPsychiatry, Evidence evidence) {

    /** Whether it holds now. */
    Answer active() {
        return switch (standing) {
            case PRESENT -> Answer.MET;
            case STALE, PROVISIONAL -> Answer.UNKNOWN;
            case IN_REMISSION, PAST, ABSENT -> Answer.UNMET;
        };
    }

    /** Whether it ever held. */
    Answer ever() {
        return switch (standing) {
            case PRESENT, STALE, IN_REMISSION, PAST -> Answer.MET;
            case PROVISIONAL -> Answer.UNKNOWN;
            case ABSENT -> Answer.UNMET;
        };
    }

    /** Latest date of the statement; its onset only when nothing else dates it. */
    Optional<LocalDate> stated() {
        return evidence.date();
    }

    /** Date of what happened, else of its record. */
    Optional<LocalDate> happened() {
        return onset.isPresent() ? onset : asserted;
    }

    /** Date from which a resolved or refuted status speaks. */
    Optional<LocalDate> settled() {
        boolean last = ended.isPresent() && (asserted.isEmpty() || !ended.get().isBefore(asserted.get()));
        return last ? ended : stated();
    }

    boolean sameSubject(ConceptEntry other) {
        return concept.equals(other.concept)
                && (named.codes().stream().anyMatch(code -> other.named.codes().stream().anyMatch(each -> sameCode(code, each)))
                        || named.label().equalsIgnoreCase(other.named.label()));
    }

    private static boolean sameCode(Code one, Code other) {
        return one.system() == other.system() && one.value().equals(other.value());
    }

    /** "Generalised anxiety disorder recorded on 2026-01-04". */
    String sentence() {
        return evidence.statement();
    }

    static Evidence evidence(String source, CodedText named, Standing standing, Optional<LocalDate> stated) {
        String verb = switch (standing) {
            case PRESENT, STALE -> " recorded";
            case PROVISIONAL -> " recorded as provisional";
            case IN_REMISSION -> " recorded as in remission";
            case PAST -> " recorded as resolved or past";
            case ABSENT -> " recorded as absent";
        };
        return new Evidence(source, named.label() + verb + (stated.isPresent() ? " on " + stated.get() : ", undated"), stated);
    }

    /** Equal entries have equal sources; the rest need not be looked at to spread them. */
    @Override
    public int hashCode() {
        return 31 * source.hashCode() + concept.hashCode();
    }
}
