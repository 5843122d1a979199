package org.trdcds.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trdcds.knowledge.Knowledge;

/** The compiled rules of every stage, with the version and digest of the files they came from. */
final class RuleBase implements Inference {

    private final String version;
    private final String digest;
    private final Map<RuleStage, List<CompiledStage>> stages;

    private RuleBase(String version, String digest, Map<RuleStage, List<CompiledStage>> stages) {
        this.version = version;
        this.digest = digest;
        this.stages = new EnumMap<>(stages);
    }

    static RuleBase of(String version, String digest, Map<RuleStage, CompiledStage> compiled) {
        Map<RuleStage, List<CompiledStage>> stages = new EnumMap<>(RuleStage.class);
        compiled.forEach((stage, rules) -> stages.put(stage, List.of(rules)));
        return new RuleBase(version, digest, stages);
    }

    /** The rule base of this release, read back as the build prepared it. */
    static RuleBase shipped() {
        return PreparedRules.shipped().ruleBase();
    }

    /**
     * Checks and compiles the rule files below a folder.
     *
     * @param knowledge tables whose sources, limits and shared criteria the rules may name
     */
    static RuleBase compile(Path folder, Knowledge knowledge) {
        RuleFolder files = RuleFolder.read(folder);
        QuotedLimits limits = QuotedLimits.of(knowledge);
        RuleChecks checks = RuleChecks.against(knowledge);
        Map<RuleStage, CompiledStage> compiled = new EnumMap<>(RuleStage.class);
        files.rules().forEach((stage, texts) -> compiled.put(stage, RuleCompiler.compile(stage, texts, rule -> checks.check(limits.fillIn(rule)))));
        return of(files.version(), files.digest(), compiled);
    }

    /** This rule base with a site's own rules beside it, each stage in KieBases of its own. */
    RuleBase with(RuleBase pack) {
        Map<RuleStage, List<CompiledStage>> both = new EnumMap<>(RuleStage.class);
        for (RuleStage stage : RuleStage.values()) {
            List<CompiledStage> all = new ArrayList<>(stages.getOrDefault(stage, List.of()));
            all.addAll(pack.stages.getOrDefault(stage, List.of()));
            both.put(stage, List.copyOf(all));
        }
        RuleBase merged = new RuleBase(version, digest + "+" + pack.digest, both);
        merged.requireUniqueIds();
        return merged;
    }

    String version() {
        return version;
    }

    String digest() {
        return digest;
    }

    /** All rules, stage by stage, in the order of their files. */
    List<RuleText> rules() {
        List<RuleText> rules = new ArrayList<>();
        stages.values().forEach(compiled -> compiled.forEach(stage -> rules.addAll(stage.rules())));
        return rules;
    }

    /** The rules of one stage. */
    List<RuleText> rules(RuleStage stage) {
        return stages.getOrDefault(stage, List.of()).stream().flatMap(compiled -> compiled.rules().stream()).toList();
    }

    @Override
    public List<Conclusion> conclude(RuleStage stage, Collection<?> facts) {
        List<CompiledStage> compiled = stages.getOrDefault(stage, List.of());
        if (compiled.size() == 1) {
            return compiled.get(0).conclude(facts);
        }
        List<Conclusion> conclusions = new ArrayList<>();
        compiled.forEach(one -> conclusions.addAll(one.conclude(facts)));
        return conclusions;
    }

    /** A site's own rules beside the shipped ones are few, and are run anew each time. */
    @Override
    public Held hold(RuleStage stage, Collection<?> facts) {
        List<CompiledStage> compiled = stages.getOrDefault(stage, List.of());
        return compiled.size() == 1 ? compiled.get(0).hold(facts) : Inference.super.hold(stage, facts);
    }

    /** Writes it in the form that {@link PreparedRules} reads. */
    void write(OutputStream target) throws IOException {
        PreparedRules.write(this, stages.values().stream().flatMap(List::stream).toList(), target);
    }

    private void requireUniqueIds() {
        Map<String, RuleText> seen = new HashMap<>();
        for (RuleText rule : rules()) {
            RuleText twin = seen.put(rule.id(), rule);
            if (twin != null) {
                throw new RuleException(rule.file(), rule.id(), "the same id stands in " + twin.file());
            }
        }
    }
}
