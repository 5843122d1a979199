package org.trdcds.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rule folder.
 *
 * @param rules   DRL text by file name, for every stage that has any
 * @param version first line of the file VERSION, or "unversioned"
 * @param digest  SHA-256 of the names and contents of everything a verdict can depend on
 */
record RuleFolder(Map<RuleStage, SortedMap<String, String>> rules, String version, String digest) {

    static RuleFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleException(folder.toString(), "", "is not a folder of rule files");
        }
        try {
            Map<RuleStage, SortedMap<String, String>> rules = new EnumMap<>(RuleStage.class);
            MessageDigest digest = sha256();
            for (Path file : files(folder)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                byte[] content = Files.readAllBytes(file);
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
                if (name.endsWith(".drl")) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    rules.computeIfAbsent(stageOf(name), stage -> new TreeMap<>()).put(name, text);
                }
            }
            Path version = folder.resolve("VERSION");
            String label = Files.exists(version) ? Files.readString(version).strip() : "unversioned";
            return new RuleFolder(rules, label, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*(\\.drl|\\.csv|\\.properties|VERSION)"))
                    .sorted().toList();
        }
    }

    private static RuleStage stageOf(String name) {
        for (RuleStage stage : RuleStage.values()) {
            if (name.startsWith(stage.folder() + "/")) {
                return stage;
            }
        }
        throw new RuleException(name, "", "must stand in a folder named trials, contributors, safety, resistance or nextsteps");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
