package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.AttributeUse;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.CatalogueTables;
import org.trdcds.knowledge.FactRow;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.PatientAttribute;
import org.trdcds.patient.PatientRecord;

/** Everything that a rule can read has words, and says which attributes of the patient stand behind it. */
class FactPhrasesTest {

    private static final CatalogueTables TABLES = KnowledgeFiles.catalogue();
    private static final Phrases PHRASES = new Phrases(TABLES, KnowledgeFiles.shipped());
    private static final Set<String> NOUNS_OF_COMPONENTS = Set.of("verdict", "outcome", "drugClass");
    private static final Set<String> COMPARED = Set.of("MeasuredTrial.yardstick");

    @Test
    void everyTopicKindAndComponentThatARuleCanReadHasARowAndNothingElseHas() {
        Set<String> readable = new TreeSet<>(COMPARED);
        Arrays.stream(Topic.values()).forEach(topic -> readable.add("ChartAnswer." + topic));
        for (RuleStage stage : RuleStage.values()) {
            RuleVocabulary.facts(stage).forEach(type -> readable.addAll(namesOf(type)));
        }

        assertThat(TABLES.facts().keySet()).containsExactlyInAnyOrderElementsOf(readable);
    }

    private static Set<String> namesOf(Class<? extends Record> type) {
        String name = type.getSimpleName();
        Set<String> names = new TreeSet<>(Set.of(name));
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> values = component.getType();
            if (PHRASES.inNoun(name).contains(component.getName())) {
                Arrays.stream(values.getEnumConstants()).forEach(constant -> names.add(name + "." + ((Enum<?>) constant).name()));
            } else if ((values.isEnum() && values != Topic.class) || values == boolean.class) {
                names.add(name + "." + component.getName());
            }
        }
        return names;
    }

    @Test
    void everyClauseHasItsOppositeAndQuotesOnlyLimitsThatExist() {
        TABLES.facts().forEach((name, row) -> {
            boolean clause = name.matches("ChartAnswer\\..+|.*\\.[a-z]\\w*") && !NOUNS_OF_COMPONENTS.contains(name.substring(name.indexOf('.') + 1));
            assertThat(row.holdsNot().isEmpty()).as(name).isEqualTo(!clause);
            assertThat(PHRASES.holds(name, "the trial") + PHRASES.holdsNot(name, "the trial")).as(name).doesNotContain("{", "}").doesNotContain("  ");
        });
    }

    @Test
    void aRuleUsesTheAttributesBehindTheTopicItAsksAbout() {
        RuleText rule = RuleBase.shipped().rules().stream().filter(each -> each.id().equals("general.in-scope")).findFirst().orElseThrow();

        List<AttributeUse> uses = new AttributesRead(PHRASES).by(List.of(rule));

        assertThat(uses).extracting(AttributeUse::attribute).containsExactly(PatientAttribute.values());
        assertThat(uses).filteredOn(AttributeUse::isUsed).containsExactly(new AttributeUse(PatientAttribute.DATE_OF_BIRTH, "adults only"));
    }

    @Test
    void theRecordHasNoFieldForTheAttributesThatNoRuleUses() {
        List<AttributeUse> uses = new AttributesRead(PHRASES).by(RuleBase.shipped().rules());

        assertThat(uses).filteredOn(use -> !use.isUsed()).extracting(AttributeUse::attribute).containsExactly(PatientAttribute.RACE,
                PatientAttribute.ETHNICITY, PatientAttribute.LANGUAGE, PatientAttribute.SEXUAL_ORIENTATION, PatientAttribute.GENDER_IDENTITY);
        assertThat(Demographics.class.getRecordComponents()).extracting(RecordComponent::getName)
                .containsExactly("source", "sex", "bornFrom", "bornUntil", "deceased");
        assertThat(PatientRecord.class.getRecordComponents()).extracting(RecordComponent::getName).containsExactly("id", "demographics",
                "diagnoses", "medications", "procedures", "observations", "reactions", "devices", "careOrders", "encounters", "familyHistory", "notices");
    }

    @Test
    void noAttributeIsNamedThatNoShippedRuleReads() {
        Set<PatientAttribute> named = TABLES.facts().values().stream().map(FactRow::uses).flatMap(List::stream).map(FactRow.Use::attribute).collect(Collectors.toSet());

        assertThat(new AttributesRead(PHRASES).by(RuleBase.shipped().rules())).filteredOn(AttributeUse::isUsed)
                .extracting(AttributeUse::attribute).containsExactlyInAnyOrderElementsOf(named);
    }
}
