package org.trdcds;

/** A rule that a site might add, sound in every respect. */
public final class SampleSiteRule {

    public static final String FILE = "nextsteps/local-tms.drl";
    public static final String TEXT = """
            package org.trdcds.rules.nextsteps;

            import org.trdcds.assessment.Category;
            import org.trdcds.assessment.CurrentTrial;
            import org.trdcds.assessment.FailureCount;
            import org.trdcds.assessment.Urgency;
            import org.trdcds.engine.Conclusions;
            import org.trdcds.history.ChartAnswer;
            import org.trdcds.history.Topic;
            import org.trdcds.patient.Answer;

            global Conclusions out;

            rule "local-tms.waiting-list"
                @statement( "The local TMS service asks for a completed waiting-list form" )
                @heuristics( "H62" )
                @sources( "spec" )
            when
                FailureCount( trd == Answer.MET )
            then
                out.option( kcontext, Category.REFER_TMS );
            end
            """;

    public static final String CASES_FILE = "nextsteps/local-tms.cases.yaml";
    public static final String CASES = """
            - rule: local-tms.waiting-list
              match:
                - FailureCount: { trd: met }
              near:
                - { name: "the definition is not met", change: { FailureCount: { trd: unmet } } }
              unknown:
                - { name: "whether it is met is open", change: { FailureCount: { trd: unknown } } }
            """;

    private SampleSiteRule() {
    }
}
