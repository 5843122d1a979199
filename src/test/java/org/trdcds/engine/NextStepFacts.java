package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.trdcds.NamedChart;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.NextStep;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.patient.PatientRecord;

/** The facts that the next-step rules are given of a chart, and what is said of any facts in their place. Not for several threads at once. */
final class NextStepFacts {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 6, 30);
    private static final PatientRecord NOBODY = PatientRecord.builder("Patient/nobody").build();

    private final Assessor watching;
    private final Assessor replacing;
    private List<Object> facts = List.of();

    NextStepFacts(RuleBase rules) {
        watching = assessor(rules, (stage, given) -> {
            facts = stage == RuleStage.NEXTSTEPS ? new ArrayList<>(given) : facts;
            return rules.conclude(stage, given);
        });
        replacing = assessor(rules, (stage, given) -> {
            Collection<?> taken = stage == RuleStage.NEXTSTEPS ? facts : given;
            return rules.conclude(stage, taken);
        });
    }

    /** Empty for the deceased, of whom nothing is assessed. */
    List<Object> of(NamedChart chart) {
        facts = List.of();
        watching.assess(chart.record(), chart.asOf());
        return facts;
    }

    /** What is said of every category, were these the facts. */
    Map<Category, NextStep> stepsFrom(List<Object> given) {
        facts = given;
        Map<Category, NextStep> steps = new EnumMap<>(Category.class);
        replacing.assess(NOBODY, ANY_DAY).nextSteps().forEach(step -> steps.put(step.category(), step));
        return steps;
    }

    private static Assessor assessor(RuleBase rules, Inference inference) {
        return new Assessor(rules, inference, KNOWLEDGE, KNOWLEDGE.profiles().get("default"));
    }
}
