package org.trdcds.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.Verdict;
import org.trdcds.engine.Supposition.Size;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/**
 * The smallest changes that turn the verdicts of one patient, worked out for all categories when the first is asked for. Of a category
 * that is not suggested: the first change that makes it so, else the first that brings it nearer, else the first that turns it, and the
 * day on which time alone would do; of a suggested one, the first two that withdraw it. Only answers complete a record. Thread-safe.
 */
final class TurningChanges {

    private static final int WITHDRAWALS = 2;
    private static final List<Verdict> NEAREST_FIRST = List.of(
            Verdict.SUGGESTED, Verdict.DEFERRED, Verdict.INSUFFICIENT_DATA, Verdict.CONTRAINDICATED, Verdict.NOT_INDICATED);

    private final Supplier<Rerun> rerun;
    private final Supplier<List<Supposition>> suppositions;
    private Map<Category, List<Change>> found;

    /** A change that turns a verdict, with its size. */
    private record Turn(Change change, Size size) {
    }

    TurningChanges(Supplier<Rerun> rerun, Supplier<List<Supposition>> suppositions) {
        this.rerun = rerun;
        this.suppositions = suppositions;
    }

    synchronized List<Change> of(Category category) {
        if (found == null) {
            try (Rerun again = rerun.get()) {
                found = find(again);
            }
        }
        return found.getOrDefault(category, List.of());
    }

    private Map<Category, List<Change>> find(Rerun again) {
        Standing now = again.asItIs();
        Map<Category, List<Turn>> turns = new EnumMap<>(Category.class);
        Map<Category, Set<Topic>> topics = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            if (!alwaysSuggested(category, now)) {
                turns.put(category, new ArrayList<>(4));
                topics.put(category, deciding(category, now));
            }
        }
        for (Supposition supposition : suppositions.get()) {
            Set<Category> open = EnumSet.noneOf(Category.class);
            turns.forEach((category, known) -> {
                boolean askedOf = category != Category.COMPLETE_RECORD || supposition.size() == Size.OPEN_ANSWER;
                if (askedOf && !settled(now.verdict(category), known, supposition.size())) {
                    open.add(category);
                }
            });
            if (open.stream().anyMatch(category -> mayTurn(supposition, now.verdict(category), topics.get(category)))) {
                again.under(supposition).ifPresent(then -> open.stream()
                        .filter(category -> then.verdict(category) != now.verdict(category))
                        .forEach(category -> turns.get(category).add(new Turn(new Change(supposition.words(), then.verdict(category)), supposition.size()))));
            }
        }
        Map<Category, List<Change>> chosen = new EnumMap<>(Category.class);
        turns.forEach((category, known) -> chosen.put(category, chosen(now.verdict(category), known)));
        return chosen;
    }

    /** The topics that the criteria read on which the verdict rests: all of a suggested category, else those that stand in its way. */
    private Set<Topic> deciding(Category category, Standing now) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (DeclaredCriterion criterion : now.criteria(category)) {
            if (now.verdict(category) == Verdict.SUGGESTED || blocks(criterion, now.status(criterion, category))) {
                criterion.lookUps().forEach(where -> topics.addAll(where.topics()));
            }
        }
        return topics;
    }

    private static boolean blocks(DeclaredCriterion criterion, Answer status) {
        return (criterion.kind() == CriterionKind.REQUIRED) != (status == Answer.MET);
    }

    /** Whether all that a category asks for holds for everybody, so that nothing turns it. */
    private static boolean alwaysSuggested(Category category, Standing now) {
        List<DeclaredCriterion> criteria = now.criteria(category);
        return !criteria.isEmpty() && criteria.stream().allMatch(DeclaredCriterion::always);
    }

    /** Whether a change of the next size would not be told: enough is known, and time is tried in any case. */
    private static boolean settled(Verdict now, List<Turn> known, Size next) {
        return now == Verdict.SUGGESTED ? known.size() == WITHDRAWALS
                : next != Size.TIME && known.stream().anyMatch(turn -> turn.change().verdict() == Verdict.SUGGESTED);
    }

    /** An answer that the rules of a category never read cannot turn it; an entry of the record may be read in many ways. */
    private static boolean mayTurn(Supposition supposition, Verdict now, Set<Topic> deciding) {
        Optional<Topic> topic = supposition.shows().map(Supposition.Shown::topic);
        boolean entry = supposition.alteration().from() == Alteration.From.RECORD;
        return topic.isEmpty() || deciding.contains(topic.get()) || entry && (now == Verdict.SUGGESTED || deciding.contains(Topic.IN_SCOPE));
    }

    private static List<Change> chosen(Verdict now, List<Turn> known) {
        if (now == Verdict.SUGGESTED || known.isEmpty()) {
            return known.stream().map(Turn::change).toList();
        }
        Turn best = known.get(0);
        for (Turn turn : known) {
            if (rank(turn) < rank(best)) {
                best = turn;
            }
        }
        List<Change> chosen = new ArrayList<>(List.of(best.change()));
        known.stream().filter(turn -> turn.size() == Size.TIME).map(Turn::change).filter(change -> !chosen.contains(change)).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static int rank(Turn turn) {
        return NEAREST_FIRST.indexOf(turn.change().verdict());
    }
}
