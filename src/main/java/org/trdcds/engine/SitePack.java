package org.trdcds.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;

/** A site's own rules: rule files by stage, and further sources that they cite. Tables and profiles of a pack would be silently without effect. */
final class SitePack {

    private static final String PASSED_OVER = "(.*/)?(VERSION|README\\.md|LICENSE|[^/]*\\.cases\\.yaml|\\.[^/]*)";

    private SitePack() {
    }

    /** @param knowledge tables the rules may name, with the pack's own sources among them */
    static RuleBase read(Path folder, Knowledge knowledge) {
        List<String> files = files(folder);
        if (files.stream().noneMatch(SitePack::isRuleFile)) {
            throw new RuleException(folder.toString(), "", "holds no rule file; expected files such as nextsteps/our-rules.drl");
        }
        files.stream().filter(file -> !isRuleFile(file) && !file.equals(KnowledgeFiles.SOURCES) && !file.matches(PASSED_OVER)).findFirst().ifPresent(file -> {
            throw new RuleException(file, "", "has no place among a site's rules, which are rule files by stage and " + KnowledgeFiles.SOURCES);
        });
        return RuleBase.compile(folder, knowledge);
    }

    private static boolean isRuleFile(String file) {
        return file.endsWith(".drl");
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleException(folder.toString(), "", "is not a folder of rule files");
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
