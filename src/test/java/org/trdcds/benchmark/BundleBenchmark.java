package org.trdcds.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.fhir.FhirR4Reader;
import org.trdcds.patient.PatientRecord;

/** Reading a FHIR Bundle, assessing it, and both, beside the bare tokenizing of its JSON; warm, one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmx4g"})
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
public class BundleBenchmark {

    /** The Bundle's file; {@code -p bundle=FILE} measures another. */
    @Param("src/test/resources/fhir/synthea-extract.json")
    private String bundle;

    private final JsonFactory json = new JsonFactory();
    private final TrdAdvisor advisor = TrdAdvisor.create();
    private byte[] bytes;
    private PatientRecord record;
    private LocalDate asOf;

    @Setup
    public void read() throws IOException {
        bytes = Files.readAllBytes(Path.of(bundle));
        record = readBundle().get(0);
        asOf = advisor.newestEntry(record).orElseThrow();
    }

    @Benchmark
    public int tokenize() throws IOException {
        int tokens = 0;
        try (JsonParser parser = json.createParser(bytes)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public List<PatientRecord> readBundle() {
        return FhirR4Reader.read(bytes, bundle);
    }

    @Benchmark
    public Assessment assess() {
        return advisor.assess(record, asOf);
    }

    @Benchmark
    public Assessment readAndAssess() {
        return advisor.assess(readBundle().get(0), asOf);
    }
}
