package org.trdcds.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.trdcds.knowledge.AntidepressantClass;

@DisplayName("The pattern of an antidepressant class")
class ClassPatternTest {

    @Test
    @DisplayName("is no other class's, so that colour tells nothing by itself")
    void distinct() {
        assertThat(Stream.of(AntidepressantClass.values()).map(one -> markup(ClassPattern.of(one.label())).replaceFirst("id=\"[^\"]*\"", "")))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(AntidepressantClass.values()).map(one -> ClassPattern.of(one.label()).id())).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("exists for a class of a site's own, too")
    void unknownClass() {
        assertThat(markup(ClassPattern.of("something new"))).contains("<pattern").contains("path");
    }

    private static String markup(ClassPattern pattern) {
        StringBuilder markup = new StringBuilder();
        pattern.definition().writeTo(markup);
        return markup.toString();
    }
}
