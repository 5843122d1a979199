package org.trdcds.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * The rule base of this release as the build prepared it: the rules' texts and their compiled packages, stage by stage. The packages are
 * read in a thread of their own, since that takes as long as everything else a program does before its first assessment.
 */
public final class PreparedRules {

    private static final String FILE = "/org/trdcds/rules/prepared.bin";

    private record Part(RuleStage stage, byte[] texts, byte[] packages) {
    }

    private record Parts(String version, String digest, List<Part> stages) {
    }

    private final FutureTask<Parts> parts = new FutureTask<>(PreparedRules::readParts);
    private final FutureTask<Map<RuleStage, KieBase>> compiled = new FutureTask<>(this::readPackages);

    private PreparedRules() {
    }

    /** Begins to read. */
    public static PreparedRules beginReading() {
        PreparedRules rules = new PreparedRules();
        Thread reader = new Thread(() -> {
            rules.parts.run();
            rules.compiled.run();
        }, "trd-cds rule reader");
        reader.setDaemon(true);
        reader.start();
        return rules;
    }

    /** The rule base, when it has been read. */
    RuleBase ruleBase() {
        Parts read = await(parts);
        Map<RuleStage, Map<String, RuleText>> texts = new EnumMap<>(RuleStage.class);
        read.stages.forEach(part -> texts.put(part.stage, sound(() -> readTexts(part.texts))));
        Map<RuleStage, KieBase> bases = await(compiled);
        Map<RuleStage, CompiledStage> stages = new EnumMap<>(RuleStage.class);
        texts.forEach((stage, rules) -> stages.put(stage, new CompiledStage(stage, bases.get(stage), rules)));
        return RuleBase.of(read.version, read.digest, stages);
    }

    /** Writes a rule base in the form that is read here. */
    static void write(RuleBase rules, Collection<CompiledStage> stages, OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeUTF(rules.version());
        out.writeUTF(rules.digest());
        out.writeInt(stages.size());
        for (CompiledStage stage : stages) {
            out.writeUTF(stage.stage().name());
            ByteArrayOutputStream texts = new ByteArrayOutputStream();
            try (ObjectOutputStream objects = new ObjectOutputStream(texts)) {
                objects.writeObject(new ArrayList<>(stage.rules()));
            }
            writeBytes(out, texts);
            ByteArrayOutputStream packages = new ByteArrayOutputStream();
            try (DroolsObjectOutputStream objects = new DroolsObjectOutputStream(packages)) {
                objects.writeObject(stage.kieBase().getKiePackages());
            }
            writeBytes(out, packages);
        }
        out.flush();
    }

    private static void writeBytes(DataOutputStream out, ByteArrayOutputStream bytes) throws IOException {
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    private static Parts readParts() throws IOException {
        try (InputStream file = PreparedRules.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("missing from the class path: " + FILE);
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file.readAllBytes()));
            String version = in.readUTF();
            String digest = in.readUTF();
            List<Part> stages = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                stages.add(new Part(RuleStage.valueOf(in.readUTF()), in.readNBytes(in.readInt()), in.readNBytes(in.readInt())));
            }
            return new Parts(version, digest, stages);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, RuleText> readTexts(byte[] bytes) throws IOException, ClassNotFoundException {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            ((List<RuleText>) in.readObject()).forEach(rule -> rules.put(rule.id(), rule));
        }
        return rules;
    }

    @SuppressWarnings("unchecked")
    private Map<RuleStage, KieBase> readPackages() throws IOException, ClassNotFoundException {
        Map<RuleStage, KieBase> bases = new EnumMap<>(RuleStage.class);
        for (Part part : await(parts).stages) {
            try (DroolsObjectInputStream in = new DroolsObjectInputStream(new ByteArrayInputStream(part.packages), getClass().getClassLoader())) {
                var kieBase = RuleCompiler.newKieBase();
                kieBase.addPackages((Collection<KiePackage>) in.readObject());
                bases.put(part.stage, kieBase);
            }
        }
        return bases;
    }

    private static <T> T await(FutureTask<T> task) {
        return sound(() -> {
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        });
    }

    private static <T> T sound(Callable<T> reading) {
        try {
            return reading.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the rule base was read", e);
        } catch (Exception e) {
            throw new IllegalStateException("The prepared rule base cannot be read", e);
        }
    }
}
