package org.trdcds.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trdcds.assessment.Assessment;
import org.trdcds.json.AssessmentJson;
import org.trdcds.report.TextReport;

/** Writes assessments to standard output, to one file, or to a folder with one file for each input. */
final class Results {

    private static final String BETWEEN = "\n" + "=".repeat(100) + "\n\n";

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
        if (!options.toStandardOutput()) {
            Iterable<Path> targets = results.intoFolder() ? results.fileOfInput().values() : List.of(Path.of(options.out()));
            targets.forEach(results::requireNoInputIsOverwritten);
        }
        return results;
    }

    void write(List<Assessed> assessed, TextReport report) {
        if (options.toStandardOutput()) {
            byte[] bytes = render(assessed.stream().map(Assessed::assessment).toList(), inputs.size() > 1, report, terminal.colours());
            terminal.out().write(bytes, 0, bytes.length);
            terminal.out().flush();
        } else if (intoFolder()) {
            writeFolder(assessed, report);
        } else {
            write(Path.of(options.out()), render(assessed.stream().map(Assessed::assessment).toList(), inputs.size() > 1, report, false));
        }
    }

    private void writeFolder(List<Assessed> assessed, TextReport report) {
        Map<String, List<Assessment>> byInput = new LinkedHashMap<>();
        assessed.forEach(one -> byInput.computeIfAbsent(one.input(), input -> new ArrayList<>()).add(one.assessment()));
        Map<String, Path> files = fileOfInput();
        byInput.forEach((input, assessments) -> write(files.get(input), render(assessments, false, report, false)));
    }

    private Map<String, Path> fileOfInput() {
        Map<String, Path> files = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String input : inputs) {
            files.computeIfAbsent(input, name -> Path.of(options.out(), fileName(name, taken)));
        }
        return files;
    }

    private byte[] render(List<Assessment> assessments, boolean several, TextReport report, boolean colours) {
        if (options.format() == OutputFormat.TEXT) {
            return String.join(BETWEEN, assessments.stream().map(one -> report.render(one, options.detail(), colours)).toList())
                    .getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (several || assessments.size() > 1) {
                AssessmentJson.writeAll(assessments, bytes);
            } else if (!assessments.isEmpty()) {
                AssessmentJson.write(assessments.get(0), bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
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
