package org.trdcds.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page")
class PageTest {

    @Test
    @DisplayName("wraps between words and lets further lines stand under the first word")
    void wraps() {
        Page page = new Page(false);
        page.item("12. ", "word ".repeat(30));
        assertThat(page.toString().lines()).hasSize(2).first().asString().startsWith("12. word").hasSizeLessThanOrEqualTo(100);
        assertThat(page.toString().lines().skip(1)).allMatch(line -> line.startsWith("    word"));
    }

    @Test
    @DisplayName("sets pieces side by side and breaks none")
    void flow() {
        Page page = new Page(false);
        page.flow(List.of("a".repeat(40), "b".repeat(40), "c".repeat(40)));
        assertThat(page.toString()).isEqualTo("a".repeat(40) + "  " + "b".repeat(40) + "\n" + "c".repeat(40) + "\n");
    }

    @Test
    @DisplayName("breaks a word that no line can hold")
    void breaks() {
        Page page = new Page(false);
        page.labelled(4, "Against", 9, "x".repeat(200));
        assertThat(page.toString().lines()).allMatch(line -> line.length() <= 100);
        assertThat(page.toString().chars().filter(c -> c == 'x').count()).isEqualTo(200);
    }

    @Test
    @DisplayName("leaves out a label without words")
    void emptyLabel() {
        Page page = new Page(false);
        page.labelled(4, "Against", 9, " ");
        assertThat(page.toString()).isEmpty();
    }

    @Test
    @DisplayName("loses no word, whatever the lengths")
    void losesNothing() {
        Random random = new Random(20260302);
        for (int run = 0; run < 200; run++) {
            StringBuilder words = new StringBuilder("start");
            for (int i = 0; i < 60; i++) {
                words.append(' ').append("w".repeat(1 + random.nextInt(30)));
            }
            Page page = new Page(false);
            page.item("- ", words.toString());
            assertThat(page.toString().substring(2).replaceAll("\\s+", " ").strip()).isEqualTo(words.toString());
        }
    }
}
