package org.trdcds.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.RuleAccount;
import org.trdcds.assessment.RuleBaseAccount;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.engine.RuleCaseCheck;
import org.trdcds.engine.RuleCaseReport;
import org.trdcds.json.NearestName;
import org.trdcds.report.Words;
import org.trdcds.rulecases.RuleCaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the rule base. */
@Command(name = "rules", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "[list | show ID | about | check DIR]",
        description = "Lists the rules, shows one in full, says what they are for as a whole, or checks a site's own.")
final class RulesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SiteRules siteRules;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "One line for each rule: its id and what it states.")
    int list() {
        List<RuleDescription> rules = advisor().catalogue();
        int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0) + 2;
        for (RuleDescription rule : rules) {
            line(rule.id() + " ".repeat(width - rule.id().length()) + rule.statement());
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "A rule, or each rule of a category: when it fires, what follows, on what grounds, what it uses.")
    int show(@Parameters(paramLabel = "ID", description = "Id of a rule, as listed, or code of a category for all of its rules.") String id) {
        TrdAdvisor advisor = advisor();
        List<RuleAccount> accounts = advisor.accountsOfRules().stream()
                .filter(account -> account.rule().id().equals(id) || isOf(id, account.rule())).toList();
        if (accounts.isEmpty()) {
            throw unknown(id, advisor.catalogue());
        }
        RuleBaseAccount ruleBase = advisor.accountOfRuleBase();
        String gap = "";
        for (RuleAccount account : accounts) {
            terminal.out().print(gap);
            RuleSheet.of(account, ruleBase, advisor.knowledge().sources()).forEach(this::line);
            gap = "\n";
        }
        return ExitCode.DONE;
    }

    @Command(name = "about", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "For whom the rules are, what is out of their scope, and what they use of a patient and of which sources.")
    int about() {
        TrdAdvisor advisor = advisor();
        RuleSheet.of(advisor.accountOfRuleBase(), advisor.knowledge().sources()).forEach(this::line);
        return ExitCode.DONE;
    }

    @Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "Checks a folder with a site's own rules and runs the cases beside them; mistakes are named with file and rule.")
    int check(@Parameters(paramLabel = "DIR",
            description = "Folder with the rules and their cases (*.cases.yaml), laid out like the shipped ones.") Path folder) {
        TrdAdvisor advisor = SiteRules.in(folder).addTo(TrdAdvisor.builder()).build();
        RuleCaseReport report = RuleCaseCheck.of(folder, advisor.knowledge()).run(RuleCaseReader.read(folder));
        report.rules().forEach(rule -> line(RuleSheet.of(rule)));
        report.mistakes().forEach(terminal::complain);
        if (!report.mistakes().isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        line(folder + ": " + Words.count(report.rules().size(), "rule") + ", " + Words.count(report.cases(), "case") + ", no mistake found");
        return ExitCode.DONE;
    }

    private TrdAdvisor advisor() {
        return siteRules.addTo(TrdAdvisor.builder()).build();
    }

    private static UsageException unknown(String id, List<RuleDescription> rules) {
        return new UsageException("no rule has the id " + id
                + NearestName.of(id, rules.stream().map(RuleDescription::id).toList()).map(near -> "; did you mean " + near + "?").orElse(""));
    }

    private static boolean isOf(String code, RuleDescription rule) {
        return rule.category().map(Category::code).filter(code::equals).isPresent();
    }

    private void line(String text) {
        terminal.out().print(text + "\n");
    }
}
