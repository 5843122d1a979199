package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.knowledge.ContributorKind;
import org.trdcds.knowledge.ContributorRow;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Notice;

/** Finds the contributors of the contributor table: by diagnosis, by screen, by laboratory result (clinical.md section 4). */
final class Contributors {

    private final Chart chart;
    private final Screens screens;
    private final Answer lateOnset;
    private final Map<String, Contributor> found = new LinkedHashMap<>();
    private final Map<String, Stand> stands = new HashMap<>();
    private final List<Notice> warnings = new ArrayList<>();

    Contributors(Chart chart, Depression depression) {
        this.chart = chart;
        screens = new Screens(chart);
        lateOnset = depression.firstOnset()
                .map(onset -> chart.record().demographics().agedAtLeast(chart.knowledge().days("late-onset-age"), onset))
                .orElse(Answer.UNKNOWN);
        for (LabValue value : chart.concepts().latestLabs()) {
            if (value.byDefaultRange() && chart.within(Optional.of(value.date()), "lab-fresh-months")) {
                warnings.add(new Notice(value.observation().source(), value.sentence() + ": the report gives neither range nor flag."));
            }
        }
        for (ContributorRow row : chart.knowledge().contributors()) {
            Optional<Stand> stand = stand(row);
            if (stand.isPresent()) {
                stands.put(row.code(), stand.get());
                if (stand.get().answer() != Answer.UNMET) {
                    found.put(row.code(), contributor(row, stand.get()));
                }
            }
        }
    }

    /** Those that are, or may be, present. */
    List<Contributor> found() {
        return new ArrayList<>(found.values());
    }

    /** What the chart says of any of these contributors; empty when it says nothing. */
    Optional<Stand> stand(List<String> codes) {
        List<Stand> said = new ArrayList<>(codes.size());
        for (String code : codes) {
            Stand stand = stands.get(code);
            if (stand != null) {
                said.add(stand);
            }
        }
        return TopicTable.strongest(said);
    }

    /** Warnings on results that only a configured default range could judge. */
    List<Notice> warnings() {
        return warnings;
    }

    private Contributor contributor(ContributorRow row, Stand stand) {
        return new Contributor(row.code(), row.kind(), stand.answer(), Answer.of(row.major()),
                Answer.of(Treatments.onRecord(chart, row.treatments(), row.concepts())), labelled(row.label(), stand.statement()), stand.evidence());
    }

    private Optional<Stand> stand(ContributorRow row) {
        Optional<LabValue> lab = row.test().isEmpty() ? Optional.empty() : freshLab(row.test().get());
        Optional<Stand> screen = row.screen().isEmpty() ? Optional.empty() : screens.latest(row.screen().get());
        List<ConceptEntry> entries = chart.concepts().standing(row.concepts());
        if (entries.isEmpty() && lab.isEmpty() && screen.isEmpty()) {
            return Optional.empty();
        }
        List<Stand> said = new ArrayList<>();
        for (ConceptEntry entry : entries) {
            boolean settled = lab.isPresent() && abnormal(lab.get(), row) == Answer.UNMET
                    && !entry.stated().orElse(LocalDate.MIN).isAfter(lab.get().date());
            said.add(Stand.of(settled ? Answer.UNMET : entry.active(), entry));
        }
        lab.ifPresent(value -> said.add(Stand.of(abnormal(value, row), value)));
        screen.ifPresent(shown -> said.add(row.kind() == ContributorKind.COGNITION ? late(shown) : shown));
        return TopicTable.strongest(said);
    }

    private Optional<LabValue> freshLab(String test) {
        Optional<LabValue> latest = chart.concepts().latestLab(test);
        return latest.isEmpty() || chart.within(Optional.of(latest.get().date()), "lab-fresh-months") ? latest : Optional.empty();
    }

    /** An abnormal cognitive screen counts when the first onset was late. */
    private Stand late(Stand screen) {
        return new Stand(screen.answer().and(lateOnset), screen.statement(), screen.closedWorld(), screen.evidence());
    }

    private static Answer abnormal(LabValue value, ContributorRow row) {
        return row.side() == ContributorRow.Side.LOW ? value.low() : value.high();
    }

    /** The label before the statement, unless it says the label itself. */
    private static String labelled(String label, String statement) {
        return statement.regionMatches(true, 0, label, 0, label.length()) ? statement : label + ": " + statement;
    }
}
