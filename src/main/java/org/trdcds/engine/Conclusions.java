package org.trdcds.engine;

import org.kie.api.runtime.rule.RuleContext;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.FindingKind;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Urgency;

/**
 * What rules can conclude: the verbs of the output channel {@code out}. A rule says only what follows. The engine reads that from the rule's
 * text and writes it down with the match, so that no rule can cite anything but what it saw, or run code; nothing implements this.
 */
public interface Conclusions {

    /** The matched trial has this verdict, unless an earlier one in the order of verdicts applies. The reason is the rule's statement. */
    void verdict(RuleContext context, TrialVerdict verdict);

    /** The matched trial counts as a failure under the matched profile. */
    void failure(RuleContext context);

    /** The matched stage fact earns this stage or these points in a staging model; read from the matched fact. */
    void stage(RuleContext context, String model, String item);

    /** A finding; its code and statement are those of the first matched {@link org.trdcds.patient.Stated} fact. */
    void finding(RuleContext context, FindingKind kind);

    /** A finding that comes first among comorbidities. */
    void majorFinding(RuleContext context, FindingKind kind);

    /** A finding that holds back treatment changes until it is settled. */
    void deferringFinding(RuleContext context, FindingKind kind);

    /** A safety alert; its statement, date and whether it was assessed since are those of the matched fact. */
    void alert(RuleContext context, String code, Urgency urgency, Route route);

    /** A criterion that categories share by name in the category table. */
    void general(RuleContext context, String criterion);

    /** A required criterion is met, as far as the matched facts go; rules with one criterion id are alternatives. */
    void required(RuleContext context, Category category, String criterion);

    /** An exclusion applies. */
    void exclusion(RuleContext context, Category category, String criterion);

    /** A deferral applies. */
    void deferral(RuleContext context, Category category, String criterion);

    /** The category is at least this urgent here. */
    void urgency(RuleContext context, Category category, Urgency urgency);

    /** The category is supported this strongly here; the strongest that applies stands. */
    void strength(RuleContext context, Category category, Strength strength);

    /** Something to weigh before acting: the rule's statement. */
    void caution(RuleContext context, Category category);

    /** A reason against that outranks the category table's general one: the rule's statement. */
    void against(RuleContext context, Category category);

    /** What the category could mean here: the rule's statement. */
    void option(RuleContext context, Category category);
}
