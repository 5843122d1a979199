package org.trdcds.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A copy of the shipped tables and profiles that a test may spoil. */
final class RulesCopy {

    private final Path folder;

    RulesCopy(Path folder) {
        this.folder = folder;
        copy("knowledge");
        copy("profiles");
    }

    private void copy(String name) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("rules", name))) {
            Files.createDirectories(folder.resolve(name));
            for (Path file : files) {
                Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces the first line that begins with {@code start} and says which line that was. */
    int replaceLine(String file, String start, String replacement) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                lines.set(i, replacement);
                write(file, lines);
                return i + 1;
            }
        }
        throw new IllegalArgumentException(file + " has no line that begins with " + start);
    }

    /** Adds a line at the end and says which line that is. */
    int addLine(String file, String line) {
        List<String> lines = lines(file);
        lines.add(line);
        write(file, lines);
        return lines.size();
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Knowledge read() {
        return KnowledgeFiles.from(folder);
    }

    private List<String> lines(String file) {
        try {
            return new ArrayList<>(Files.readAllLines(folder.resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String file, List<String> lines) {
        try {
            Files.write(folder.resolve(file), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
