package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.knowledge.AugmentationAgent;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry.StopReason;

/** Augmentation of an antidepressant: which uses are, and whether they were adequate (clinical.md section 2, "other courses"). */
final class Augmentations {

    private static final String LITHIUM = "lithium";
    private static final String LOW_DOSE_SLEEP_AGENT = "quetiapine";
    private static final String OTHER_USE_ROLE = "other-use:";
    private static final double MILLIGRAMS_IN_A_MICROGRAM = 0.001;

    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final RecordedConcepts concepts;
    private final Indications indications;
    private final EpisodeOfIllness episode;

    Augmentations(LocalDate asOf, Knowledge knowledge, RecordedConcepts concepts, Indications indications, EpisodeOfIllness episode) {
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.concepts = concepts;
        this.indications = indications;
        this.episode = episode;
    }

    /** Whether a stretch is an augmentation of one of these antidepressant stretches. */
    boolean augments(Stretch stretch, List<Stretch> antidepressants) {
        if (!knowledge.augmentation().containsKey(stretch.ingredient()) || knowledge.antidepressants().containsKey(stretch.ingredient())
                || sleepDose(stretch) || !indications.depressionOrNotSaid(stretch) || otherIndicationOnRecord(stretch.ingredient())) {
            return false;
        }
        for (Stretch antidepressant : antidepressants) {
            if (overlaps(stretch, antidepressant)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Stretch stretch, Stretch antidepressant) {
        if (stretch.start().isEmpty() || antidepressant.start().isEmpty()) {
            return stretch.ongoing() != Answer.UNMET && antidepressant.ongoing() != Answer.UNMET;
        }
        return stretch.covers(antidepressant.start().get()) || antidepressant.covers(stretch.start().get());
    }

    private boolean sleepDose(Stretch stretch) {
        return stretch.ingredient().equals(LOW_DOSE_SLEEP_AGENT) && stretch.doses().known()
                && stretch.doses().highestMg().getAsDouble() <= knowledge.limit("quetiapine-not-augmentation-mg");
    }

    private boolean otherIndicationOnRecord(String ingredient) {
        for (String role : knowledge.medicines().roles(ingredient)) {
            if (role.startsWith(OTHER_USE_ROLE)) {
                for (ConceptEntry entry : concepts.of(role.substring(OTHER_USE_ROLE.length()))) {
                    if (entry.standing() != Standing.ABSENT && entry.standing() != Standing.PROVISIONAL) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    Course of(Stretch stretch, CourseOutcomes outcomes, Tolerability tolerability) {
        AugmentationAgent agent = knowledge.augmentation().get(stretch.ingredient());
        Answer adequate = stretch.lastDay().map(last -> inRangeLongEnough(stretch, agent, last)).orElse(Answer.UNKNOWN);
        CourseOutcomes.Found found = CourseOutcomes.Found.NOTHING;
        if (stretch.start().isPresent() && stretch.lastDay().isPresent()) {
            found = outcomes.byScores(stretch.ingredient(), stretch.start().get(), stretch.lastDay().get(),
                    stretch.ongoing() == Answer.MET, day -> inRangeLongEnough(stretch, agent, day) == Answer.MET);
        }
        List<Evidence> evidence = new ArrayList<>(stretch.evidence());
        evidence.addAll(found.evidence());
        Outcome outcome = found.outcome();
        if (outcome == Outcome.UNKNOWN && tolerability.stopReason() == StopReason.INEFFECTIVE) {
            outcome = Outcome.NONE;
        }
        evidence.addAll(tolerability.evidence());
        return new Course(CourseKind.AUGMENTATION, stretch.ingredient(), Answer.MET, stretch.start(), stretch.lastDay(), 0, adequate,
                underWay(stretch, agent, adequate, found.shownOn()), outcome, CourseOutcomes.failed(CourseKind.AUGMENTATION, adequate, outcome),
                CourseOutcomes.responded(outcome), tolerability.tolerated(), stretch.ongoing(),
                episode.includes(stretch.start(), stretch.lastDay(), stretch.ongoing()), evidence);
    }

    /** Four weeks in the agent's range by this day; lithium is judged by its level. */
    private Answer inRangeLongEnough(Stretch stretch, AugmentationAgent agent, LocalDate day) {
        LocalDate until = Chronology.earlier(day, stretch.lastDay().orElse(day));
        double needed = knowledge.limit("augmentation-weeks");
        if (stretch.start().isEmpty() || Chronology.weeks(stretch.start().get(), until) < needed) {
            return stretch.start().isEmpty() ? Answer.UNKNOWN : Answer.UNMET;
        }
        if (stretch.ingredient().equals(LITHIUM)) {
            return atLevelLongEnough(stretch, until, needed);
        }
        Optional<Double> low = lowMg(agent);
        if (low.isEmpty() || !stretch.doses().known()) {
            return Answer.UNKNOWN;
        }
        if (Chronology.weeks(stretch.doses().daysAtLeast(low.get(), until)) >= needed) {
            return Answer.MET;
        }
        return Chronology.weeks(stretch.doses().possibleDaysAtLeast(low.get(), until)) >= needed ? Answer.UNKNOWN : Answer.UNMET;
    }

    private Answer atLevelLongEnough(Stretch stretch, LocalDate until, double needed) {
        double low = knowledge.labs().get(LITHIUM).defaultLow().orElse(0);
        boolean measured = false;
        LocalDate since = null;
        for (LabValue level : concepts.labs(LITHIUM)) {
            boolean within = stretch.covers(level.date()) && !level.date().isAfter(until);
            if (within && level.observation().value().isPresent()) {
                measured = true;
                boolean atLevel = level.observation().value().getAsDouble() >= low;
                if (since != null && Chronology.weeks(since, level.date()) >= needed) {
                    return Answer.MET;
                }
                since = atLevel ? since == null ? level.date() : since : null;
            }
        }
        if (since != null && Chronology.weeks(since, until) >= needed) {
            return Answer.MET;
        }
        return measured ? Answer.UNMET : Answer.UNKNOWN;
    }

    private static Optional<Double> lowMg(AugmentationAgent agent) {
        if (agent.lowDoseAmount().isEmpty()) {
            return Optional.empty();
        }
        double factor = agent.unit().startsWith("mcg") || agent.unit().startsWith("µg") ? MILLIGRAMS_IN_A_MICROGRAM : 1;
        return Optional.of(agent.lowDoseAmount().getAsDouble() * factor);
    }

    /** In range for less than four weeks, or started or raised lately, unless it has had its four weeks and an outcome since. */
    private Answer underWay(Stretch stretch, AugmentationAgent agent, Answer adequate, Optional<LocalDate> outcomeOn) {
        Optional<LocalDate> changedOn = stretch.doses().lastRaisedOn().or(stretch::start);
        boolean judgedSince = outcomeOn.filter(day -> changedOn.filter(day::isAfter).isPresent()).isPresent();
        if (stretch.ongoing() == Answer.UNMET || adequate == Answer.MET && judgedSince) {
            return Answer.UNMET;
        }
        LocalDate since = asOf.minusDays(knowledge.days("augmentation-changed-days"));
        boolean changed = changedOn.filter(day -> !day.isBefore(since)).isPresent();
        Optional<Double> low = lowMg(agent);
        boolean inRangeNow = low.isPresent() && stretch.doses().takenNowMg().isPresent()
                && stretch.doses().takenNowMg().getAsDouble() >= low.get();
        boolean short4Weeks = inRangeNow && adequate == Answer.UNMET;
        if (changed || short4Weeks) {
            return stretch.ongoing();
        }
        return stretch.start().isEmpty() ? Answer.UNKNOWN : Answer.UNMET;
    }
}
