package org.trdcds.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.assessment.Stage;
import org.trdcds.assessment.StagingInputs;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Course;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.Knowledge;

/** Applies four published staging models to the current episode; supportive information that decides nothing. */
final class Staging {

    private final FailureUnits units;
    private final int chronicMonths;
    private final int trialsOfB1;
    private final MaudsleyStaging maudsley;
    private final MghStaging mgh;

    Staging(Knowledge knowledge) {
        units = new FailureUnits(knowledge.limit("combination-overlap"));
        chronicMonths = (int) knowledge.limit("esm-chronic-months");
        trialsOfB1 = (int) knowledge.limit("esm-resistant-trials");
        maudsley = new MaudsleyStaging(knowledge);
        mgh = new MghStaging(knowledge);
    }

    StagingChart chart(FailureTally tally, List<Course> courses, Optional<LocalDate> onset, LocalDate asOf) {
        return new StagingChart(tally.countedForStaging(), courses, onset, asOf, units);
    }

    /** The fact that the staging rules read. */
    StagingInputs inputs(StagingChart chart) {
        return chart.inputs(chronicMonths);
    }

    /** @param earned what the staging rules concluded from {@code inputs} */
    List<Stage> stages(StagingChart chart, StagingInputs inputs, List<EarnedStage> earned, Map<Topic, ChartAnswer> answers) {
        NamedStages named = new NamedStages(chart, earned, trialsOfB1);
        return List.of(named.thaseRush(inputs), maudsley.of(chart, answers), mgh.of(chart), named.european());
    }
}
