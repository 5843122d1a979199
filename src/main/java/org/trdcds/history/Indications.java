package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.ConceptTable;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;

/** Whether a stretch of an antidepressant was given for depression (clinical.md section 2, "not a trial"). */
final class Indications {

    private static final String PATCH_ONLY = "selegiline";

    /** How a stretch is read, and what a reader must know of it. */
    record Use(TrialUse use, List<String> remarks) {

        static Use of(TrialUse use) {
            return new Use(use, List.of());
        }
    }

    private enum Given { DEPRESSION, PSYCHIATRIC, OTHER, NOT_SAID }

    private final Knowledge knowledge;
    private final LocalDate asOf;
    private final List<ConceptEntry> depression;

    Indications(Knowledge knowledge, LocalDate asOf, RecordedConcepts concepts) {
        this.knowledge = knowledge;
        this.asOf = asOf;
        this.depression = new ArrayList<>(concepts.of("depression"));
        this.depression.addAll(concepts.of("persistent-depressive"));
    }

    /** The use of each stretch, in the same order. */
    List<Use> of(List<Stretch> stretches) {
        List<Use> uses = new ArrayList<>(stretches.size());
        List<Stretch> others = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            Use stated = stated(stretch);
            uses.add(stated);
            if (stated.use() != TrialUse.OTHER_USE && !sedatingDose(stretch)) {
                others.add(stretch);
            }
        }
        for (int index = 0; index < uses.size(); index++) {
            Stretch stretch = stretches.get(index);
            if (uses.get(index).use() != TrialUse.OTHER_USE && sedatingDose(stretch)) {
                uses.set(index, sedating(stretch, others, uses.get(index)));
            }
        }
        return uses;
    }

    /** Whether nothing on the entries speaks for another use than depression. */
    boolean depressionOrNotSaid(Stretch stretch) {
        Given given = given(stretch);
        return given == Given.DEPRESSION || given == Given.NOT_SAID;
    }

    private Given given(Stretch stretch) {
        Given given = Given.NOT_SAID;
        for (CodedText indication : stretch.indications()) {
            Given next = given(indication);
            given = next.compareTo(given) < 0 ? next : given;
        }
        return given;
    }

    private Use stated(Stretch stretch) {
        Given given = given(stretch);
        if (madeForOtherUse(stretch)) {
            return Use.of(TrialUse.OTHER_USE);
        }
        return switch (given) {
            case DEPRESSION, NOT_SAID -> Use.of(TrialUse.DEPRESSION);
            case OTHER -> Use.of(TrialUse.OTHER_USE);
            case PSYCHIATRIC -> besideDepression(stretch);
        };
    }

    private Given given(CodedText indication) {
        ConceptTable conditions = knowledge.conditions();
        Given given = Given.OTHER;
        for (String concept : conditions.match(indication)) {
            Set<String> groups = conditions.groups(concept);
            if (groups.contains("indication-depression")) {
                return Given.DEPRESSION;
            }
            if (groups.contains("indication-psychiatric")) {
                given = Given.PSYCHIATRIC;
            } else if (given == Given.OTHER && (groups.contains("indication-vague") || groups.contains("suicidality"))) {
                given = Given.NOT_SAID;
            }
        }
        return given;
    }

    /** Anxiety, PTSD and OCD are treated as depression in a patient with a depressive diagnosis at the time. */
    private Use besideDepression(Stretch stretch) {
        Answer diagnosed = Answer.UNMET;
        for (ConceptEntry entry : depression) {
            diagnosed = diagnosed.or(heldDuring(entry, stretch));
        }
        List<String> remarks = List.of("given for an anxiety-related indication in a patient with a depressive diagnosis");
        return switch (diagnosed) {
            case MET -> new Use(TrialUse.DEPRESSION, remarks);
            case UNKNOWN -> Use.of(TrialUse.INDETERMINATE);
            case UNMET -> Use.of(TrialUse.OTHER_USE);
        };
    }

    private Answer heldDuring(ConceptEntry entry, Stretch stretch) {
        LocalDate last = stretch.lastDay().orElse(asOf);
        boolean endedBefore = entry.ended().isPresent() && stretch.start().isPresent() && entry.ended().get().isBefore(stretch.start().get());
        if (entry.standing() == Standing.ABSENT || endedBefore) {
            return Answer.UNMET;
        }
        Optional<LocalDate> from = entry.onset().or(entry::asserted);
        if (entry.standing() == Standing.PROVISIONAL || from.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (from.get().isAfter(last)) {
            return entry.onset().isPresent() ? Answer.UNMET : Answer.UNKNOWN;
        }
        return Answer.MET;
    }

    private static boolean madeForOtherUse(Stretch stretch) {
        List<Intake> entries = stretch.intakes().isEmpty() ? stretch.others() : stretch.intakes();
        boolean transdermal = false;
        for (Intake intake : entries) {
            if (intake.medicine().madeForOtherUse()) {
                return true;
            }
            transdermal = transdermal || Intakes.route(intake) == RouteKind.TRANSDERMAL;
        }
        return stretch.ingredient().equals(PATCH_ONLY) && !transdermal;
    }

    private boolean sedatingDose(Stretch stretch) {
        Antidepressant drug = knowledge.antidepressants().get(stretch.ingredient());
        return drug.sedatingBelowMg().isPresent() && stretch.doses().reaches(drug.sedatingBelowMg().getAsDouble()) == Answer.UNMET;
    }

    private Use sedating(Stretch stretch, List<Stretch> others, Use stated) {
        if (besideAnother(stretch, others)) {
            return Use.of(TrialUse.OTHER_USE);
        }
        for (CodedText indication : stretch.indications()) {
            if (given(indication) == Given.DEPRESSION) {
                return stated;
            }
        }
        return Use.of(TrialUse.INDETERMINATE);
    }

    /** Whether another antidepressant was taken for at least half of its time. */
    private boolean besideAnother(Stretch stretch, List<Stretch> others) {
        if (stretch.start().isEmpty() || stretch.lastDay().isEmpty()) {
            return false;
        }
        long days = Chronology.days(stretch.start().get(), stretch.lastDay().get());
        List<Stretch> taken = others.stream().filter(other -> !other.ingredient().equals(stretch.ingredient())).toList();
        if (days == 0) {
            return taken.stream().anyMatch(other -> other.covers(stretch.start().get()));
        }
        return unionDays(stretch, taken) >= days * knowledge.limit("sedating-beside-other-share");
    }

    private static long unionDays(Stretch stretch, List<Stretch> others) {
        long days = 0;
        LocalDate counted = stretch.start().orElseThrow();
        for (Stretch other : others) {
            if (other.start().isPresent() && other.lastDay().isPresent()) {
                LocalDate from = Chronology.later(counted, other.start().get());
                LocalDate to = Chronology.earlier(stretch.lastDay().orElseThrow(), other.lastDay().get());
                if (to.isAfter(from)) {
                    days += Chronology.days(from, to);
                    counted = to;
                }
            }
        }
        return days;
    }
}
