package org.trdcds.rulecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.trdcds.engine.RuleCase;
import org.trdcds.engine.RuleException;
import org.trdcds.engine.RuleStage;

/** Reads the cases that stand beside rules, files named {@code *.cases.yaml} in the folders of the stages. */
public final class RuleCaseReader {

    private static final String ENDING = ".cases.yaml";

    private RuleCaseReader() {
    }

    /**
     * Every case below a rule folder, in the order of files.
     *
     * @throws RuleException when a file cannot be read; the message names file and line, and what was expected
     */
    public static List<RuleCase> read(Path rules) {
        List<RuleCase> cases = new ArrayList<>();
        for (Path file : files(rules)) {
            String name = rules.relativize(file).toString().replace('\\', '/');
            YamlPlace.root(name, file).ifPresent(root -> cases.addAll(new CasesOfFile(stage(name), root).all()));
        }
        return cases;
    }

    private static List<Path> files(Path rules) {
        try (Stream<Path> tree = Files.walk(rules)) {
            return tree.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleStage stage(String name) {
        return Stream.of(RuleStage.values()).filter(stage -> name.startsWith(stage.folder() + "/")).findFirst().orElseThrow(() ->
                new RuleException(name, "", "cases must stand beside their rules, in a folder named " + Stream.of(RuleStage.values()).map(RuleStage::folder).toList()));
    }
}
