package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The interaction table against section 7 of the clinical specification. */
class InteractionTableTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();
    private static final List<String> MAOIS =
            List.of("phenelzine", "tranylcypromine", "isocarboxazid", "selegiline", "moclobemide", "linezolid", "methylene blue");

    static List<String> maois() {
        return MAOIS;
    }

    @ParameterizedTest
    @MethodSource("maois")
    void contraindicatesEveryMaoiWithEveryPartnerOfTheSpecification(String maoi) {
        assertThat(List.of("sertraline", "fluoxetine", "venlafaxine", "nortriptyline", "vortioxetine", "vilazodone", "mirtazapine", "trazodone",
                "buspirone", "bupropion", "pseudoephedrine", "methylphenidate", "dextromethorphan", "meperidine", "tramadol", "methadone"))
                .allSatisfy(partner -> assertThat(contraindicated(maoi, partner)).as(maoi + " with " + partner).isNotEmpty());
        assertThat(MAOIS).filteredOn(other -> !other.equals(maoi))
                .allSatisfy(other -> assertThat(contraindicated(maoi, other)).as(maoi + " with " + other).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"sertraline,14", "fluoxetine,35", "vortioxetine,21", "venlafaxine,14", "bupropion,14"})
    void waitsTheLongestNamedWashoutBeforeAnMaoi(String partner, int days) {
        assertThat(contraindicated("phenelzine", partner).stream().mapToInt(row -> daysAfter(row, partner)).max()).hasValue(days);
    }

    @Test
    void waitsAsLongBeforeAnMaoiAsTheAntidepressantTableSays() {
        assertThat(KNOWLEDGE.antidepressants().values()).filteredOn(drug -> !contraindicated("phenelzine", drug.ingredient()).isEmpty())
                .hasSizeGreaterThan(30).allSatisfy(drug -> assertThat(contraindicated("phenelzine", drug.ingredient()).stream()
                        .mapToInt(row -> daysAfter(row, drug.ingredient())).max()).hasValue(drug.washoutDaysBeforeMaoi()));
    }

    @ParameterizedTest
    @MethodSource("maois")
    void waitsFourteenDaysAfterAnMaoi(String maoi) {
        assertThat(contraindicated(maoi, "sertraline")).allMatch(row -> row.washoutDaysAfterFirst() == 14);
    }

    @Test
    void onlyCautionsOralSelegilineWithAnSsri() {
        assertThat(between("selegiline (oral)", "sertraline")).extracting(Interaction::kind).containsExactly(Interaction.Kind.CAUTION);
    }

    @ParameterizedTest
    @CsvSource({
        "citalopram,ziprasidone,QT", "nortriptyline,methadone,QT", "fluoxetine,nortriptyline,KINETIC", "rifampin,vortioxetine,KINETIC",
        "carbamazepine,bupropion,KINETIC", "ritonavir,trazodone,KINETIC", "tramadol,sertraline,CAUTION", "lithium,ibuprofen,CAUTION"})
    void namesCautionedPairs(String first, String second, Interaction.Kind kind) {
        assertThat(between(first, second)).extracting(Interaction::kind).contains(kind);
    }

    @Test
    void doesNotContraindicateATriptanWithAnSsri() {
        assertThat(between("sumatriptan", "sertraline")).isEmpty();
    }

    @Test
    void namesALabelForEveryContraindicatedPair() {
        assertThat(KNOWLEDGE.interactions()).filteredOn(row -> row.kind() == Interaction.Kind.CONTRAINDICATED)
                .allMatch(row -> row.source().startsWith("fda-") || row.source().startsWith("smpc-"));
    }

    private static List<Interaction> contraindicated(String one, String other) {
        return between(one, other).stream().filter(row -> row.kind() == Interaction.Kind.CONTRAINDICATED).toList();
    }

    private static List<Interaction> between(String one, String other) {
        return KNOWLEDGE.interactions().stream()
                .filter(row -> names(row.first(), one) && names(row.second(), other) || names(row.first(), other) && names(row.second(), one))
                .toList();
    }

    private static int daysAfter(Interaction row, String ingredient) {
        return names(row.second(), ingredient) ? row.washoutDaysAfterSecond() : row.washoutDaysAfterFirst();
    }

    private static boolean names(String side, String ingredient) {
        Set<String> roles = KNOWLEDGE.medicines().roles(ingredient);
        return side.startsWith("role:") ? roles.contains(side.substring("role:".length())) : side.equals(ingredient);
    }
}
