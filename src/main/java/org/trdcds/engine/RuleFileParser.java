package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.DrlParser;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a DRL file and holds it to the small grammar of this rule base; anything else is an error that names file and rule. */
final class RuleFileParser {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(==|!=)\\s*([$\\w.]+)");
    private static final Pattern MEMBERSHIP = Pattern.compile("(\\w+)\\s+(not\\s+in|in)\\s*\\(([^()]*)\\)");
    private static final Pattern CONSEQUENCE = Pattern.compile("\\s*out\\.(\\w+)\\(\\s*kcontext\\s*(?:,([^()]*))?\\)\\s*;\\s*");
    private static final Pattern RULE_LINE = Pattern.compile("(?m)^\\s*rule\\s+\"?([^\"\\s]+)\"?");

    private RuleFileParser() {
    }

    /** The rules of one file, in the order they stand there. */
    static List<RuleText> parse(RuleStage stage, String file, String drl) {
        PackageDescr parsed = parseDrl(file, drl);
        String expectedPackage = "org.trdcds.rules." + stage.folder();
        if (!expectedPackage.equals(parsed.getNamespace())) {
            throw new RuleException(file, "", "package must be " + expectedPackage + " but is " + parsed.getNamespace());
        }
        requireOnlyRules(file, parsed);
        String[] lines = drl.split("\n", -1);
        return parsed.getRules().stream().map(rule -> read(stage, file, rule, lines)).toList();
    }

    private static void requireOnlyRules(String file, PackageDescr parsed) {
        if (!parsed.getFunctions().isEmpty() || !parsed.getTypeDeclarations().isEmpty() || !parsed.getEnumDeclarations().isEmpty()) {
            throw new RuleException(file, "", "functions and declared types have no place in a rule file");
        }
        if (!parsed.getFunctionImports().isEmpty() || !parsed.getAccumulateImports().isEmpty() || !parsed.getAttributes().isEmpty()
                || !parsed.getEntryPointDeclarations().isEmpty() || !parsed.getWindowDeclarations().isEmpty()) {
            throw new RuleException(file, "", "a rule file holds a package, imports of types, the global out and rules, nothing else");
        }
        if (parsed.getGlobals().stream().anyMatch(global -> !global.getIdentifier().equals("out") || !global.getType().equals("Conclusions"))) {
            throw new RuleException(file, "", "the only global is Conclusions out");
        }
    }

    private static PackageDescr parseDrl(String file, String drl) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(true, drl);
            if (parser.hasErrors() || parsed == null) {
                int line = parser.getErrors().stream().flatMapToInt(error -> Arrays.stream(error.getLines())).filter(at -> at > 0).min().orElse(1);
                throw new RuleException(file, ruleAt(drl, line), "expected a rule in DRL, line " + line + " is none");
            }
            return parsed;
        } catch (DroolsParserException e) {
            throw new RuleException(file, "", "expected rules in DRL");
        }
    }

    /** Id of the rule that this line, counted from one, belongs to; empty when it stands before the first. */
    static String ruleAt(String drl, int line) {
        String before = drl.lines().limit(line).collect(Collectors.joining("\n"));
        return RULE_LINE.matcher(before).results().reduce((earlier, later) -> later).map(found -> found.group(1)).orElse("");
    }

    private static RuleText read(RuleStage stage, String file, RuleDescr rule, String[] lines) {
        String id = rule.getName();
        if (!rule.getAttributes().isEmpty()) {
            throw new RuleException(file, id, "attribute " + rule.getAttributes().keySet().iterator().next() + " is not allowed");
        }
        if (rule.getParentName() != null || !rule.getNamedConsequences().isEmpty()) {
            throw new RuleException(file, id, "a rule extends no other and has one consequence");
        }
        List<FactPattern> patterns = rule.getLhs().getDescrs().stream().map(descr -> pattern(file, id, descr)).toList();
        Matcher call = CONSEQUENCE.matcher(String.valueOf(rule.getConsequence()));
        if (!call.matches()) {
            throw new RuleException(file, id, "the consequence must be one call out.<verb>( kcontext, constants );");
        }
        List<String> arguments = call.group(2) == null ? List.of() : Arrays.stream(call.group(2).split(",")).map(String::strip).toList();
        return new RuleText(id, stage, file, metadata(file, rule, "statement"), words(metadata(file, rule, "heuristics"), "\\s+"),
                words(metadata(file, rule, "sources"), "\\s*;\\s*"), patterns, call.group(1), arguments, text(rule, lines));
    }

    private static FactPattern pattern(String file, String rule, BaseDescr descr) {
        if (!(descr instanceof PatternDescr pattern)) {
            String found = descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
            throw new RuleException(file, rule, "only positive patterns are allowed, found " + found);
        }
        if (pattern.getSource() != null || pattern.isUnification() || !pattern.getBehaviors().isEmpty() || pattern.isQuery()) {
            throw new RuleException(file, rule, "only positive patterns are allowed, without from, collect, accumulate or windows");
        }
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            conditions.add(condition(file, rule, constraint.getText()));
        }
        String binding = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
        return new FactPattern(binding, pattern.getObjectType(), conditions);
    }

    private static Condition condition(String file, String rule, String text) {
        Matcher comparison = COMPARISON.matcher(text.strip());
        if (comparison.matches()) {
            var operator = comparison.group(2).equals("==") ? Condition.Operator.EQUAL : Condition.Operator.NOT_EQUAL;
            return new Condition(comparison.group(1), operator, List.of(comparison.group(3)));
        }
        Matcher membership = MEMBERSHIP.matcher(text.strip());
        if (membership.matches()) {
            var operator = membership.group(2).equals("in") ? Condition.Operator.IN : Condition.Operator.NOT_IN;
            return new Condition(membership.group(1), operator, words(membership.group(3).strip(), "\\s*,\\s*"));
        }
        throw new RuleException(file, rule, "condition must be field == value, field != value or field in ( values ), found: " + text);
    }

    private static String metadata(String file, RuleDescr rule, String key) {
        AnnotationDescr annotation = rule.getAnnotation(key);
        if (annotation == null || annotation.getSingleValueAsString() == null) {
            throw new RuleException(file, rule.getName(), "metadata @" + key + "( \"…\" ) is missing");
        }
        String value = annotation.getSingleValueAsString().strip();
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> words(String value, String separator) {
        return value.isBlank() || value.equals("none") ? List.of() : List.of(value.split(separator));
    }

    private static String text(RuleDescr rule, String[] lines) {
        int first = rule.getLine() - 1;
        StringBuilder text = new StringBuilder();
        for (int line = first; line < lines.length; line++) {
            text.append(lines[line]).append('\n');
            if (lines[line].strip().equals("end")) {
                break;
            }
        }
        return text.toString();
    }
}
