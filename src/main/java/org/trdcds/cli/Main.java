package org.trdcds.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.trdcds.engine.PreparedRules;
import org.trdcds.engine.RuleException;
import org.trdcds.knowledge.KnowledgeException;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.patient.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Results go to standard output; messages and logs go to standard error. */
@Command(name = "trd-cds", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND",
        description = "Explainable decision support for treatment-resistant depression. It reads a chart and names next-step categories"
                + " with their reasons. Not a medical device; not clinically validated.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage", "3:an input could not be read or is invalid", "5:internal fault"})
public final class Main implements Callable<Integer> {

    private static final String LOGGING = "slf4j.provider";
    private static final String OWN_CONFIGURATION = "logback.configurationFile";

    @Spec
    private CommandSpec spec;

    private Main() {
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        readAhead(arguments);
        if (System.getProperty(LOGGING) == null && System.getProperty(OWN_CONFIGURATION) == null) {
            System.setProperty(LOGGING, StderrLogging.class.getName());
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(arguments, new Terminal(System.in, out, err, Ansi.AUTO.enabled()));
        out.flush();
        System.exit(code);
    }

    /** Has rules and tables read in threads of their own while the command line is understood, if the command will need them. */
    private static void readAhead(String[] arguments) {
        if (arguments.length > 0 && Set.of("assess", "rules", "serve").contains(arguments[0])) {
            PreparedRules.shipped();
            Thread tables = new Thread(KnowledgeFiles::shipped, "trd-cds table reader");
            tables.setDaemon(true);
            tables.start();
        }
    }

    static int run(String[] arguments, Terminal terminal) {
        try {
            return commands(arguments, terminal).execute(arguments);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError fault) {
            terminal.fault("", fault);
            return ExitCode.INTERNAL_FAULT;
        }
    }

    private static CommandLine commands(String[] arguments, Terminal terminal) {
        CommandLine commands = new CommandLine(new Main());
        subcommands(arguments).forEach((name, command) -> commands.addSubcommand(name, command.apply(terminal)));
        commands.registerConverter(LocalDate.class, new IsoDate());
        Choice.register(commands);
        commands.setOut(new PrintWriter(terminal.out(), true)).setErr(new PrintWriter(terminal.err(), true));
        commands.setUsageHelpWidth(100);
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
        commands.setParameterExceptionHandler((wrong, given) -> wrongUsage(wrong, terminal));
        commands.setExecutionExceptionHandler((thrown, command, parsed) -> stopped(thrown, terminal));
        return commands;
    }

    /** The one that is named, since it takes time to prepare each; otherwise all, for help and to find the nearest name. */
    private static Map<String, Function<Terminal, Object>> subcommands(String[] arguments) {
        Map<String, Function<Terminal, Object>> all = new LinkedHashMap<>();
        all.put("assess", AssessCommand::new);
        all.put("serve", ServeCommand::new);
        all.put("rules", RulesCommand::new);
        all.put("profiles", ProfilesCommand::new);
        all.put("validate", ValidateCommand::new);
        if (arguments.length > 0 && all.containsKey(arguments[0])) {
            all.keySet().retainAll(Set.of(arguments[0]));
        }
        return all;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "expected a command: assess, serve, rules, profiles or validate");
    }

    private static int wrongUsage(ParameterException wrong, Terminal terminal) {
        terminal.complain(Misspelling.explain(wrong));
        terminal.complain("try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.WRONG_USAGE;
    }

    private static int stopped(Exception thrown, Terminal terminal) {
        if (thrown instanceof UsageException) {
            terminal.complain(thrown.getMessage());
            return ExitCode.WRONG_USAGE;
        }
        if (thrown instanceof InputException || thrown instanceof KnowledgeException || thrown instanceof RuleException) {
            terminal.complain(thrown.getMessage());
            return ExitCode.BAD_INPUT;
        }
        terminal.fault("", thrown);
        return ExitCode.INTERNAL_FAULT;
    }
}
