package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.Antidepressant.CountsAs;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;

/**
 * Reads a chart into the treatments it tells of: every medicine by continuous stretch, antidepressant trials, other courses, the
 * current episode (clinical.md section 2). The order of the entries does not matter.
 */
public final class HistoryBuilder {

    private static final Comparator<Stretch> BY_START = Comparator
            .comparing((Stretch stretch) -> stretch.start().orElse(LocalDate.MAX)).thenComparing(Stretch::ingredient).thenComparing(Stretch::route);
    private static final Comparator<Course> COURSES_BY_START = Comparator
            .comparing((Course course) -> course.start().orElse(LocalDate.MAX)).thenComparing(Course::kind).thenComparing(Course::name);

    private final PatientRecord record;
    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final List<Notice> notices = new ArrayList<>();
    private final Scores scores;
    private final RecordedConcepts concepts;
    private final EpisodeOfIllness episode;
    private final OutcomeInstruments instruments;
    private final Indications indications;
    private final Tolerability.Reactions reactions;

    private HistoryBuilder(PatientRecord record, RecordedConcepts concepts, LocalDate asOf, Knowledge knowledge) {
        this.record = record;
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.scores = Scores.of(record.observations(), asOf, knowledge.instruments(), notices::add);
        this.concepts = concepts;
        this.episode = EpisodeOfIllness.of(concepts, scores, asOf, knowledge);
        this.instruments = OutcomeInstruments.of(knowledge.instruments(), scores);
        this.indications = new Indications(knowledge, asOf, concepts);
        this.reactions = new Tolerability.Reactions(record, asOf, knowledge, notices);
    }

    /**
     * The treatment history of a record on a date. Entries that cannot be read then are named in its notices.
     *
     * @param defaultSupplyDays days an order without supply is taken to last, from the profile
     */
    public static TreatmentHistory of(PatientRecord record, LocalDate asOf, Knowledge knowledge, int defaultSupplyDays) {
        return of(record, RecordedConcepts.of(record, asOf, knowledge), asOf, knowledge, defaultSupplyDays);
    }

    /**
     * The same of a record whose entries are resolved already.
     *
     * @param concepts the entries of this record on this day
     */
    public static TreatmentHistory of(
            PatientRecord record, RecordedConcepts concepts, LocalDate asOf, Knowledge knowledge, int defaultSupplyDays) {
        return new HistoryBuilder(record, concepts, asOf, knowledge).history(defaultSupplyDays);
    }

    private TreatmentHistory history(int defaultSupplyDays) {
        List<Stretch> stretches = stretches(defaultSupplyDays);
        List<Stretch> antidepressants = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            Antidepressant drug = knowledge.antidepressants().get(stretch.ingredient());
            if (drug != null && drug.countsAs() == CountsAs.TRIAL) {
                antidepressants.add(stretch);
            }
        }
        List<Indications.Use> uses = indications.of(antidepressants);
        List<Stretch> augmentations = augmentations(stretches, antidepressants, uses);
        Sessions sessions = new Sessions(record, stretches, asOf, knowledge);
        List<SessionCourse> gathered = SessionCourse.gather(sessions.dated(), knowledge);
        Periods periods = periods(antidepressants, uses, augmentations, gathered);

        List<Course> courses = courses(stretches, augmentations, sessions, gathered, periods);
        TrialReader reader = new TrialReader(record, asOf, knowledge, scores, concepts, episode, instruments, reactions, periods);
        List<Trial> trials = reader.trials(antidepressants, uses);
        return new TreatmentHistory(asOf, episode.episode(), stretches.stream().map(Stretch::asUse).toList(), trials, courses, scores,
                reader.discontinuationRises(), notices);
    }

    private List<Stretch> stretches(int defaultSupplyDays) {
        Map<String, List<Intake>> intakes = new Intakes(asOf, knowledge, defaultSupplyDays, notices::add).read(record.medications());
        Stretches bridging = new Stretches(asOf, knowledge);
        List<Stretch> stretches = new ArrayList<>(intakes.size());
        for (List<Intake> ofUse : intakes.values()) {
            stretches.addAll(bridging.of(ofUse.get(0).medicine().ingredient(), ofUse));
        }
        stretches.sort(BY_START);
        return stretches;
    }

    private List<Stretch> augmentations(List<Stretch> stretches, List<Stretch> antidepressants, List<Indications.Use> uses) {
        Augmentations augmentations = new Augmentations(asOf, knowledge, concepts, indications, episode);
        List<Stretch> augmented = new ArrayList<>(antidepressants.size());
        for (int index = 0; index < antidepressants.size(); index++) {
            if (uses.get(index).use() != TrialUse.OTHER_USE) {
                augmented.add(antidepressants.get(index));
            }
        }
        return stretches.stream().filter(stretch -> augmentations.augments(stretch, augmented)).toList();
    }

    private Periods periods(
            List<Stretch> antidepressants, List<Indications.Use> uses, List<Stretch> augmentations, List<SessionCourse> gathered) {
        Periods periods = new Periods(knowledge);
        for (int index = 0; index < antidepressants.size(); index++) {
            Stretch stretch = antidepressants.get(index);
            periods.addTrial(stretch.ingredient(), uses.get(index).use(), stretch.start(), stretch.lastDay());
        }
        for (Stretch stretch : augmentations) {
            periods.addCourse(CourseKind.AUGMENTATION, stretch.ingredient(), stretch.start(), stretch.lastDay());
        }
        for (SessionCourse course : gathered) {
            periods.addCourse(course.kind(), SessionCourses.name(course.kind(), course.modality()), Optional.of(course.start()),
                    Optional.of(course.lastDay()));
        }
        return periods;
    }

    private List<Course> courses(List<Stretch> stretches, List<Stretch> augmentations, Sessions sessions, List<SessionCourse> gathered,
            Periods periods) {
        CourseOutcomes outcomes = new CourseOutcomes(scores, instruments, periods, asOf, knowledge);
        SessionCourses bySessions = new SessionCourses(asOf, knowledge, episode);
        Augmentations augmenting = new Augmentations(asOf, knowledge, concepts, indications, episode);
        List<Course> courses = new ArrayList<>(gathered.size() + augmentations.size());
        gathered.forEach(course -> courses.add(bySessions.of(course, outcomes)));
        augmentations.forEach(stretch -> courses.add(
                augmenting.of(stretch, outcomes, Tolerability.of(stretch, asOf.plusDays(1), reactions))));
        for (ProcedureEntry procedure : sessions.undated()) {
            sessions.kind(procedure.concept()).ifPresent(of -> courses.add(bySessions.undated(of.getKey(), of.getValue(), procedure)));
        }
        for (Stretch stretch : stretches) {
            Sessions.kindOfAgent(stretch.ingredient()).filter(kind -> !hasSessions(stretch, kind, gathered))
                    .ifPresent(kind -> courses.add(bySessions.ordered(kind, stretch, outcomes)));
        }
        courses.sort(COURSES_BY_START);
        return courses;
    }

    /** Whether sessions are on record for the time of an order of a course agent. */
    private static boolean hasSessions(Stretch stretch, CourseKind kind, List<SessionCourse> gathered) {
        for (SessionCourse course : gathered) {
            boolean within = stretch.start().isEmpty() || stretch.covers(course.start()) || stretch.covers(course.lastDay())
                    || !course.start().isAfter(stretch.start().get()) && !course.lastDay().isBefore(stretch.start().get());
            if (course.kind() == kind && within) {
                return true;
            }
        }
        return false;
    }
}
