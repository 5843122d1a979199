package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever of DRL would let unknown pass for no, change a fact, or say in what order rules fire is refused before it is compiled. */
class RuleFileParserTest {

    private static final String FILE = "nextsteps/local.drl";
    private static final String HEAD = """
            package org.trdcds.rules.nextsteps;

            import org.trdcds.assessment.Category;
            import org.trdcds.assessment.FailureCount;
            import org.trdcds.engine.Conclusions;
            import org.trdcds.patient.Answer;

            global Conclusions out;

            """;
    private static final String METADATA = """
            rule "local.one"
                @statement( "The definition of resistance is met" )
                @heuristics( "H07" )
                @sources( "spec" )
            """;
    private static final String CONDITION = "    FailureCount( trd == Answer.MET )\n";
    private static final String CONSEQUENCE = "    out.option( kcontext, Category.REFER_TMS );\n";
    private static final String SOUND = HEAD + METADATA + "when\n" + CONDITION + "then\n" + CONSEQUENCE + "end\n";

    @Test
    void aSoundRuleIsRead() {
        List<RuleText> rules = RuleFileParser.parse(RuleStage.NEXTSTEPS, FILE, SOUND);
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("local.one");
            assertThat(rule.verb()).isEqualTo("option");
            assertThat(rule.patterns()).singleElement().satisfies(pattern -> assertThat(pattern.conditions()).singleElement().matches(Condition::isQuestion));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not FailureCount( trd == Answer.MET )
            not( FailureCount( ) and FailureCount( trd == Answer.MET ) )
            exists FailureCount( trd == Answer.MET )
            forall( FailureCount( ) FailureCount( trd == Answer.MET ) )
            ( FailureCount( ) or FailureCount( trd == Answer.MET ) )
            eval( true )
            $n : Number( ) from accumulate( FailureCount( ), count( 1 ) )
            accumulate( FailureCount( ); $n : count( 1 ) )
            $all : java.util.List( ) from collect( FailureCount( ) )
            FailureCount( ) from java.util.List.of()
            FailureCount( ) from entry-point "other"
            FailureCount( ) over window:length( 1 )
            $f := FailureCount( )
            ?FailureCount( )
            FailureCount( trd == Answer.MET || forWorkup == Answer.MET )
            FailureCount( trd == Answer.MET && forWorkup == Answer.MET )
            FailureCount( !( trd == Answer.MET ) )
            FailureCount( eval( confirmed == possible ) )
            FailureCount( confirmed > 2 )
            FailureCount( confirmed >= possible )
            FailureCount( $n : confirmed )
            FailureCount( statement matches ".*" )
            FailureCount( classesLeft contains "SSRI" )
            FailureCount( statement.length == 0 )
            FailureCount( isTrd() == Answer.MET )
            FailureCount( trd == Answer.MET ) do[ other ]
            FailureCount( trd == Answer.MET ) if ( confirmed == 1 ) do[ other ]
            """)
    void aConditionOfAnotherShapeIsRefused(String condition) {
        refuses(SOUND.replace(CONDITION, "    " + condition + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            update( kcontext );
            insert( new Object() );
            insertLogical( new Object() );
            delete( kcontext );
            retract( kcontext );
            modify( kcontext ) { };
            drools.halt();
            kcontext.getKieRuntime().halt();
            out.option( kcontext, Category.REFER_TMS ); update( kcontext );
            out.option( kcontext, Category.REFER_TMS ), update( kcontext );
            out.option( kcontext, Category.valueOf( "REFER_TMS" ) );
            out.option( null, Category.REFER_TMS );
            if ( true ) out.option( kcontext, Category.REFER_TMS );
            System.exit( 1 );
            `//`
            """)
    void aConsequenceThatDoesMoreThanConcludeIsRefused(String consequence) {
        refuses(SOUND.replace(CONSEQUENCE, "    " + consequence + "\n"));
    }

    @Test
    void aSecondConsequenceIsRefused() {
        refuses(SOUND.replace("end\n", "then[ other ]\n" + CONSEQUENCE + "end\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            salience 10
            no-loop true
            lock-on-active true
            agenda-group "first"
            activation-group "one"
            ruleflow-group "flow"
            auto-focus true
            enabled false
            duration 10
            timer( int: 1s )
            calendars "weekday"
            date-effective "01-Jan-2026"
            date-expires "01-Jan-2026"
            dialect "mvel"
            """)
    void anAttributeIsRefused(String attribute) {
        refuses(SOUND.replace("when\n", attribute + "\nwhen\n"));
        if (!attribute.startsWith("timer")) {
            refuses(SOUND.replace("global", attribute + "\nglobal"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            function void stop() { System.exit( 1 ); }
            declare Mood level : int end
            declare enum Mood LOW( ); end
            declare entry-point "other" end
            declare window Last FailureCount( ) over window:length( 1 ) end
            global java.util.List all;
            import function java.lang.System.exit;
            import static java.lang.System.exit;
            import accumulate java.lang.Object count;
            query failed( ) FailureCount( ) end
            unit org.trdcds.Unit;
            """)
    void whatIsNoRuleIsRefused(String declaration) {
        refuses(SOUND.replace("global Conclusions out;", "global Conclusions out;\n" + declaration));
    }

    @Test
    void aRuleThatExtendsAnotherIsRefused() {
        refuses(SOUND + METADATA.replace("local.one\"", "local.two\" extends \"local.one\"") + "when\n" + CONDITION + "then\n" + CONSEQUENCE + "end\n");
    }

    private static void refuses(String drl) {
        assertThat(drl).isNotEqualTo(SOUND);
        assertThatExceptionOfType(RuleException.class).as(drl).isThrownBy(() -> RuleFileParser.parse(RuleStage.NEXTSTEPS, FILE, drl))
                .withMessageStartingWith(FILE + ": ");
    }
}
