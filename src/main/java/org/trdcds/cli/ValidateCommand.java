package org.trdcds.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.trdcds.patient.InputException;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads records without assessing them, and says what was read and what was set aside. */
@Command(name = "validate", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Reads patient records, and says how many entries are usable and which were set aside.")
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Inputs inputs;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int code = ExitCode.DONE;
        for (String file : inputs.files()) {
            try {
                List<PatientRecord> records = inputs.read(file, terminal);
                records.forEach(record -> describe(Inputs.name(file), record));
            } catch (InputException e) {
                terminal.complain(e.getMessage());
                code = Math.max(code, ExitCode.BAD_INPUT);
            } catch (RuntimeException | StackOverflowError fault) {
                terminal.fault(Inputs.name(file), fault);
                code = ExitCode.INTERNAL_FAULT;
            }
        }
        terminal.out().flush();
        return code;
    }

    private void describe(String file, PatientRecord record) {
        int setAside = record.notices().size();
        line(file + ": " + record.id() + ": " + counted(entries(record), "entry", "entries") + " read, " + counted(setAside, "notice", "notices"));
        for (Notice notice : record.notices()) {
            line("  " + notice.source() + ": " + notice.text());
        }
    }

    private void line(String text) {
        terminal.out().print(PrintableText.of(text) + "\n");
    }

    private static int entries(PatientRecord record) {
        return record.diagnoses().size() + record.medications().size() + record.procedures().size() + record.observations().size()
                + record.reactions().size() + record.devices().size() + record.careOrders().size() + record.encounters().size()
                + record.familyHistory().size();
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
