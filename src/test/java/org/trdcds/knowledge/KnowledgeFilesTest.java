package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong cell in a table is refused with its file, line and column. */
class KnowledgeFilesTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheSameFromAFolderAsFromTheLibrary() {
        Knowledge fromFolder = new RulesCopy(folder).read();
        Knowledge shipped = KnowledgeFiles.shipped();

        assertThat(fromFolder.antidepressants()).isEqualTo(shipped.antidepressants());
        assertThat(fromFolder.limits()).isEqualTo(shipped.limits());
        assertThat(fromFolder.interactions()).isEqualTo(shipped.interactions());
        assertThat(fromFolder.categories()).isEqualTo(shipped.categories());
        assertThat(fromFolder.profiles()).isEqualTo(shipped.profiles());
        assertThat(fromFolder.profiles().keySet()).containsExactlyElementsOf(shipped.profiles().keySet());
    }

    @ParameterizedTest
    @MethodSource("wrongRows")
    void namesFileLineAndColumnOfAWrongRow(String file, String row, String column, String expected) {
        RulesCopy copy = new RulesCopy(folder);
        int line = copy.addLine("knowledge/" + file, row);

        assertThatThrownBy(copy::read).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("knowledge/" + file + ", line " + line + ", column " + column)
                .hasMessageContaining(expected);
    }

    static Stream<Arguments> wrongRows() {
        return Stream.of(
                wrong("limits.csv", "new-limit,1,days,A limit,nonsense", "source", "a key of sources.csv"),
                wrong("limits.csv", "new-limit,one,days,A limit,spec", "value", "a number"),
                wrong("limits.csv", "new-limit,,days,A limit,spec", "value", "the cell is empty"),
                wrong("limits.csv", "new-limit,-1,days,A limit,spec", "value", "zero or more"),
                wrong("limits.csv", "new-limit,1.5,days,A limit,spec", "value", "whole days"),
                wrong("limits.csv", "new-limit,NaN,days,A limit,spec", "value", "a number"),
                wrong("limits.csv", "age-adult,18,years,A limit,spec", "name", "once"),
                wrong("limits.csv", "new-limit,1,day,A limit,spec", "unit", "one of days, weeks"),
                wrong("vocabulary.csv", "role,qt,A role,spec", "name", "once"),
                wrong("vocabulary.csv", "part,new-part,A part,spec", "kind", "one of role, group"),
                wrong("vocabulary.csv", "role,new-role,,spec", "meaning", "the cell is empty"),
                wrong("sources.csv", "S000,Title,,2020,,taken,2026-11-21", "key", "once"),
                wrong("sources.csv", "new-source,Title,,2020,,taken,soon", "reviewed", "a date"),
                wrong("sources.csv", "new-source,Title,,2020,http://example.org/,taken,not-yet", "link", "an https address"),
                wrong("sources.csv", "new-source,Title,,2020,www.example.org,taken,not-yet", "link", "an https address"),
                wrong("sources.csv", "new-source,Title,,2020,https://example.org/a page,taken,not-yet", "link", "an https address"),
                wrong("sources.csv", "new-source,Title,,2020,https://doi.org/1192/x,taken,not-yet", "link", "and a DOI"),
                wrong("sources.csv", "new-source,Title,,year,,taken,2026-11-21", "year", "a number"),
                wrong("antidepressants.csv", "sertraline,ssri,trial,50,,,,,,,14,,,,,,,spec", "ingredient", "once"),
                wrong("antidepressants.csv", "newdrug,sssri,trial,50,,,,,,,14,,,,,,,spec", "class", "one of ssri"),
                wrong("antidepressants.csv", "newdrug,ssri,maybe,50,,,,,,,14,,,,,,,spec", "counts_as", "one of trial, course, never"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,60,50,,,14,,,,,,,spec", "contested_high_mg", "at least 60"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,40,,,,14,,,,,,,spec", "contested_low_mg", "both ends"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,60,80,,,14,,,,,,,spec", "default_min_adequate_mg", "inside the contested band"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,,,40,,14,,,,,,,spec", "usual_max_mg", "at least 50"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,-5,,,,,,,14,,,,,,,spec", "default_min_adequate_mg", "zero or more"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,,,,,14.5,,,,,,,spec", "washout_days_before_maoi", "whole number"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,,,,,14,,,,,psychotropc,,spec", "roles", "roles of vocabulary.csv but found psychotropc"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,,,,,14,,,,bupropion,,,spec", "components", "at least two components"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,,,,,14,,,,bupropion;bupropine,,,spec", "components",
                        "a known ingredient but found bupropine"),
                wrong("medicines.csv", "newdrug,,,,qt sedatve,spec", "roles", "roles of vocabulary.csv but found sedatve"),
                wrong("medicines.csv", "newdrug,6448 6448,,,,spec", "rxcui", "once"),
                wrong("antidepressants.csv", "newdrug,ssri,never,50,,,,,,20,14,,,,,,,spec", "sedating_below_mg", "counts as a trial"),
                wrong("antidepressants.csv", "newdrug,ssri,trial,50,,,,,,,14,,N06,,,,,spec", "atc", "seven characters"),
                wrong("antidepressants.csv", "NewDrug,ssri,trial,50,,,,,,,14,,,,,,,spec", "ingredient", "lower case"),
                wrong("medicines.csv", "lithium,,,,,spec", "ingredient", "once"),
                wrong("medicines.csv", "newdrug,12a,,,,spec", "rxcui", "RxNorm codes"),
                wrong("brands.csv", "Newbrand,newdrug,,,spec", "ingredient", "an ingredient of"),
                wrong("brands.csv", "Newbrand,sertraline,,0,spec", "equivalent_share", "above zero"),
                wrong("rxnorm-products.csv", "312941,sertraline 50 MG Oral Tablet,sertraline,50,oral tablet,rxnorm", "rxcui", "once"),
                wrong("rxnorm-products.csv", "1,newdrug 50 MG Oral Tablet,newdrug,50,oral tablet,rxnorm", "ingredient", "an ingredient of"),
                wrong("augmentation.csv", "newdrug,other,,,mg/day,,spec", "ingredient", "an ingredient of"),
                wrong("augmentation.csv", "sertraline,others,,,mg/day,,spec", "group", "one of lithium"),
                wrong("augmentation.csv", "sertraline,other,5,2,mg/day,,spec", "high", "at least 5"),
                wrong("augmentation.csv", "lithium,lithium,,,mg/day,,spec", "ingredient", "once"),
                wrong("interactions.csv", "phenelzine,newdrug,caution,0,0,A pair,spec", "second", "a known ingredient"),
                wrong("interactions.csv", "role:nonsense,sertraline,caution,0,0,A pair,spec", "first", "a known ingredient"),
                wrong("interactions.csv", "role:ssri,phenelzine,caution,0,0,A pair,spec", "second", "the other way round"),
                wrong("interactions.csv", "lithium,sertraline,forbidden,0,0,A pair,spec", "kind", "one of contraindicated"),
                wrong("instruments.csv", "new,New,,,,0,27,1,4,10,5,10,20,,,spec", "outcome_rank", "once"),
                wrong("instruments.csv", "new,New,,,,0,27,,,,10,5,20,,,spec", "moderate_min", "more than mild_min"),
                wrong("instruments.csv", "new,New,,,,0,27,,12,10,,,,,,spec", "relapse_min", "more than remission_max"),
                wrong("instruments.csv", "new,New,,,,0,27,,30,,,,,,,spec", "remission_max", "a score from 0 to 27"),
                wrong("instruments.csv", "new,New,,,,27,0,,,,,,,,,spec", "max", "more than 27"),
                wrong("instruments.csv", "new,New,44261,,,0,27,,,,,,,,,spec", "loinc", "LOINC codes"),
                wrong("instruments.csv", "new,New,44261-7,,,0,27,,,,,,,,,spec", "loinc", "valid check digits"),
                wrong("labs.csv", "new,New,,82313007,,,,mmol/L,spec", "snomed", "valid check digits"),
                wrong("conditions.csv", "new-concept,New,,,82313007,,,spec", "snomed", "valid check digits"),
                wrong("instruments.csv", "new,New,44261-6,,,0,27,,,,,,,,,spec", "loinc", "once"),
                wrong("labs.csv", "new,New,,,,5,4,mmol/L,spec", "default_high", "more than 5"),
                wrong("labs.csv", "new,New,,,,5,,mmol/L,spec", "default_low", "both ends"),
                wrong("conditions.csv", "depression,Depression,,,,,,spec", "label", "once"),
                wrong("conditions.csv", "new-concept,,,,,,word,spec", "label", "a label on the first row"),
                wrong("conditions.csv", "new-concept,New,,32.1,,,,spec", "icd10cm", "an ICD-10-CM code"),
                wrong("conditions.csv", "new-concept,New,,F40-F32,,,,spec", "icd10cm", "a range of ICD-10-CM categories"),
                wrong("conditions.csv", "new-concept,New,,T36@x,,,,spec", "icd10cm", "one digit of intent"),
                wrong("conditions.csv", "new-concept,New,,,F32.1,,,spec", "snomed", "SNOMED CT codes"),
                wrong("conditions.csv", "new-concept,New,,,,CPT90870,,spec", "other", "a code such as CPT:90870"),
                wrong("conditions.csv", "new-concept,New,,,,,...,spec", "words", "words separated by semicolons"),
                wrong("procedures.csv", "psychotherapy,,again,,,,,spec", "groups", "only on the first row"),
                wrong("needs.csv", "refer-tmss,failures,something,spec", "category", "a code of categories.csv but found refer-tmss"),
                wrong("conditions.csv", "new-concept,New,stresor,,,,,spec", "groups", "groups of vocabulary.csv but found stresor"),
                wrong("procedures.csv", "new-concept,New,modalty,,,,,spec", "groups", "groups of vocabulary.csv but found modalty"),
                wrong("devices.csv", "new-concept,New,stimulater,,,,,spec", "groups", "groups of vocabulary.csv but found stimulater"),
                wrong("orders.csv", "refer-tmss,New,category,,,,tmss,spec", "concept", "a code of categories.csv but found refer-tmss"),
                wrong("suppositions.csv", "topic,no-such-topic,yes,If so,,,spec", "item", "a topic that questions.csv asks for"),
                wrong("suppositions.csv", "topic,pregnancy,perhaps,If so,,,spec", "answer", "one of yes, no"),
                wrong("suppositions.csv", "topic,pregnancy,yes,If so,,order:1,spec", "entry", "diagnosis:, words: or born:"),
                wrong("disagreements.csv", "C13,a,b,c,step:no-such-step,spec", "concerns", "the code of a next step"),
                wrong("disagreements.csv", "C13,a,b,c,profile:nobody,spec", "concerns", "the code of a next step"),
                wrong("disagreements.csv", "C13,a,b,c,hearsay,spec", "concerns", "something that concerns a record"),
                wrong("disagreements.csv", "C13,a,b,c,borderline-dose,nobody", "source", "keys of sources.csv"),
                wrong("topics.csv", "no-such-topic,active,glaucoma,,none-recorded,Says,spec", "topic", "a topic that questions.csv asks for"),
                wrong("topics.csv", "glaucoma,seen,glaucoma,,none-recorded,Says,spec", "kind", "one of active"),
                wrong("topics.csv", "glaucoma,active,glaucoma,,nothing,Says,spec", "silence", "one of none-recorded"),
                wrong("topics.csv", "glaucoma,active,glaucoma,,none-recorded,Says,nonsense", "source", "a key of sources.csv"),
                wrong("topics.csv", "glaucoma,active,glaucomma,,none-recorded,Says,spec", "concepts", "a concept of conditions.csv"),
                wrong("topics.csv", "glaucoma,active,group:glaucoma,,none-recorded,Says,spec", "concepts", "group: and a group of theirs but found group:glaucoma"),
                wrong("topics.csv", "glaucoma,ever,unclear:glaucomma,,none-recorded,Says,spec", "concepts", "but found glaucomma"),
                wrong("topics.csv", "glaucoma,within,glaucoma,pdc-adequate,none-recorded,Says,spec", "window", "a length of time"),
                wrong("topics.csv", "glaucoma,within,glaucoma,a-while,none-recorded,Says,spec", "window", "the name of a limit"),
                wrong("topics.csv", "glaucoma,device,pacemakr,,none-recorded,Says,spec", "concepts", "but found pacemakr"),
                wrong("topics.csv", "glaucoma,medicine,role:maois,,none-recorded,Says,spec", "concepts", "a role of some ingredient, but found role:maois"),
                wrong("topics.csv", "glaucoma,reaction,esketamin,,none-recorded,Says,spec", "concepts", "a known ingredient"),
                wrong("topics.csv", "glaucoma,test,thyrotropine,,none-recorded,Says,spec", "concepts", "a test of labs.csv"),
                wrong("topics.csv", "glaucoma,test-low,tsx,,none-recorded,Says,spec", "concepts", "a test of labs.csv"),
                wrong("topics.csv", "glaucoma,test-high,tsx,,none-recorded,Says,spec", "concepts", "a test of labs.csv"),
                wrong("topics.csv", "glaucoma,reading,phq9,,none-recorded,Says,spec", "concepts", "an instrument of instruments.csv"),
                wrong("topics.csv", "glaucoma,order,mri,,none-recorded,Says,spec", "concepts", "an order of orders.csv"),
                wrong("topics.csv", "glaucoma,contributor,insomniac,,none-recorded,Says,spec", "concepts", "a code of contributors.csv"),
                wrong("contributors.csv", "insomnia,comorbidity,New,insomnia,,,,no,,spec", "code", "once"),
                wrong("contributors.csv", "new-one,comorbid,New,insomnia,,,,no,,spec", "kind", "one of comorbidity"),
                wrong("contributors.csv", "new-one,comorbidity,New,insomniac,,,,no,,spec", "concepts", "but found insomniac"),
                wrong("contributors.csv", "new-one,comorbidity,New,insomnia,isi-7,,,no,,spec", "screen", "an instrument of instruments.csv"),
                wrong("contributors.csv", "new-one,comorbidity,New,insomnia,,tsx,low,no,,spec", "test", "a test of labs.csv"),
                wrong("contributors.csv", "new-one,comorbidity,New,insomnia,,tsh,under,no,,spec", "side", "one of low, high"),
                wrong("contributors.csv", "new-one,comorbidity,New,insomnia,,,,perhaps,,spec", "major", "one of yes, no"),
                wrong("contributors.csv", "new-one,comorbidity,New,insomnia,,,,no,role:sleeping,spec", "treatments", "but found role:sleeping"),
                wrong("contributors.csv", "new-one,comorbidity,New,insomnia,,,,no,,nonsense", "source", "a key of sources.csv"),
                wrong("categories.csv", "refer-tms,Title,Consider,next,strong,,Against,,spec", "code", "once"),
                wrong("categories.csv", "new-step,Title,Consider,soon,strong,,Against,,spec", "urgency", "one of immediate"),
                wrong("categories.csv", "new-step,Title,Consider,next,sure,,Against,,spec", "strength", "one of strong"),
                wrong("categories.csv", "new-step,Title,Consider,next,strong,in-time,Against,,spec", "general", "one of in-scope"),
                wrong("categories.csv", "new-step,Title,Consider,next,strong,,Against,other-step,spec", "alternatives", "a code of this table"),
                wrong("categories.csv", "new-step,Title,Consider,next,strong,,Against,,spec nonsense", "source", "a key of sources.csv"),
                wrong("topics.csv", "glaucoma,active,glaucomma,,none-recorded,Glaucoma,spec", "concepts", "but found glaucomma"),
                wrong("topics.csv", "glaucoma,active,group:nonsense,,none-recorded,Glaucoma,spec", "concepts", "but found group:nonsense"),
                wrong("topics.csv", "glaucoma,active,unclear:nonsense,,none-recorded,Glaucoma,spec", "concepts", "but found nonsense"),
                wrong("topics.csv", "glaucoma,medicine,role:nonsense,,none-recorded,Glaucoma,spec", "concepts", "but found role:nonsense"),
                wrong("topics.csv", "glaucoma,within,glaucoma,no-limit,none-recorded,Glaucoma,spec", "window", "the name of a limit"),
                wrong("contributors.csv", "new,comorbidity,New,nonsense,,,,no,,spec", "concepts", "but found nonsense"),
                wrong("contributors.csv", "new,comorbidity,New,ptsd,phq-10,,,no,,spec", "screen", "but found phq-10"),
                wrong("contributors.csv", "new,comorbidity,New,ptsd,,b13,low,no,,spec", "test", "but found b13"),
                wrong("contributors.csv", "new,comorbidity,New,ptsd,,,,no,role:nonsense,spec", "treatments", "but found role:nonsense"),
                wrong("questions.csv", "dose,Which dose?,,spec", "item", "once"),
                wrong("questions.csv", "new-item,Tell me the dose,,spec", "question", "a question"));
    }

    @Test
    void refusesATableWithOtherColumns() {
        RulesCopy copy = new RulesCopy(folder);
        copy.replaceLine("knowledge/limits.csv", "name,", "name,value,units,statement,source");

        assertThatThrownBy(copy::read).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("knowledge/limits.csv, line 1").hasMessageContaining("name,value,unit,statement,source");
    }

    @Test
    void refusesARowWithTooManyCells() {
        RulesCopy copy = new RulesCopy(folder);
        int line = copy.addLine("knowledge/limits.csv", "new-limit,1,days,A limit, with a comma,spec");

        assertThatThrownBy(copy::read).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("knowledge/limits.csv, line " + line).hasMessageContaining("expected 5 columns but found 6");
    }

    @Test
    void refusesAMissingTable() {
        RulesCopy copy = new RulesCopy(folder);
        copy.delete("knowledge/labs.csv");

        assertThatThrownBy(copy::read).isInstanceOf(KnowledgeException.class).hasMessageContaining("knowledge/labs.csv");
    }

    @Test
    void refusesAMissingFolder() {
        assertThatThrownBy(() -> KnowledgeFiles.from(folder.resolve("nowhere"))).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("nowhere");
    }

    private static Arguments wrong(String file, String row, String column, String expected) {
        return Arguments.of(file, row, column, expected);
    }
}
