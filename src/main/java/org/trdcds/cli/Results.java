package org.trdcds.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trdcds.assessment.Assessment;

/** Writes assessments to standard output, to one file, or to a folder with one file for each input. */
final class Results {

    private final OutputOptions options;
    private final List<String> inputs;
    private final Terminal terminal;

    private Results(OutputOptions options, List<String> inputs, Terminal terminal) {
        this.options = options;
        this.inputs = inputs;
        this.terminal = terminal;
    }

    /** Checks where the results go before any work is done. */
    static Results to(OutputOptions options, List<String> inputs, Terminal terminal) {
        Results results = new Results(options, inputs, terminal);
        if (options.format() == OutputFormat.HTML && inputs.size() > 1 && (options.toStandardOutput() || !results.intoFolder())) {
            throw new UsageException("--format html writes one page for each patient; name a folder with --out, ending in /");
        }
        if (!options.toStandardOutput()) {
            Iterable<Path> targets = results.intoFolder() ? results.fileOfInput().values() : List.of(Path.of(options.out()));
            targets.forEach(results::requireNoInputIsOverwritten);
        }
        return results;
    }

    void write(List<Assessed> assessed, Rendering rendering) {
        if (options.toStandardOutput()) {
            byte[] bytes = rendering.of(assessed.stream().map(Assessed::assessment).toList(), inputs.size() > 1, terminal.colours());
            terminal.out().write(bytes, 0, bytes.length);
            terminal.out().flush();
        } else if (intoFolder()) {
            writeFolder(assessed, rendering);
        } else {
            write(Path.of(options.out()), rendering.of(assessed.stream().map(Assessed::assessment).toList(), inputs.size() > 1, false));
        }
    }

    private void writeFolder(List<Assessed> assessed, Rendering rendering) {
        Map<String, List<Assessment>> byInput = new LinkedHashMap<>();
        assessed.forEach(one -> byInput.computeIfAbsent(one.input(), input -> new ArrayList<>()).add(one.assessment()));
        Map<String, Path> files = fileOfInput();
        byInput.forEach((input, assessments) -> {
            if (options.format().isOneFileAPatient() && assessments.size() > 1) {
                writePages(files.get(input), assessments, rendering);
            } else {
                write(files.get(input), rendering.of(assessments, false, false));
            }
        });
    }

    /** One file for each patient of an input, numbered in its order. */
    private void writePages(Path file, List<Assessment> assessments, Rendering rendering) {
        String name = file.getFileName().toString();
        String ending = ".assessment." + options.format().extension();
        String stem = name.substring(0, name.length() - ending.length());
        for (int i = 0; i < assessments.size(); i++) {
            Path page = file.resolveSibling(stem + "." + (i + 1) + ending);
            requireNoInputIsOverwritten(page);
            write(page, rendering.of(List.of(assessments.get(i)), false, false));
        }
    }

    private Map<String, Path> fileOfInput() {
        Map<String, Path> files = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String input : inputs) {
            files.computeIfAbsent(input, name -> Path.of(options.out(), fileName(name, taken)));
        }
        return files;
    }

    private String fileName(String input, Set<String> taken) {
        String name = input.equals(Inputs.STANDARD_INPUT) ? "standard-input" : Path.of(input).getFileName().toString();
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        String extension = ".assessment." + options.format().extension();
        String free = stem + extension;
        for (int copy = 2; !taken.add(free); copy++) {
            free = stem + "-" + copy + extension;
        }
        return free;
    }

    private static void write(Path target, byte[] bytes) {
        try {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            Files.write(target, bytes);
        } catch (IOException e) {
            throw new UsageException("--out: cannot write " + target);
        }
    }

    private boolean intoFolder() {
        return options.out().endsWith("/") || Files.isDirectory(Path.of(options.out()));
    }

    private void requireNoInputIsOverwritten(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        for (String input : inputs) {
            if (!input.equals(Inputs.STANDARD_INPUT) && isSame(target, Path.of(input))) {
                throw new UsageException("--out: " + target + " is one of the inputs and would be overwritten");
            }
        }
    }

    private static boolean isSame(Path target, Path input) {
        try {
            return Files.exists(input) && Files.isSameFile(target, input);
        } catch (IOException e) {
            throw new UsageException("--out: cannot look at " + target);
        }
    }
}
