package org.trdcds.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Stage;
import org.trdcds.assessment.StagingInputs;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Course;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.CountingRule;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.knowledge.Yardstick;
import org.trdcds.patient.Answer;

/** Runs the resistance rules and everything counted from them on a few trials. */
final class ResistanceBench {

    static final Knowledge KNOWLEDGE = KnowledgeFiles.from(ShippedCases.RULES);

    private static final CompiledStage RULES = compiled();

    private final Profile profile;
    private List<Course> courses = List.of();
    private Answer inScope = Answer.MET;

    private ResistanceBench(Profile profile) {
        this.profile = profile;
    }

    static ResistanceBench under(String profile) {
        return new ResistanceBench(KNOWLEDGE.profiles().get(profile));
    }

    static ResistanceBench under(Profile profile) {
        return new ResistanceBench(profile);
    }

    static Profile changed(Map<String, ?> fields) {
        return Facts.changed(Profile.class, KNOWLEDGE.profiles().get("default"), fields);
    }

    ResistanceBench courses(Course... given) {
        courses = List.of(given);
        return this;
    }

    ResistanceBench outOfScope() {
        inScope = Answer.UNMET;
        return this;
    }

    List<JudgedTrial> judged(SampleTrial... trials) {
        List<JudgedTrial> judged = new ArrayList<>();
        for (SampleTrial trial : trials) {
            judged.add(trial.judged(KNOWLEDGE, profile.yardstick(), judged.size() + 1));
        }
        return judged;
    }

    FailureTally tally(SampleTrial... trials) {
        FailureCounting counting = new FailureCounting(KNOWLEDGE, profile);
        List<CountingRule> rules = counting.rules();
        Set<Yardstick> yardsticks = new LinkedHashSet<>();
        rules.forEach(rule -> yardsticks.add(rule.yardstick()));
        List<Object> facts = new ArrayList<>(rules);
        for (Yardstick yardstick : yardsticks) {
            for (int index = 0; index < trials.length; index++) {
                facts.add(trials[index].measured(KNOWLEDGE, yardstick, index + 1));
            }
        }
        List<CountedTrial> counted = RULES.conclude(facts).stream().filter(conclusion -> conclusion.rule().verb().equals("failure"))
                .map(conclusion -> new CountedTrial(conclusion.fact(MeasuredTrial.class), conclusion.fact(CountingRule.class),
                        conclusion.grade(), conclusion.rule().id())).toList();
        List<JudgedTrial> judged = judged(trials);
        return counting.tally(judged, counted, courses, LatestJudged.of(judged, SampleTrial.AS_OF), inScope);
    }

    ProfileResult resultOf(String name, SampleTrial... trials) {
        return tally(trials).profiles().stream().filter(result -> result.name().equals(name)).findFirst().orElseThrow();
    }

    /** The stage of one model, for an episode that began on this day. */
    Stage stage(String model, Optional<LocalDate> onset, Map<Topic, ChartAnswer> severity, SampleTrial... trials) {
        Staging staging = new Staging(KNOWLEDGE);
        StagingChart chart = staging.chart(tally(trials), courses, onset, SampleTrial.AS_OF);
        StagingInputs inputs = staging.inputs(chart);
        List<EarnedStage> earned = RULES.conclude(List.of(inputs)).stream().filter(conclusion -> conclusion.rule().verb().equals("stage"))
                .map(conclusion -> new EarnedStage((String) conclusion.argument(0), (String) conclusion.argument(1), conclusion.grade(),
                        conclusion.rule().id())).toList();
        return staging.stages(chart, inputs, earned, severity).stream().filter(stage -> stage.model().equals(model)).findFirst().orElseThrow();
    }

    private static CompiledStage compiled() {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> folder = Files.list(ShippedCases.RULES.resolve("resistance"))) {
            for (Path file : folder.filter(path -> path.toString().endsWith(".drl")).toList()) {
                files.put("resistance/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RuleCompiler.compile(RuleStage.RESISTANCE, files, rule -> rule);
    }
}
