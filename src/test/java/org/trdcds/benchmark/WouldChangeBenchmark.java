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
import org.openjdk.jmh.annotations.Warmup;
import org.trdcds.RandomPatients;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.NextStep;
import org.trdcds.patient.PatientRecord;

/** What would turn every verdict of one patient, assessment included, warm, one thread. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmx4g"})
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class WouldChangeBenchmark {

    private static final int CHARTS = 200;

    private final TrdAdvisor advisor = TrdAdvisor.create();
    private List<PatientRecord> charts;
    private int next;

    @Setup
    public void makeCharts() {
        charts = new RandomPatients(2026).next(CHARTS);
    }

    @Benchmark
    public int turn() {
        next = (next + 1) % CHARTS;
        int changes = 0;
        for (NextStep step : advisor.assess(charts.get(next), RandomPatients.AS_OF).nextSteps()) {
            changes += step.wouldChange().size();
        }
        return changes;
    }
}
