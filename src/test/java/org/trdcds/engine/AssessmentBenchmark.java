package org.trdcds.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.trdcds.RandomPatients;
import org.trdcds.assessment.Assessment;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.PatientRecord;

/**
 * Full assessments with explanation, but for what would turn a verdict, of mixed generated charts, warm, two threads: once with the rule engine, once with the same rules matched by
 * plain loops, the bound that the engine can come near but not pass.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Threads(2)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmx4g"})
@Warmup(iterations = 10, time = 5)
@Measurement(iterations = 5, time = 5)
public class AssessmentBenchmark {

    private static final int CHARTS = 2_000;

    private Assessor withEngine;
    private Assessor withLoops;
    private List<PatientRecord> charts;

    /** Each thread walks through the charts on its own. */
    @State(Scope.Thread)
    public static class Position {
        private int next;
    }

    @Setup
    public void prepare() {
        RuleBase rules = RuleBase.shipped();
        Knowledge knowledge = KnowledgeFiles.shipped();
        Profile profile = knowledge.profiles().get("default");
        withEngine = new Assessor(rules, rules, knowledge, profile);
        withLoops = new Assessor(rules, new PlainInference(rules), knowledge, profile);
        charts = new RandomPatients(2026).next(CHARTS);
    }

    @Benchmark
    public Assessment engine(Position position) {
        return withEngine.assess(next(position), RandomPatients.AS_OF);
    }

    @Benchmark
    public Assessment plainBound(Position position) {
        return withLoops.assess(next(position), RandomPatients.AS_OF);
    }

    private PatientRecord next(Position position) {
        position.next = (position.next + 1) % CHARTS;
        return charts.get(position.next);
    }
}
