package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.kie.api.runtime.rule.RuleContext;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.FindingKind;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Urgency;

/** Writes down every firing: which rule, on which facts, how surely, and what followed. */
final class Recorder implements Conclusions {

    private static final int INITIAL_CAPACITY = 256;

    private final Map<String, GradedRule> rules;
    private final List<Conclusion> conclusions = new ArrayList<>(INITIAL_CAPACITY);

    /** @param rules the rules of the stage by id */
    Recorder(Map<String, GradedRule> rules) {
        this.rules = rules;
    }

    List<Conclusion> conclusions() {
        return conclusions;
    }

    private void record(RuleContext context, Object... arguments) {
        GradedRule rule = rules.get(context.getRule().getName());
        conclusions.add(rule.concluded(List.copyOf(context.getMatch().getObjects()), List.of(arguments)));
    }

    @Override
    public void verdict(RuleContext context, TrialVerdict verdict) {
        record(context, verdict);
    }

    @Override
    public void failure(RuleContext context) {
        record(context);
    }

    @Override
    public void stage(RuleContext context, String model, String item) {
        record(context, model, item);
    }

    @Override
    public void finding(RuleContext context, FindingKind kind) {
        record(context, kind);
    }

    @Override
    public void majorFinding(RuleContext context, FindingKind kind) {
        record(context, kind);
    }

    @Override
    public void deferringFinding(RuleContext context, FindingKind kind) {
        record(context, kind);
    }

    @Override
    public void alert(RuleContext context, String code, Urgency urgency, Route route) {
        record(context, code, urgency, route);
    }

    @Override
    public void general(RuleContext context, String criterion) {
        record(context, criterion);
    }

    @Override
    public void required(RuleContext context, Category category, String criterion) {
        record(context, category, criterion);
    }

    @Override
    public void exclusion(RuleContext context, Category category, String criterion) {
        record(context, category, criterion);
    }

    @Override
    public void deferral(RuleContext context, Category category, String criterion) {
        record(context, category, criterion);
    }

    @Override
    public void urgency(RuleContext context, Category category, Urgency urgency) {
        record(context, category, urgency);
    }

    @Override
    public void strength(RuleContext context, Category category, Strength strength) {
        record(context, category, strength);
    }

    @Override
    public void caution(RuleContext context, Category category) {
        record(context, category);
    }

    @Override
    public void against(RuleContext context, Category category) {
        record(context, category);
    }

    @Override
    public void option(RuleContext context, Category category) {
        record(context, category);
    }
}
