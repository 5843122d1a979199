package org.trdcds.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.trdcds.knowledge.KnowledgeFiles;

/** Build step: compiles the rule folder once, so that a program starts by reading the result back. */
final class RuleBasePreparation {

    private RuleBasePreparation() {
    }

    /** @param arguments the rule folder and the file to write */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            Path rules = Path.of(arguments[0]);
            RuleBase.compile(rules, KnowledgeFiles.from(rules)).write(out);
        }
    }
}
