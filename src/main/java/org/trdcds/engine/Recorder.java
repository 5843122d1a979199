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
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;

/** Writes down every firing: which rule, on which facts, how surely, and what followed. */
final class Recorder implements Conclusions {

    private final Map<String, RuleText> rules;
    private final List<Conclusion> conclusions = new ArrayList<>();

    Recorder(Map<String, RuleText> rules) {
        this.rules = rules;
    }

    List<Conclusion> conclusions() {
        return conclusions;
    }

    private void record(RuleContext context, Object... arguments) {
        RuleText rule = rules.get(context.getRule().getName());
        List<Object> facts = List.copyOf(context.getMatch().getObjects());
        List<Conclusion.OpenComponent> open = openComponents(rule, facts);
        conclusions.add(new Conclusion(rule, List.of(arguments), open.isEmpty() ? Answer.MET : Answer.UNKNOWN, facts, open));
    }

    private static List<Conclusion.OpenComponent> openComponents(RuleText rule, List<Object> facts) {
        List<Conclusion.OpenComponent> open = List.of();
        for (int index = 0; index < facts.size(); index++) {
            for (Condition condition : rule.patterns().get(index).conditions()) {
                if (condition.isQuestion() && FactComponents.value(facts.get(index), condition.field()) == Answer.UNKNOWN) {
                    open = open.isEmpty() ? new ArrayList<>() : open;
                    open.add(new Conclusion.OpenComponent((Citable) facts.get(index), condition.field()));
                }
            }
        }
        return open;
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
