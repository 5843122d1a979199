package org.trdcds.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.patient.InputException;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.Depth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses one or more records. */
@Command(name = "assess", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Assesses patient records and explains which next steps to consider.")
final class AssessCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Inputs inputs;

    @Mixin
    private ProfileChoice profile;

    @Mixin
    private SiteRules siteRules;

    @Mixin
    private OutputOptions output;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "Day of the assessment. Default: the date of the record's newest entry.")
    private LocalDate asOf;

    AssessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Results results = Results.to(output, inputs.files(), terminal);
        TrdAdvisor advisor = siteRules.addTo(profile.addTo(TrdAdvisor.builder())).build();
        int code = ExitCode.DONE;
        List<Assessed> assessed = new ArrayList<>();
        for (String file : inputs.files()) {
            code = Math.max(code, assess(advisor, file, assessed));
        }
        results.write(assessed, new Rendering(output, advisor.knowledge().sources()));
        return code;
    }

    private int assess(TrdAdvisor advisor, String file, List<Assessed> assessed) {
        List<PatientRecord> records = new ArrayList<>();
        int code = guarded(file, () -> records.addAll(inputs.read(file, terminal)));
        for (PatientRecord record : records) {
            code = Math.max(code, guarded(file, () -> assessed.add(new Assessed(file, assess(advisor, record, Inputs.name(file))))));
        }
        return code;
    }

    /** Does one piece of work; what goes wrong is said and ends nothing else. */
    private int guarded(String file, Runnable work) {
        try {
            work.run();
            return ExitCode.DONE;
        } catch (InputException e) {
            terminal.complain(e.getMessage());
            return ExitCode.BAD_INPUT;
        } catch (RuntimeException | StackOverflowError fault) {
            terminal.fault(Inputs.name(file), fault);
            return ExitCode.INTERNAL_FAULT;
        }
    }

    private Assessment assess(TrdAdvisor advisor, PatientRecord record, String name) {
        if (asOf != null) {
            return assess(advisor, record, asOf);
        }
        Optional<LocalDate> newest = advisor.newestEntry(record);
        LocalDate day = newest.orElseThrow(() -> new InputException(name, "", "expected a dated entry to assess the record on, or --as-of"));
        return noted(assess(advisor, record, day),
                new Notice(record.id(), "Assessed on " + day + ", the date of the record's newest entry, because no other date was given"));
    }

    private Assessment assess(TrdAdvisor advisor, PatientRecord record, LocalDate day) {
        return output.depth() == Depth.FULL || output.format() == OutputFormat.HTML ? advisor.explain(record, day) : advisor.assess(record, day);
    }

    private static Assessment noted(Assessment a, Notice notice) {
        List<Notice> notices = new ArrayList<>(List.of(notice));
        notices.addAll(a.notices());
        return new Assessment(a.patientId(), a.assessedOn(), a.newestEntry(), a.profile(), a.versions(), a.scope(), a.resistance(), a.episode(),
                a.trials(), a.courses(), a.scores(), a.findings(), a.safetyAlerts(), a.nextSteps(), a.missingData(), a.disagreements(), notices, a.disclaimer(),
                a.derivation());
    }
}
