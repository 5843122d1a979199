package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.trdcds.knowledge.Interaction;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Finds pairs of the interaction table among the medicines in use or within a washout (clinical.md section 7, readings.md 14). */
final class MedicinePairs {

    private static final String SELEGILINE = "selegiline";
    private static final String ORAL_SELEGILINE = "selegiline (oral)";

    /** A medicine that may still act: taken, possibly taken, or ended not longer ago than the longest washout. */
    private record InPlay(MedicationUse use, String ingredient, Set<String> names) {
    }

    private final Chart chart;
    private final List<MedicinePair> pairs;

    MedicinePairs(Chart chart) {
        this.chart = chart;
        List<InPlay> inPlay = inPlay();
        pairs = inPlay.size() < 2 ? List.of() : find(inPlay);
    }

    /** Contraindicated pairs that are, or may be, in use together. */
    List<MedicinePair> contraindicated() {
        return pairs.isEmpty() ? pairs : pairs.stream().filter(pair -> pair.contraindicated() == Answer.MET).toList();
    }

    /** Whether a pair that labels only caution, or a contraindicated one that cannot be judged, needs a look. */
    Stand cautioned() {
        if (pairs.isEmpty()) {
            return Stand.noneRecorded();
        }
        List<MedicinePair> cautioned = pairs.stream().filter(pair -> pair.contraindicated() == Answer.UNMET
                || pair.together() == Answer.UNKNOWN && pair.lapsed() != Answer.MET).toList();
        return TopicTable.strongest(cautioned.stream()
                .map(pair -> new Stand(pair.together(), pair.statement(), false, pair.evidence())).toList()).orElseGet(Stand::noneRecorded);
    }

    private List<InPlay> inPlay() {
        LocalDate since = chart.asOf().minusDays(chart.knowledge().interactionIndex().longestWashoutDays());
        List<InPlay> inPlay = new ArrayList<>();
        for (MedicationUse use : chart.history().uses()) {
            if (use.ongoing() != Answer.UNMET || use.lastDay().isPresent() && !use.lastDay().get().isBefore(since)) {
                String ingredient = ingredient(use);
                inPlay.add(new InPlay(use, ingredient, chart.knowledge().medicines().names(ingredient)));
            }
        }
        return inPlay;
    }

    /** Oral selegiline is a medicine of its own; without route or form it counts as an MAO inhibitor. */
    private static String ingredient(MedicationUse use) {
        return use.ingredient().equals(SELEGILINE) && RouteKind.of(use.route()) == RouteKind.SYSTEMIC ? ORAL_SELEGILINE : use.ingredient();
    }

    private List<MedicinePair> find(List<InPlay> inPlay) {
        Set<String> names = new HashSet<>();
        for (InPlay medicine : inPlay) {
            names.addAll(medicine.names());
        }
        Map<String, MedicinePair> strongest = new LinkedHashMap<>();
        for (Interaction row : chart.knowledge().interactionIndex().among(names)) {
            for (InPlay first : inPlay) {
                if (first.names().contains(row.first())) {
                    addPairs(row, first, inPlay, strongest);
                }
            }
        }
        return new ArrayList<>(strongest.values());
    }

    private void addPairs(Interaction row, InPlay first, List<InPlay> inPlay, Map<String, MedicinePair> strongest) {
        for (InPlay second : inPlay) {
            if (second.names().contains(row.second()) && !second.ingredient().equals(first.ingredient())) {
                pair(row, first.use(), second.use()).ifPresent(pair -> strongest.merge(pair.code(), pair, MedicinePairs::stronger));
            }
        }
    }

    private static MedicinePair stronger(MedicinePair one, MedicinePair other) {
        return weight(other) > weight(one) ? other : one;
    }

    private static int weight(MedicinePair pair) {
        int byTime = pair.together() == Answer.MET ? 2 : pair.lapsed() == Answer.MET ? 1 : 0;
        return byTime + (pair.contraindicated() == Answer.MET ? 3 : 0);
    }

    private Optional<MedicinePair> pair(Interaction row, MedicationUse first, MedicationUse second) {
        boolean contraindicated = row.kind() == Interaction.Kind.CONTRAINDICATED;
        Answer firstActs = acts(first, row.washoutDaysAfterFirst());
        Answer secondActs = acts(second, row.washoutDaysAfterSecond());
        Answer together = firstActs.and(secondActs).and(first.ongoing().or(second.ongoing()));
        if (together == Answer.UNMET) {
            return Optional.empty();
        }
        boolean lapsed = hasLapsed(first) && second.ongoing() == Answer.MET || hasLapsed(second) && first.ongoing() == Answer.MET;
        List<Evidence> evidence = Citations.once(first.evidence(), second.evidence());
        Optional<LocalDate> date = Stream.of(first, second).map(use -> use.lastDay().or(use::start)).flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        String names = Stream.of(first.ingredient(), second.ingredient()).sorted().reduce((one, other) -> one + " with " + other).orElseThrow();
        return Optional.of(new MedicinePair(names, Answer.of(contraindicated), together, Answer.of(lapsed && together == Answer.UNKNOWN),
                said(first) + "; " + said(second) + ". " + row.statement(), date, evidence));
    }

    /** Taken now, or ended less than the washout ago; unknown while nothing says whether it is still taken. */
    private Answer acts(MedicationUse use, int washoutDays) {
        if (use.ongoing() != Answer.UNMET) {
            return use.ongoing();
        }
        return Answer.of(use.lastDay().filter(day -> day.plusDays(washoutDays).isAfter(chart.asOf())).isPresent());
    }

    private static boolean hasLapsed(MedicationUse use) {
        return use.ongoing() == Answer.UNKNOWN && use.lastDay().isPresent();
    }

    private static String said(MedicationUse use) {
        return switch (use.ongoing()) {
            case MET -> use.about() + ", taken";
            case UNMET -> use.about() + use.lastDay().map(day -> ", last day " + day).orElse(", ended");
            case UNKNOWN -> use.about() + use.lastDay().map(day -> ", supply lapsed on " + day).orElse(", end not documented");
        };
    }
}
