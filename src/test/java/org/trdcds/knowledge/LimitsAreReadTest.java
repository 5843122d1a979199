package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A number in the table of limits decides something: a row that nothing reads would seem to be policy and change nothing. */
class LimitsAreReadTest {

    /** Names that are put together: the Maudsley bands of failures by points. */
    private static final String COMPOSED = "msm-failures-[1-4]-max";

    @Test
    void everyRowIsAskedForByName() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(Files::isRegularFile).map(LimitsAreReadTest::text).collect(Collectors.joining());
        }
        String rows = text(Path.of("rules/knowledge/topics.csv")) + text(Path.of("rules/knowledge/contributors.csv"));
        List<String> unread = KnowledgeFiles.shipped().limits().keySet().stream().filter(name -> !name.matches(COMPOSED))
                .filter(name -> !code.contains('"' + name + '"') && !rows.contains(name)).toList();
        assertThat(unread).isEmpty();
        assertThat(code).contains("\"msm-failures-\"");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
