package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.PatientRecord;

/** Makes trials of antidepressant stretches: everything that is the same whatever they are measured against. */
final class TrialReader {

    private final PatientRecord record;
    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final Scores scores;
    private final RecordedConcepts concepts;
    private final EpisodeOfIllness episode;
    private final OutcomeInstruments instruments;
    private final Tolerability.Reactions reactions;
    private final Periods periods;
    private final DiscontinuationRises rises;
    private final List<Relapse.Status> relapses;
    private final List<DiscontinuationRise> found = new ArrayList<>(0);

    TrialReader(PatientRecord record, LocalDate asOf, Knowledge knowledge, Scores scores, RecordedConcepts concepts,
            EpisodeOfIllness episode, OutcomeInstruments instruments, Tolerability.Reactions reactions, Periods periods) {
        this.record = record;
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.scores = scores;
        this.concepts = concepts;
        this.episode = episode;
        this.instruments = instruments;
        this.reactions = reactions;
        this.periods = periods;
        this.rises = new DiscontinuationRises(scores, knowledge, instruments);
        this.relapses = relapses();
    }

    List<Trial> trials(List<Stretch> stretches, List<Indications.Use> uses) {
        int current = CurrentTrialChoice.of(stretches, uses, asOf, knowledge);
        List<Trial> trials = new ArrayList<>(stretches.size());
        for (int index = 0; index < stretches.size(); index++) {
            trials.add(trial("trial/" + (index + 1), stretches.get(index), uses.get(index), index == current, next(stretches, index)));
        }
        return trials;
    }

    /** Rises found while reading, of all trials. */
    List<DiscontinuationRise> discontinuationRises() {
        return found;
    }

    private LocalDate next(List<Stretch> stretches, int index) {
        Stretch stretch = stretches.get(index);
        for (int later = index + 1; later < stretches.size(); later++) {
            Stretch other = stretches.get(later);
            if (other.ingredient().equals(stretch.ingredient()) && other.start().isPresent()) {
                return other.start().get();
            }
        }
        return asOf.plusDays(1);
    }

    private Trial trial(String id, Stretch stretch, Indications.Use use, boolean current, LocalDate next) {
        Antidepressant drug = knowledge.antidepressants().get(stretch.ingredient());
        Tolerability tolerability = Tolerability.of(stretch, next, reactions);
        Adherence adherence = Adherence.of(stretch, drug, concepts);
        Relapse relapse = relapse(stretch, use);
        List<Evidence> evidence = new ArrayList<>(stretch.evidence());
        evidence.addAll(adherence.evidence());
        evidence.addAll(tolerability.evidence());
        List<String> remarks = new ArrayList<>(use.remarks());
        if (relapse.oneScore()) {
            remarks.add("relapse rests on one score, repeat");
        }
        UsualMaximum maximum = UsualMaximum.of(drug, record.demographics(), asOf, knowledge);
        Answer overMaximum = stretch.ongoing() == Answer.UNMET ? Answer.UNMET : maximum.exceededBy(stretch.doses().takenNowMg());
        return new Trial(id, drug, use.use(), stretch.start(), stretch.lastDay(), stretch.endInferred(), stretch.ongoing(), current,
                stretch.doses().steps(), stretch.doses().highestMg(), stretch.doses().takenNowMg(), Coverage.of(stretch, knowledge),
                adherence.documented(), tolerability.tolerated(), tolerability.effectNoted(), Answer.of(!stretch.doses().loweredOn().isEmpty()),
                episode.includes(stretch.start(), stretch.lastDay(), stretch.ongoing()), overMaximum, relapse.answer(), relapse.evidence(),
                tolerability.stopReason(), remarks, evidence);
    }

    private Relapse relapse(Stretch stretch, Indications.Use use) {
        if (stretch.start().isEmpty() || stretch.lastDay().isEmpty()) {
            return new Relapse(Answer.UNMET, false, List.of());
        }
        LocalDate start = stretch.start().get();
        LocalDate end = stretch.lastDay().get();
        List<DiscontinuationRises.Rise> risen =
                rises.of(stretch.ingredient(), stretch.start(), stretch.lastDay(), stretch.ongoing(), stretch.doses());
        if (use.use() != TrialUse.OTHER_USE) {
            risen.forEach(rise -> found.add(rises.stated(stretch.ingredient(), rise, asOf)));
        }
        Set<Score> setAside = DiscontinuationRises.risen(risen);
        ScoredTime time = new ScoredTime(start, end, false, periods.creditUntil(stretch.ingredient(), start, end), Optional.empty(), setAside,
                day -> true);
        return Relapse.of(time, stretch.ongoing() == Answer.UNKNOWN, asOf, scores, relapses, instruments, knowledge);
    }

    private List<Relapse.Status> relapses() {
        List<Relapse.Status> statuses = new ArrayList<>(0);
        for (Diagnosis diagnosis : record.diagnoses()) {
            boolean relapsed = diagnosis.status() == Diagnosis.Status.RELAPSE && diagnosis.asserted().isPresent()
                    && diagnosis.verification() != Diagnosis.Verification.REFUTED
                    && Chronology.speaksBy(diagnosis.asserted().get(), asOf)
                    && knowledge.conditions().match(diagnosis.concept()).contains("depression");
            if (relapsed) {
                statuses.add(new Relapse.Status(diagnosis.asserted().get(), Evidence.of(diagnosis.source(),
                        diagnosis.concept().label() + ", relapse", diagnosis.asserted().get())));
            }
        }
        statuses.sort(Comparator.comparing(Relapse.Status::date).thenComparing(status -> status.evidence().source()));
        return statuses;
    }
}
