package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.ListOnDemand;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Profile;
import org.trdcds.knowledge.SuppositionRow;

/**
 * Finds what would turn each verdict, by supposing one thing after the other and running the rules again: nothing is told that the
 * rules did not say. One run serves all categories.
 */
final class WhatIf implements Supposing {

    private final Reasoning reasoning;
    private final List<SuppositionRow> rows;

    private WhatIf(Reasoning reasoning, List<SuppositionRow> rows) {
        this.reasoning = reasoning;
        this.rows = rows;
    }

    /** Other profiles have no say in a verdict, and are left out. */
    static WhatIf with(RuleBase rules, Knowledge knowledge, Profile profile, DeclaredCriteria declared) {
        return new WhatIf(new Reasoning(rules, knowledge, profile, new FailureCounting(knowledge, profile, List.of(profile)), declared), knowledge.suppositions());
    }

    @Override
    public Function<Category, List<Change>> changes(ReadChart chart, JudgedChart judged) {
        TurningChanges turning = new TurningChanges(() -> Rerun.remembering(reasoning, chart, judged), () -> suppositions(chart, judged));
        return category -> new ListOnDemand<>(() -> turning.of(category));
    }

    /** Everything that could be otherwise, smallest first. */
    List<Supposition> suppositions(ReadChart chart, JudgedChart judged) {
        SuppositionsOfTrials ofTrials = new SuppositionsOfTrials(chart, judged);
        SuppositionsOfChart ofChart = new SuppositionsOfChart(chart, judged);
        List<Supposition> all = new ArrayList<>(64);
        for (SuppositionRow row : rows) {
            all.addAll(switch (row.about()) {
                case TRIAL -> ofTrials.of(row);
                case TIME -> ofTrials.weeksReached(row).stream().toList();
                case TOPIC, COURSE, FINDING, ALERT, REQUEST -> ofChart.of(row);
            });
        }
        all.sort(Comparator.comparing(Supposition::size));
        return all;
    }
}
