package org.trdcds.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.EnumMap;
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

    private record Part(byte[] texts, byte[] packages) {
    }

    private record Parts(String version, String digest, Map<RuleStage, Part> stages) {
    }

    private final FutureTask<Parts> parts = new FutureTask<>(PreparedRules::readParts);
    private final Map<RuleStage, FutureTask<KieBase>> compiled = new EnumMap<>(RuleStage.class);

    private PreparedRules() {
        for (RuleStage stage : RuleStage.values()) {
            compiled.put(stage, new FutureTask<>(() -> readPackages(stage)));
        }
        Thread reader = new Thread(this::read, "trd-cds rule reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** The rules of this release, read once; reading begins when they are first asked for. */
    public static PreparedRules shipped() {
        return Shipped.RULES;
    }

    private static final class Shipped {
        private static final PreparedRules RULES = new PreparedRules();
    }

    private void read() {
        parts.run();
        compiled.values().forEach(FutureTask::run);
    }

    /** The rule base; its texts are there, and each stage waits for its compiled rules when it is first asked for a conclusion. */
    RuleBase ruleBase() {
        Parts read = await(parts);
        Map<RuleStage, CompiledStage> stages = new EnumMap<>(RuleStage.class);
        read.stages.forEach((stage, part) ->
                stages.put(stage, new CompiledStage(stage, () -> await(compiled.get(stage)), sound(() -> RuleTextFormat.read(new DataInputStream(new ByteArrayInputStream(part.texts)))))));
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
            RuleTextFormat.write(stage.rules(), new DataOutputStream(texts));
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
            Map<RuleStage, Part> stages = new EnumMap<>(RuleStage.class);
            for (int left = in.readInt(); left > 0; left--) {
                stages.put(RuleStage.valueOf(in.readUTF()), new Part(in.readNBytes(in.readInt()), in.readNBytes(in.readInt())));
            }
            return new Parts(version, digest, stages);
        }
    }

    @SuppressWarnings("unchecked")
    private KieBase readPackages(RuleStage stage) throws IOException, ClassNotFoundException {
        byte[] packages = await(parts).stages.get(stage).packages;
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(new ByteArrayInputStream(packages), getClass().getClassLoader())) {
            var kieBase = RuleCompiler.newKieBase();
            kieBase.addPackages((Collection<KiePackage>) in.readObject());
            return kieBase;
        }
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
