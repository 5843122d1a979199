package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/profiles.md says of every shipped profile what its file says, no less and no more. */
class ProfilesPageTest {

    private static final Path RULES = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath();
    private static final Path PAGE = RULES.resolveSibling("docs").resolve("profiles.md");

    static Set<String> names() {
        return KnowledgeFiles.shipped().profiles().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void showsWhereAProfileDiffersFromTheDefault(String name) throws IOException {
        List<String> stated = stated(name);
        List<String> differing = stated.stream().filter(line -> !line.startsWith("title ") && !line.startsWith("source "))
                .filter(line -> !name.equals("default")).map(line -> "`" + line + "`").toList();
        assertThat(row("`" + name + "`")).containsExactly(
                "`" + name + "`", value("title", stated), String.join(", ", differing), "`" + value("source", stated) + "`");
    }

    @Test
    void showsEveryFieldWithItsDefaultInTheOrderTheyAreListed() throws IOException {
        List<String> stated = stated("default");
        List<String> shown = new ArrayList<>();
        for (String field : ProfileFields.NAMES) {
            List<String> cells = row("`" + field + "`");
            assertThat(cells.get(1)).as(field).isEqualTo("`" + value(field, stated) + "`");
            assertThat(cells.get(3)).as(field).isNotBlank();
            shown.add(cells.get(0));
        }
        assertThat(rows("## Fields")).extracting(cells -> cells.get(0)).containsExactlyElementsOf(shown);
    }

    @Test
    void showsNoProfileThatIsNotShipped() throws IOException {
        assertThat(rows("## The twelve")).extracting(cells -> cells.get(0).replace("`", "")).containsExactlyElementsOf(names());
    }

    private static List<String> stated(String name) throws IOException {
        return Files.readAllLines(RULES.resolve("profiles").resolve(name + ".properties")).stream()
                .filter(line -> line.contains(" = ")).map(String::strip).toList();
    }

    private static String value(String field, List<String> stated) {
        return stated.stream().filter(line -> line.startsWith(field + " = ")).findFirst().orElseThrow().substring(field.length() + 3);
    }

    private static List<String> row(String first) throws IOException {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| " + first + " |")).map(ProfilesPageTest::cells)
                .findFirst().orElseThrow(() -> new AssertionError("no row for " + first));
    }

    private static List<List<String>> rows(String heading) throws IOException {
        return Files.readAllLines(PAGE).stream().dropWhile(line -> !line.startsWith(heading)).skip(1)
                .takeWhile(line -> !line.startsWith("## ")).filter(line -> line.startsWith("| `")).map(ProfilesPageTest::cells).toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1)).map(String::strip).toList();
    }
}
