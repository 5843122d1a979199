package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.Answer;

/** The shipped profiles against section 3 of the clinical specification, and how a profile of the user's is read. */
class ProfileFileTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    @TempDir
    private Path folder;

    @Test
    void shipsTheProfilesOfTheSpecificationInItsOrder() {
        assertThat(KNOWLEDGE.profiles().keySet()).containsExactly("default", "nice", "athf-sf", "esketamine-trial", "european",
                "distinct-classes-3", "stard", "claims", "who-ddd", "first-line-nonresponse", "drug-and-psychotherapy", "any-two-treatments");
    }

    @Test
    void statesTheDefaultInFull() {
        Profile profile = profile("default");

        assertThat(profile.weeks()).isEqualTo(6);
        assertThat(profile.doseTable()).isEqualTo(DoseTable.ATRQ);
        assertThat(profile.failure()).isEqualTo(Profile.FailureCutOff.BELOW_50_PERCENT);
        assertThat(profile.intoleranceCounts()).isFalse();
        assertThat(profile.distinctClasses()).isFalse();
        assertThat(profile.adherencePresumed()).isFalse();
        assertThat(profile.outcomeBySwitch()).isFalse();
        assertThat(profile.psychotherapy()).isEqualTo(Profile.Psychotherapy.NOT_COUNTED);
        assertThat(profile.combinationCountsOne()).isTrue();
        assertThat(profile.lifetime()).isFalse();
        assertThat(profile.relapseCounts()).isEqualTo(Answer.UNKNOWN);
        assertThat(profile.needed()).isEqualTo(2);
        assertThat(profile.neededForTms()).isEqualTo(2);
        assertThat(profile.neededForVns()).isEqualTo(4);
        assertThat(profile.defaultSupplyDays()).isEqualTo(365);
        assertThat(profile.namesResistance()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "nice,4,CANMAT_LOW,BELOW_50_PERCENT,2", "athf-sf,4,ATRQ,BELOW_50_PERCENT,2", "esketamine-trial,6,ATRQ,AT_MOST_25_PERCENT,2",
        "european,6,ATRQ,BELOW_50_PERCENT,2", "distinct-classes-3,6,ATRQ,BELOW_50_PERCENT,3", "stard,8,ATRQ,NO_REMISSION,2",
        "claims,6,CANMAT_LOW,BELOW_50_PERCENT,2", "who-ddd,6,WHO_DDD,BELOW_50_PERCENT,2", "first-line-nonresponse,6,ATRQ,BELOW_50_PERCENT,1",
        "drug-and-psychotherapy,6,ATRQ,BELOW_50_PERCENT,2", "any-two-treatments,6,ATRQ,BELOW_50_PERCENT,2"})
    void shipsEachProfileWithItsYardstick(String name, double weeks, DoseTable doses, Profile.FailureCutOff failure, int needed) {
        assertThat(profile(name).weeks()).isEqualTo(weeks);
        assertThat(profile(name).doseTable()).isEqualTo(doses);
        assertThat(profile(name).failure()).isEqualTo(failure);
        assertThat(profile(name).needed()).isEqualTo(needed);
    }

    @Test
    void setsApartWhatOneProfileAloneDoes() {
        assertThat(KNOWLEDGE.profiles().values()).filteredOn(Profile::intoleranceCounts).extracting(Profile::name).containsExactly("stard");
        assertThat(KNOWLEDGE.profiles().values()).filteredOn(Profile::distinctClasses).extracting(Profile::name)
                .containsExactly("european", "distinct-classes-3");
        assertThat(KNOWLEDGE.profiles().values()).filteredOn(Profile::adherencePresumed).extracting(Profile::name).containsExactly("claims");
        assertThat(KNOWLEDGE.profiles().values()).filteredOn(Profile::outcomeBySwitch).extracting(Profile::name).containsExactly("claims");
        assertThat(profile("drug-and-psychotherapy").psychotherapy()).isEqualTo(Profile.Psychotherapy.REQUIRED);
        assertThat(profile("any-two-treatments").psychotherapy()).isEqualTo(Profile.Psychotherapy.COUNTS);
        assertThat(KNOWLEDGE.profiles().values()).filteredOn(profile -> !profile.namesResistance()).extracting(Profile::name)
                .containsExactly("first-line-nonresponse");
    }

    @Test
    void inheritsFromTheDefaultWhatAProfileDoesNotState() {
        Profile profile = read("our-clinic.properties", "# Our clinic\nweeks = 8\n\nrelapse-counts = yes\n");

        assertThat(profile.name()).isEqualTo("our-clinic");
        assertThat(profile.title()).isEqualTo("our-clinic");
        assertThat(profile.weeks()).isEqualTo(8);
        assertThat(profile.relapseCounts()).isEqualTo(Answer.MET);
        assertThat(profile.needed()).isEqualTo(2);
        assertThat(profile.doseTable()).isEqualTo(DoseTable.ATRQ);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "duration = 8 | line 1, field duration | expected one of title, weeks",
        "weeks = long | line 1, field weeks | expected a number",
        "weeks = 0 | line 1, field weeks | more than 0",
        "weeks = NaN | line 1, field weeks | more than 0",
        "dose-table = bnf | line 1, field dose-table | expected one of atrq, canmat-low, who-ddd",
        "failure = none | line 1, field failure | expected one of below-50-percent, at-most-25-percent, no-remission",
        "psychotherapy = yes | line 1, field psychotherapy | expected one of not-counted, counts, required",
        "relapse-counts = maybe | line 1, field relapse-counts | expected one of yes, no, possible",
        "undocumented-adherence = good | line 1, field undocumented-adherence | expected one of presumed, unknown",
        "episode = all | line 1, field episode | expected one of lifetime, current",
        "needed = 0 | line 1, field needed | at least 1",
        "needed = 1.5 | line 1, field needed | whole number",
        "source = nonsense | line 1, field source | a key of sources.csv",
        "title = | line 1, field title | expected a value",
        "weeks | line 1 | expected field = value"})
    void namesLineFieldAndAllowedValues(String text, String place, String expected) {
        assertThatThrownBy(() -> read("wrong.properties", text)).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("wrong.properties, " + place).hasMessageContaining(expected);
    }

    @Test
    void refusesAFieldStatedTwice() {
        assertThatThrownBy(() -> read("wrong.properties", "weeks = 6\nweeks = 8")).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("line 2, field weeks").hasMessageContaining("once");
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> ProfileFile.read(folder.resolve("nowhere.properties"), KNOWLEDGE)).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("nowhere.properties");
    }

    @Test
    void asksTheDefaultProfileToStateEveryField() {
        RulesCopy copy = new RulesCopy(folder);
        copy.replaceLine("profiles/default.properties", "needed", "");

        assertThatThrownBy(copy::read).isInstanceOf(KnowledgeException.class).hasMessageContaining("field needed");
    }

    @Test
    void readsFurtherProfilesOfAFolderAfterTheShippedOnes() throws IOException {
        RulesCopy copy = new RulesCopy(folder);
        Files.writeString(folder.resolve("profiles").resolve("a-clinic.properties"), "weeks = 10");

        assertThat(copy.read().profiles().keySet()).startsWith("default", "nice").endsWith("any-two-treatments", "a-clinic");
    }

    private static Profile profile(String name) {
        return KNOWLEDGE.profiles().get(name);
    }

    private Profile read(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return ProfileFile.read(file, KNOWLEDGE);
    }
}
