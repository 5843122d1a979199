package org.trdcds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java blocks of docs/java-api.md are one program that prints what its text blocks show. */
class JavaApiGuideTest {

    private static final Path PAGE = Path.of("docs/java-api.md");
    private static final String AFTER_BLOCK = "System.out.println(\"--- end of block\");";

    @TempDir
    private Path classes;

    @Test
    void itsBlocksCompileAndPrintWhatThePageShows() throws IOException, InterruptedException {
        GuidePage page = GuidePage.read(PAGE);
        compile(program(page.blocks("java")));
        List<String> printed = List.of(run().split("--- end of block\n"));
        List<String> shown = new ArrayList<>();
        for (GuidePage.Block block : page.blocks()) {
            if (block.language().equals("java")) {
                shown.add("");
            } else {
                shown.set(shown.size() - 1, block.text());
            }
        }
        assertThat(printed).isEqualTo(shown);
    }

    private static String program(List<GuidePage.Block> blocks) {
        String imports = blocks.stream().flatMap(block -> block.text().lines()).filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String statements = blocks.stream().map(block -> block.text().lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n" + AFTER_BLOCK + "\n"));
        return imports + "\npublic final class Guide {\npublic static void main(String[] arguments) throws Exception {\n" + statements + "\n}\n}\n";
    }

    private void compile(String program) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        List<String> options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "--release", "17");
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///Guide.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return program;
            }
        };
        compiler.getTask(null, null, findings, options, null, List.of(source)).call();
        assertThat(findings.getDiagnostics()).filteredOn(finding -> finding.getKind() == Diagnostic.Kind.ERROR).isEmpty();
    }

    /** In a program of its own, which logs where the command line does: standard output is what the guide prints. */
    private String run() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dslf4j.provider=org.trdcds.cli.StderrLogging", "-Dslf4j.internal.verbosity=WARN",
                "-cp", classes + File.pathSeparator + System.getProperty("java.class.path"), "Guide").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(program.getInputStream().readAllBytes(), UTF_8);
        assertThat(program.waitFor()).isZero();
        return printed;
    }
}
