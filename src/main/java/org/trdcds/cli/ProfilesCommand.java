package org.trdcds.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the shipped definitions of treatment resistance. */
@Command(name = "profiles", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "[list | show NAME]",
        description = "Lists the definitions of treatment resistance, or shows one.")
final class ProfilesCommand implements Callable<Integer> {

    private final Terminal terminal;

    ProfilesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "One line for each profile: its name and title.")
    int list() {
        Collection<Profile> profiles = KnowledgeFiles.shipped().profiles().values();
        int width = profiles.stream().mapToInt(profile -> profile.name().length()).max().orElse(0) + 2;
        for (Profile profile : profiles) {
            terminal.out().print(profile.name() + " ".repeat(width - profile.name().length()) + profile.title() + "\n");
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "Every field of one profile, in words.")
    int show(@Parameters(paramLabel = "NAME", description = "Name of the profile, as listed.") String name) {
        Profile profile = ProfileChoice.shipped(name);
        terminal.out().print(profile.name() + "  " + profile.title() + "\n");
        field("weeks at adequate dose", number(profile.weeks()));
        field("minimum doses", word(profile.doseTable()));
        field("a failure is", failure(profile.failure()));
        field("failures needed", Integer.toString(profile.needed()));
        field("failures needed for TMS", Integer.toString(profile.neededForTms()));
        field("failures needed for VNS", Integer.toString(profile.neededForVns()));
        field("distinct classes", yes(profile.distinctClasses()));
        field("intolerance counts", yes(profile.intoleranceCounts()));
        field("undocumented adherence", profile.adherencePresumed() ? "presumed adequate" : "unknown");
        field("unmeasured outcome", profile.outcomeBySwitch() ? "failure when another ingredient followed" : "unknown");
        field("psychotherapy", word(profile.psychotherapy()));
        field("combination counts", profile.combinationCountsOne() ? "once" : "each");
        field("trials of", profile.lifetime() ? "the lifetime" : "the current episode");
        field("relapse counts", relapse(profile.relapseCounts()));
        field("supply of an order without one", profile.defaultSupplyDays() + " days");
        field("may be called resistance", yes(profile.namesResistance()));
        field("source", profile.source());
        return ExitCode.DONE;
    }

    private void field(String name, String value) {
        terminal.out().print("  " + name + " ".repeat(32 - name.length()) + value + "\n");
    }

    private static String failure(Profile.FailureCutOff cutOff) {
        return switch (cutOff) {
            case BELOW_50_PERCENT -> "less than 50 % better";
            case AT_MOST_25_PERCENT -> "at most 25 % better";
            case NO_REMISSION -> "no remission";
        };
    }

    private static String relapse(Answer counts) {
        return switch (counts) {
            case MET -> "yes";
            case UNMET -> "no";
            case UNKNOWN -> "as a possible failure";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }
}
