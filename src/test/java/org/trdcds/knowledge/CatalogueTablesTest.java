package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong cell in a table of the catalogue is named with its place. */
class CatalogueTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts.csv | ChartAnswer.NEW,a,b,date-of-brith: age,spec | uses | expected the name of an attribute but found date-of-brith
            facts.csv | ChartAnswer.NEW,a,b,sex,spec | uses | expected an attribute, a colon and how it is used but found sex
            facts.csv | ChartAnswer.NEW,,b,,spec | holds | expected a value
            facts.csv | ChartAnswer.PREGNANT,a,b,,spec | reads | expected each key once
            about.csv | funding,somebody,spec | heading | expected each key once
            changes.csv | 0.2.0,refer-ect,Asks more,nobody | source | expected a key of sources.csv""")
    void names(String file, String line, String column, String problem, @TempDir Path folder) {
        RulesCopy rules = new RulesCopy(folder);
        int number = rules.addLine("knowledge/" + file, line);

        assertThatThrownBy(() -> CatalogueTables.read(RulesFolder.of(folder))).isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith("knowledge/" + file + ", line " + number + ", column " + column + ": " + problem);
    }
}
