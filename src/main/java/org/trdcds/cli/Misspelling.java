package org.trdcds.cli;

import java.util.ArrayList;
import java.util.List;

import org.trdcds.json.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and names the nearest known option or command. */
final class Misspelling {

    private Misspelling() {
    }

    static String explain(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unknown(wrong.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        return wrong.getMessage();
    }

    private static String unknown(CommandLine command, String argument) {
        if (argument.startsWith("-")) {
            int value = argument.indexOf('=');
            String name = value < 0 ? argument : argument.substring(0, value);
            List<String> options = new ArrayList<>();
            for (OptionSpec option : command.getCommandSpec().options()) {
                options.addAll(List.of(option.names()));
            }
            return "unknown option " + name + nearest(name, options);
        }
        return "unexpected argument '" + argument + "'" + nearest(argument, List.copyOf(command.getSubcommands().keySet()));
    }

    private static String nearest(String name, List<String> known) {
        return NearestName.of(name, known).map(near -> "; did you mean " + near + "?").orElse("");
    }
}
