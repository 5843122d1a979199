package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.RuleAccount;
import org.trdcds.knowledge.CatalogueTables;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.RuleChange;
import org.trdcds.patient.Answer;

/** What is told of a rule follows from the rule. */
class RuleAccountsTest {

    private static final CatalogueTables TABLES = KnowledgeFiles.catalogue();
    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();
    private static final Map<String, RuleAccount> SHIPPED = TrdAdvisor.create().accountsOfRules().stream()
            .collect(Collectors.toMap(account -> account.rule().id(), Function.identity()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FailureCount( forVns == Answer.MET ) | as many trials failed in this episode as the profile asks for before VNS
            FailureCount( forEct == Answer.UNMET ) | fewer than three trials failed in this episode
            ChartAnswer( topic == Topic.PREGNANT, answer in ( Answer.MET ) ) | it is certain that the patient is pregnant
            ChartAnswer( topic == Topic.PREGNANT, answer != Answer.MET ) | the patient is not pregnant, or this is not known
            ChartAnswer( topic == Topic.PREGNANT, answer in ( Answer.UNKNOWN ) ) | it is not known whether the patient is pregnant
            ChartAnswer( topic == Topic.PREGNANT, answer not in ( Answer.UNKNOWN ) ) | it is known whether the patient is pregnant
            ChartAnswer( topic in ( Topic.GLAUCOMA, Topic.QT_RISK ), answer == Answer.UNMET ) | no long QT interval and no risk of one is recorded or no glaucoma is recorded
            CurrentTrial( ongoing == Answer.MET, dose == Answer.UNMET ) | the current trial is still taken; it stayed below the minimum adequate dose
            CurrentTrial( ssri == false ) | the current trial is not with an SSRI
            CurrentTrial( verdict in ( TrialVerdict.IN_PROGRESS, TrialVerdict.FAILED ) ) | the verdict on the current trial is in progress or failed
            CurrentTrial() | there is a current trial
            Finding( kind == FindingKind.ANAEMIA, present == Answer.MET, major == Answer.MET ) | the chart points to anaemia; it is one that comes first
            Finding( present == Answer.MET ) | the chart points to a finding
            SafetyAlert( urgency == Urgency.IMMEDIATE, route != Route.PRESCRIBER, assessed == Answer.UNMET ) | there is an immediate psychiatric or medical safety alert; no clinician has assessed it since
            OtherTreatment( kind in ( Kind.TMS, Kind.ECT ), underWay == Answer.MET ) | a course of TMS or ECT is under way""")
    void conditionsReadAsEnglish(String pattern, String words) {
        assertThat(account(pattern).firesWhen()).containsExactly(words);
    }

    @Test
    void aComparisonWithAnotherFactIsSaid() {
        assertThat(account("$last : LatestJudgedTrial( noBenefit == Answer.MET )\n    CurrentTrial( ingredient == $last.ingredient )").firesWhen())
                .containsExactly("the latest trial that can be judged brought no lasting benefit",
                        "ingredient of the current trial: that of the latest trial that can be judged");
    }

    @Test
    void aCountThatEveryPatientHasSaysNothing() {
        RuleAccount always = account("FailureCount()");

        assertThat(always.firesWhen()).isEmpty();
        assertThat(always.whenNotKnown()).isEqualTo("Nothing leaves it open: it fires or it does not");
    }

    @Test
    void whatIsNotKnownLeavesOpenOnlyWhereTheRuleAsks() {
        assertThat(account("FailureCount( trd == Answer.MET )").whenNotKnown()).isEqualTo("It stays open while this is not known");
        assertThat(account("CurrentTrial( ongoing == Answer.MET, dose == Answer.UNMET )").whenNotKnown())
                .isEqualTo("It stays open while some of this is not known and nothing is denied");
        assertThat(account("CurrentTrial( ongoing == Answer.MET, dose != Answer.UNMET, adherence == Answer.UNMET )").whenNotKnown())
                .isEqualTo("It stays open while it is not known whether the current trial is still taken or whether it is taken as directed, and nothing is denied");
    }

    @Test
    void everyShippedRuleIsToldInWordsWithItsCasesAndItsHistory() {
        assertThat(SHIPPED.values()).hasSameSizeAs(RuleBase.shipped().rules()).allSatisfy(account -> {
            assertThat(account.firesWhen()).allSatisfy(words -> assertThat(words).doesNotContain("{", "[", "MET", "_", "  ").matches("[a-zA-Z0-9].*[^.]"));
            assertThat(account.cases().get(Answer.MET)).isPositive();
            assertThat(account.history()).isNotEmpty();
        });
        assertThat(SHIPPED.get("refer-ect.catatonia").concludes()).isEqualTo("Referral for ECT assessment: the requirement \"indication\" is fulfilled");
    }

    @Test
    void historyBeginsWhereTheRuleWasAdded() {
        assertThat(SHIPPED.get("refer-ect.catatonia").history()).containsExactly("0.1.0: Added");
        assertThat(SHIPPED.get("schedule-follow-up.after-discharge").history()).containsExactly("unreleased: Added");
        assertThat(SHIPPED.get("schedule-follow-up.after-alert").history()).hasSize(2).first().isEqualTo("0.1.0: Added");
    }

    @Test
    void everyChangeIsAboutARuleThatExistsAndCameWithAVersionThatDoes() {
        String version = RuleBase.shipped().version();
        assertThat(TABLES.changes()).extracting(RuleChange::version).containsOnly(version, "unreleased");
        assertThat(TABLES.changes()).allSatisfy(change -> assertThat(SHIPPED.keySet()).anyMatch(change::concerns));
        assertThat(TABLES.about().get("release and revision")).contains("Rule base " + version);
    }

    private static RuleAccount account(String patterns) {
        String drl = """
                rule "sample.rule"
                    @statement( "A sample" )
                    @heuristics( "none" )
                    @sources( "spec" )
                when
                    %s
                then
                    out.general( kcontext, "d-opt" );
                end
                """.formatted(patterns);
        RuleText rule = RuleFileParser.parse(RuleStage.NEXTSTEPS, "nextsteps/sample.drl", "package org.trdcds.rules.nextsteps;\n\n" + drl).get(0);
        return new RuleAccounts(List.of(rule), TABLES, KNOWLEDGE, new Properties()).ofRules().get(0);
    }
}
