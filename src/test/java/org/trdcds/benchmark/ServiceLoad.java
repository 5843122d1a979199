package org.trdcds.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Loads the CDS Hooks service at a fixed rate, then at four times that rate, then as before. Latency is counted from when a call was due: a
 * service that falls behind cannot hide it. The exit code says whether the goals of docs/benchmarks.md are met.
 */
@Command(name = "load.sh", mixinStandardHelpOptions = true, showDefaultValues = true,
        description = "Loads the CDS Hooks service: patient-view with a prefetch of 200 kB, each call with its own hookInstance.")
final class ServiceLoad implements Callable<Integer> {

    /** How long the machine is watched before any load. */
    private static final int IDLE_MILLIS = 2_000;
    private static final int PATIENTS = 200;
    private static final int SETTLING_SECONDS = 2;
    private static final int TIMES = 4;
    private static final double GOAL = 50;

    @Option(names = "--rate", paramLabel = "CALLS", description = "Calls a second.", defaultValue = "500")
    private double rate;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "How long the rate is sustained.", defaultValue = "60")
    private int seconds;

    @Option(names = "--warm-up", paramLabel = "SECONDS", description = "Before that: a third at half the rate, a third at the rate, a third at four times the rate.",
            defaultValue = "240")
    private int warmUp;

    @Option(names = "--connections", paramLabel = "NUMBER", description = "At the same time; under overload eight times as many.", defaultValue = "24")
    private int connections;

    @Parameters(arity = "0..1", paramLabel = "LAUNCHER", description = "What starts the service.", defaultValue = "target/trd-cds/bin/trd-cds")
    private Path launcher;

    @Spec
    private CommandSpec command;

    private List<PatientViewCall> calls;

    /** Ends the program with 0 when every goal is met. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ServiceLoad()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        calls = PatientViewCall.of(PATIENTS);
        SleepMeter meter = new SleepMeter();
        meter.start();
        Thread.sleep(IDLE_MILLIS);
        say("%d processors, %d connections; before all this, %s", Runtime.getRuntime().availableProcessors(), connections, meter.read());
        try (ServiceUnderLoad service = ServiceUnderLoad.started(launcher)) {
            return measure(service) ? 0 : 1;
        }
    }

    private boolean measure(ServiceUnderLoad service) throws IOException, InterruptedException {
        run(service, "warming up", rate / 2, warmUp / 3, connections);
        run(service, "warming up", rate, warmUp / 3, connections);
        run(service, "warming up", rate * TIMES, warmUp / 3, connections * 8);
        run(service, "settling", rate, SETTLING_SECONDS, connections);
        double used = service.processorSeconds();
        int resident = service.residentMegabytes();
        int before = service.collections().size();
        Answers sustained = run(service, "sustained", rate, seconds, connections);
        say("  processor time of the service for each call: %.2f ms", (service.processorSeconds() - used) * 1000 / Math.max(1, sustained.of(200).size()));
        List<ServiceUnderLoad.Collection> collections = service.collections().subList(before, service.collections().size());
        int third = collections.size() / 3;
        double first = left(collections.subList(0, third));
        double last = left(collections.subList(collections.size() - third, collections.size()));
        say("  resident %d MB before, %d MB after; %d collections of at most %.0f ms; in use after them %.0f MB in the first third, %.0f MB in the last",
                resident, service.residentMegabytes(), collections.size(),
                collections.stream().mapToDouble(ServiceUnderLoad.Collection::pause).max().orElse(0), first, last);
        Answers overload = run(service, "overload", rate * TIMES, Math.max(5, seconds / 3), connections * 8);
        run(service, "settling", rate, SETTLING_SECONDS, connections);
        Answers recovered = run(service, "after it", rate, Math.max(5, seconds / 6), connections);
        say("  resident %d MB", service.residentMegabytes());
        return reached("the rate", sustained.of(200).size() >= 0.99 * rate * seconds)
                & reached("p99 under 50 ms", sustained.fromDue(200).at(.99) < GOAL)
                & reached("no error", sustained.haveNoStatusBut(200) && recovered.haveNoStatusBut(200))
                & reached("503 with Retry-After under overload, and nothing worse", overload.haveNoStatusBut(200, 503)
                        && !overload.of(503).isEmpty() && overload.of(503).stream().allMatch(Answers.Answer::retryAfter))
                & reached("recovery", recovered.fromDue(200).at(.99) < GOAL)
                & reached("flat memory", last < first * 1.2 + 20);
    }

    private Answers run(ServiceUnderLoad service, String name, double offered, int lasting, int callers) throws InterruptedException {
        SleepMeter meter = new SleepMeter();
        Timetable timetable = new Timetable(offered, lasting);
        List<Caller> calling = IntStream.range(0, callers).mapToObj(number -> new Caller(calls, service.port(), timetable)).toList();
        meter.start();
        calling.forEach(Thread::start);
        for (Caller caller : calling) {
            caller.join();
        }
        Answers answers = new Answers(calling.stream().flatMap(caller -> caller.answers().stream()).toList());
        say("%s, %.0f calls a second for %d s: %s%n  meanwhile %s", name, offered, lasting, answers, meter.read());
        return answers;
    }

    private static double left(List<ServiceUnderLoad.Collection> collections) {
        return collections.stream().mapToInt(ServiceUnderLoad.Collection::left).average().orElse(0);
    }

    private boolean reached(String goal, boolean reached) {
        say("%s  %s", reached ? "reached" : "MISSED ", goal);
        return reached;
    }

    private void say(String format, Object... values) {
        PrintWriter out = command.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
