package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole words, longest phrases, and strengths in product names. */
class WordsTest {

    @Test
    void splitsTextIntoLowerCaseWords() {
        assertThat(Tokens.of("St. John's wort, B12 (oral)")).containsExactly("st", "john", "s", "wort", "b12", "oral");
        assertThat(Tokens.of(" -- ")).isEmpty();
    }

    @Test
    void prefersTheLongestPhraseAndUsesItsWordsUp() {
        PhraseIndex<String> index = new PhraseIndex<>();
        index.add("suicide attempt", "attempt");
        index.add("history of suicide attempt", "history");

        assertThat(find(index, "history of suicide attempt")).containsExactly("history");
        assertThat(find(index, "suicide attempt, history of suicide")).containsExactly("attempt");
    }

    @Test
    void givesEveryMeaningOfAPhrase() {
        PhraseIndex<String> index = new PhraseIndex<>();
        index.add("Symbyax", "fluoxetine");
        index.add("symbyax", "olanzapine");

        assertThat(find(index, "symbyax")).containsExactly("fluoxetine", "olanzapine");
    }

    @ParameterizedTest
    @CsvSource({
        "50 MG,50", "50mg,50", "37.5 MG,37.5", "'1,200 mg',1200", "'37,5 mg',37.5", "0.25 MG/HR,6", "9 mg/24 hr,9", "20 MG/ML,20", "10 MG/5ML,2",
        "25 mcg,0.025", "1 g,1000", "28 MG/ACTUAT,28"})
    void readsAStrengthInMilligramsOfOneUnit(String text, double milligrams) {
        assertThat(Strength.in(text)).singleElement().satisfies(strength -> assertThat(strength.mg()).isCloseTo(milligrams, within(1e-9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24 HR", "B12", "vitamin d3", "10 ML", "5 %", "", "T3 25"})
    void readsNoStrengthWhereThereIsNone(String text) {
        assertThat(Strength.in(text)).isEmpty();
    }

    private static List<String> find(PhraseIndex<String> index, String text) {
        List<String> found = new ArrayList<>();
        index.find(Tokens.of(text), (value, from, to) -> found.add(value));
        return found;
    }
}
