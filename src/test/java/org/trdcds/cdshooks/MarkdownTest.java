package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text becomes markup. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
        "<img src=x onerror=alert(1)> ¦ \\<img src=x onerror=alert(1)\\>",
        "[click](javascript:alert(1)) ¦ \\[click\\](javascript:alert(1))",
        "![x](http://evil.example/p) ¦ \\!\\[x\\](http\\://evil.example/p)",
        "see https://evil.example or www.evil.example ¦ see https\\://evil.example or www\\.evil.example",
        "mail a@evil.example ¦ mail a\\@evil.example",
        "# not a heading ¦ \\# not a heading",
        "- not a list ¦ \\- not a list",
        "1. not a list ¦ 1\\. not a list",
        "a | b ¦ a \\| b",
        "`code` *em* _em_ ~~gone~~ ¦ \\`code\\` \\*em\\* \\_em\\_ \\~\\~gone\\~\\~",
        "&lt;b&gt; ¦ \\&lt;b\\&gt;",
        "back\\slash ¦ back\\\\slash",
        "PHQ-9 of 2026-01-05 ¦ PHQ-9 of 2026-01-05"})
    void everyCharacterStandsForItself(String chart, String markdown) {
        assertThat(Markdown.plain(chart)).isEqualTo(markdown);
    }

    @Test
    void linesCannotBegin() {
        assertThat(Markdown.plain("one\n\n# two\u2028three\u202Efour")).doesNotContain("\n", "\u2028", "\u202E").startsWith("one");
    }
}
