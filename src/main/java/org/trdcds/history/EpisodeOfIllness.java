package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Where the current episode begins, and which treatments belong to it (clinical.md section 2, "episode"). */
final class EpisodeOfIllness {

    private static final String DEPRESSION = "depression";
    private static final String RECURRENT = "depression-recurrent";
    private static final String SINGLE = "depression-single";
    private static final String FULL_REMISSION = "depression-remission-full";

    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final Episode episode;
    private final Optional<LocalDate> remission;

    private EpisodeOfIllness(LocalDate asOf, Knowledge knowledge, Episode episode, Optional<LocalDate> remission) {
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.episode = episode;
        this.remission = remission;
    }

    static EpisodeOfIllness of(RecordedConcepts concepts, Scores scores, LocalDate asOf, Knowledge knowledge) {
        List<ConceptEntry> entries = concepts.of(DEPRESSION);
        DocumentedRemission remission = DocumentedRemission.latest(entries, scores, asOf, knowledge);
        List<Evidence> evidence = new ArrayList<>(remission.evidence());
        Optional<LocalDate> onset = Optional.empty();
        for (ConceptEntry entry : entries) {
            boolean active = entry.standing() == Standing.PRESENT && !entry.concepts().contains(FULL_REMISSION);
            if (active && entry.onset().isPresent() && (onset.isEmpty() || entry.onset().get().isAfter(onset.get()))) {
                onset = entry.onset();
                evidence.removeIf(cited -> cited.source().equals(entry.source()));
                evidence.add(0, new Evidence(entry.source(), entry.named().label() + ", onset " + entry.onset().get(), entry.onset()));
            }
        }
        boolean ofTheDisorder = onset.isPresent() && (onset.get().isBefore(asOf.minusYears(knowledge.days("episode-onset-max-years")))
                || remission.since().filter(onset.get()::isBefore).isPresent());
        Optional<LocalDate> own = ofTheDisorder ? Optional.empty() : onset;
        LocalDate recent = asOf.minusMonths(knowledge.days("episode-unknown-onset-months"));
        LocalDate countFrom = own.orElse(remission.since().map(day -> Chronology.later(day, recent)).orElse(recent));
        Episode episode = new Episode(own, Optional.of(countFrom), recurrent(entries, remission), evidence);
        return new EpisodeOfIllness(asOf, knowledge, episode, remission.since());
    }

    private static Answer recurrent(List<ConceptEntry> entries, DocumentedRemission remission) {
        boolean single = false;
        for (ConceptEntry entry : entries) {
            if (entry.standing() != Standing.ABSENT && entry.standing() != Standing.PROVISIONAL) {
                if (entry.concepts().contains(RECURRENT)) {
                    return Answer.MET;
                }
                single = single || entry.concepts().contains(SINGLE);
            }
        }
        if (remission.lostAgain()) {
            return Answer.MET;
        }
        return single ? Answer.UNMET : Answer.UNKNOWN;
    }

    Episode episode() {
        return episode;
    }

    /** Whether a treatment of these dates belongs to the episode; UNKNOWN counts among the possible ones only. */
    Answer includes(Optional<LocalDate> start, Optional<LocalDate> lastDay, Answer ongoing) {
        if (ongoing == Answer.MET) {
            return Answer.MET;
        }
        return episode.onset().isPresent() ? overlaps(episode.onset().get(), start, lastDay, ongoing) : recent(start, lastDay, ongoing);
    }

    private static Answer overlaps(LocalDate onset, Optional<LocalDate> start, Optional<LocalDate> lastDay, Answer ongoing) {
        boolean startedIn = start.isPresent() && !start.get().isBefore(onset);
        boolean endedIn = lastDay.isPresent() && !lastDay.get().isBefore(onset);
        if (startedIn || endedIn) {
            return Answer.MET;
        }
        return lastDay.isEmpty() || ongoing == Answer.UNKNOWN ? Answer.UNKNOWN : Answer.UNMET;
    }

    private Answer recent(Optional<LocalDate> start, Optional<LocalDate> lastDay, Answer ongoing) {
        boolean maybeLonger = lastDay.isEmpty() || ongoing == Answer.UNKNOWN;
        if (remission.isPresent()) {
            boolean startedAfter = start.isPresent() && start.get().isAfter(remission.get());
            boolean lastedBeyond = lastDay.isPresent() && lastDay.get().isAfter(remission.get());
            if (!startedAfter && !lastedBeyond) {
                return maybeLonger ? Answer.UNKNOWN : Answer.UNMET;
            }
        }
        LocalDate since = asOf.minusMonths(knowledge.days("episode-unknown-onset-months"));
        boolean startedSince = start.isPresent() && !start.get().isBefore(since);
        boolean endedSince = lastDay.isPresent() && !lastDay.get().isBefore(since);
        return startedSince || endedSince ? Answer.MET : Answer.UNKNOWN;
    }
}
