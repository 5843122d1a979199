package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Medicine;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.StopReason;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Reaction;

/**
 * Whether side effects ended a stretch (clinical.md section 2, H17).
 *
 * @param tolerated   UNMET when they did, or an effect was severe
 * @param effectNoted MET when an effect is on record while it goes on and it is still tolerated
 * @param stopReason  the reason recorded for the end of the stretch
 * @param evidence    reactions behind it
 */
record Tolerability(Answer tolerated, Answer effectNoted, StopReason stopReason, List<Evidence> evidence) {

    private static final List<StopReason> PRECEDENCE = List.of(StopReason.SIDE_EFFECT, StopReason.INEFFECTIVE,
            StopReason.CONTRAINDICATION, StopReason.OTHER, StopReason.NOT_RECORDED);

    /** The reactions of a chart by ingredient, read once. */
    static final class Reactions {

        private record Of(String ingredient, LocalDate date, boolean severe, Evidence evidence) {
        }

        private final List<Of> dated = new ArrayList<>(0);
        private final Knowledge knowledge;

        Reactions(PatientRecord record, LocalDate asOf, Knowledge knowledge, List<Notice> notices) {
            this.knowledge = knowledge;
            List<Reaction> ordered = new ArrayList<>(record.reactions());
            ordered.sort(Comparator.comparing(Reaction::source));
            for (Reaction reaction : ordered) {
                if (reaction.type() == Reaction.Type.ALLERGY) {
                    continue;
                }
                if (reaction.date().isPresent() && !Chronology.speaksBy(reaction.date().get(), asOf)) {
                    notices.add(Chronology.setAside(reaction.source(), reaction.substance().label(), reaction.date().get()));
                    continue;
                }
                for (Medicine medicine : knowledge.medicines().resolve(reaction.substance())) {
                    add(reaction, medicine.ingredient(), notices);
                }
            }
        }

        private void add(Reaction reaction, String ingredient, List<Notice> notices) {
            if (reaction.date().isEmpty()) {
                if (knowledge.antidepressants().containsKey(ingredient)) {
                    notices.add(new Notice(reaction.source(), "An intolerance of " + ingredient + " has no date and was given to no trial."));
                }
                return;
            }
            String what = reaction.manifestation().isBlank() ? "intolerance" : reaction.manifestation();
            boolean severe = reaction.severe() == Answer.MET;
            dated.add(new Of(ingredient, reaction.date().get(), severe, new Evidence(reaction.source(),
                    "Reaction to " + ingredient + ": " + what + (severe ? ", severe" : ""), reaction.date())));
        }
    }

    /**
     * Reads one stretch.
     *
     * @param next start of the next stretch of the same ingredient, or the day after the as-of date
     */
    static Tolerability of(Stretch stretch, LocalDate next, Reactions reactions) {
        boolean ended = stretch.ongoing() != Answer.MET;
        StopReason reason = ended ? stopReason(stretch) : StopReason.NOT_RECORDED;
        boolean ownedByStop = reason == StopReason.SIDE_EFFECT;
        boolean noted = !ended && anyStopFor(stretch, StopReason.SIDE_EFFECT);
        List<Evidence> evidence = new ArrayList<>(0);
        for (Reactions.Of reaction : reactions.dated) {
            if (reaction.ingredient().equals(stretch.ingredient()) && belongs(reaction.date(), stretch, next, reactions.knowledge)) {
                evidence.add(reaction.evidence());
                boolean endedBy = ended && stretch.lastDay().isPresent() && Math.abs(Chronology.days(reaction.date(), stretch.lastDay().get()))
                        <= reactions.knowledge.days("intolerance-stop-days");
                ownedByStop = ownedByStop || endedBy || reaction.severe();
                noted = noted || stretch.ongoing() != Answer.UNMET;
            }
        }
        return new Tolerability(Answer.of(!ownedByStop), Answer.of(noted && !ownedByStop), reason, evidence);
    }

    private static boolean belongs(LocalDate date, Stretch stretch, LocalDate next, Knowledge knowledge) {
        if (stretch.start().isEmpty() || date.isBefore(stretch.start().get()) || !date.isBefore(next)) {
            return false;
        }
        return stretch.lastDay().isEmpty()
                || !date.isAfter(stretch.lastDay().get().plusMonths(knowledge.days("intolerance-after-end-months")));
    }

    private static boolean anyStopFor(Stretch stretch, StopReason reason) {
        for (Intake intake : stretch.intakes()) {
            if (intake.entry().stopReason() == reason) {
                return true;
            }
        }
        return false;
    }

    /** The reason given with the end of the stretch: by an entry that stopped no earlier than it, or names no end and is the last. */
    private static StopReason stopReason(Stretch stretch) {
        StopReason found = StopReason.NOT_RECORDED;
        for (List<Intake> entries : List.of(stretch.intakes(), stretch.others())) {
            for (Intake intake : entries) {
                if (endsStretch(intake, stretch)) {
                    StopReason reason = intake.entry().stopReason();
                    boolean tells = PRECEDENCE.indexOf(reason) < PRECEDENCE.indexOf(found);
                    found = tells ? reason : found;
                }
            }
        }
        return found;
    }

    private static boolean endsStretch(Intake intake, Stretch stretch) {
        if (intake.entry().end().isPresent()) {
            return stretch.lastDay().isEmpty() || !intake.entry().end().get().isBefore(stretch.lastDay().get());
        }
        for (Intake other : stretch.intakes()) {
            if (intake.from().isPresent() && other.is(Kind.ORDER) && other.firstDay().isAfter(intake.firstDay())) {
                return false;
            }
        }
        return true;
    }
}
