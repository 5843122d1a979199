package org.trdcds.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.kie.api.definition.KiePackage;
import org.trdcds.knowledge.Knowledge;

/** The compiled rules of every stage, with the version and digest of the files they came from. */
final class RuleBase implements Inference {

    private static final String PREPARED = "/org/trdcds/rules/prepared.bin";

    private final String version;
    private final String digest;
    private final Map<RuleStage, List<CompiledStage>> stages;

    private RuleBase(String version, String digest, Map<RuleStage, List<CompiledStage>> stages) {
        this.version = version;
        this.digest = digest;
        this.stages = new EnumMap<>(stages);
    }

    /** The rule base of this release, read back as the build prepared it. */
    static RuleBase shipped() {
        try (InputStream in = RuleBase.class.getResourceAsStream(PREPARED)) {
            if (in == null) {
                throw new IllegalStateException("The prepared rule base is missing from the class path: " + PREPARED);
            }
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException("The prepared rule base cannot be read", e);
        }
    }

    /**
     * Checks and compiles the rule files below a folder.
     *
     * @param knowledge tables whose sources and shared criteria the rules may name
     */
    static RuleBase compile(Path folder, Knowledge knowledge) {
        RuleFolder files = RuleFolder.read(folder);
        RuleChecks checks = RuleChecks.against(knowledge);
        Map<RuleStage, List<CompiledStage>> compiled = new EnumMap<>(RuleStage.class);
        files.rules().forEach((stage, texts) -> compiled.put(stage, List.of(RuleCompiler.compile(stage, texts, checks::check))));
        return new RuleBase(files.version(), files.digest(), compiled);
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

    void write(OutputStream target) throws IOException {
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(target)) {
            out.writeUTF(version);
            out.writeUTF(digest);
            out.writeInt(stages.size());
            for (Map.Entry<RuleStage, List<CompiledStage>> stage : stages.entrySet()) {
                writeStage(out, stage.getKey(), stage.getValue().get(0));
            }
        }
    }

    private static void writeStage(ObjectOutput out, RuleStage stage, CompiledStage compiled) throws IOException {
        out.writeUTF(stage.name());
        out.writeObject(new ArrayList<>(compiled.rules()));
        out.writeObject(compiled.kieBase().getKiePackages());
    }

    static RuleBase read(InputStream source) throws IOException {
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(source, RuleBase.class.getClassLoader())) {
            String version = in.readUTF();
            String digest = in.readUTF();
            Map<RuleStage, List<CompiledStage>> stages = new EnumMap<>(RuleStage.class);
            int count = in.readInt();
            for (int index = 0; index < count; index++) {
                RuleStage stage = RuleStage.valueOf(in.readUTF());
                stages.put(stage, List.of(readStage(in, stage)));
            }
            return new RuleBase(version, digest, stages);
        } catch (ClassNotFoundException e) {
            throw new IOException("The prepared rule base does not fit this release", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static CompiledStage readStage(ObjectInput in, RuleStage stage) throws IOException, ClassNotFoundException {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (RuleText rule : (List<RuleText>) in.readObject()) {
            rules.put(rule.id(), rule);
        }
        var kieBase = RuleCompiler.newKieBase();
        kieBase.addPackages((Collection<KiePackage>) in.readObject());
        return new CompiledStage(stage, kieBase, rules);
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
