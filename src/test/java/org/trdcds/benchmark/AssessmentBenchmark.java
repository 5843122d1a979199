package org.trdcds.benchmark;

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
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.patient.PatientRecord;

/** Full assessments with explanation of mixed generated charts, warm, two threads. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Threads(2)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmx4g"})
@Warmup(iterations = 10, time = 5)
@Measurement(iterations = 5, time = 5)
public class AssessmentBenchmark {

    private static final int CHARTS = 2_000;

    private final TrdAdvisor advisor = TrdAdvisor.create();
    private List<PatientRecord> charts;

    /** Each thread walks through the charts on its own. */
    @State(Scope.Thread)
    public static class Position {
        private int next;
    }

    @Setup
    public void makeCharts() {
        charts = new RandomPatients(2026).next(CHARTS);
    }

    @Benchmark
    public Assessment assess(Position position) {
        position.next = (position.next + 1) % CHARTS;
        return advisor.assess(charts.get(position.next), RandomPatients.AS_OF);
    }
}
