package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Clause;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.FindingKind;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Urgency;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.SafetyFact;
import org.trdcds.knowledge.CountingRule;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Stated;

/** Reads verdicts, counts, findings, alerts and stages off what the rules concluded. */
final class Judgement {

    private static final Comparator<Finding> FINDINGS = Comparator.comparing(Finding::kind).thenComparing(Finding::code);
    private static final Comparator<SafetyAlert> ALERTS =
            Comparator.comparing(SafetyAlert::urgency).thenComparing(SafetyAlert::route).thenComparing(SafetyAlert::code);

    private record Found(FindingKind kind, String code) {
    }

    private Judgement() {
    }

    /** The verdict of each trial: the first in the order of verdicts that surely applies. */
    static List<JudgedTrial> verdicts(List<MeasuredTrial> trials, List<Conclusion> conclusions) {
        return trials.stream().map(trial -> verdict(trial, conclusions)).toList();
    }

    private static JudgedTrial verdict(MeasuredTrial trial, List<Conclusion> conclusions) {
        TrialVerdict first = null;
        List<String> reasons = new ArrayList<>(2);
        String rule = "";
        for (Conclusion conclusion : conclusions) {
            if (conclusion.grade() == Answer.MET && conclusion.fact(MeasuredTrial.class) == trial) {
                TrialVerdict verdict = (TrialVerdict) conclusion.argument(0);
                if (first == null || verdict.compareTo(first) < 0) {
                    first = verdict;
                    reasons.clear();
                    rule = conclusion.rule().id();
                }
                if (verdict == first) {
                    reasons.add(conclusion.rule().statement());
                }
            }
        }
        if (first == null) {
            throw new IllegalStateException("No rule judges a trial measured as " + trial.dose() + " dose, "
                    + trial.duration() + " duration, " + trial.adherence() + " adherence, outcome " + trial.outcome());
        }
        return new JudgedTrial(trial, first, reasons, rule);
    }

    static List<CountedTrial> counted(List<Conclusion> conclusions) {
        List<CountedTrial> counted = new ArrayList<>(conclusions.size());
        for (Conclusion conclusion : conclusions) {
            if (conclusion.rule().verb().equals("failure")) {
                counted.add(new CountedTrial(conclusion.fact(MeasuredTrial.class), conclusion.fact(CountingRule.class), conclusion.grade(),
                        conclusion.rule().id()));
            }
        }
        return counted;
    }

    static List<EarnedStage> stages(List<Conclusion> conclusions) {
        return conclusions.stream().filter(conclusion -> conclusion.rule().verb().equals("stage"))
                .map(conclusion -> new EarnedStage((String) conclusion.argument(0), (String) conclusion.argument(1), conclusion.grade(),
                        conclusion.rule().id())).toList();
    }

    /** One finding for each kind and code: present if some rule is sure of it, deferring or major if some rule surely says so. */
    static List<Finding> findings(List<Conclusion> conclusions) {
        if (conclusions.isEmpty()) {
            return List.of();
        }
        Map<Found, Finding> findings = new HashMap<>();
        for (Conclusion conclusion : conclusions) {
            Stated stated = conclusion.fact(Stated.class);
            Answer grade = conclusion.grade();
            boolean defers = conclusion.rule().verb().equals("deferringFinding");
            boolean leads = conclusion.rule().verb().equals("majorFinding");
            Finding finding = new Finding(stated.code(), (FindingKind) conclusion.argument(0), stated.statement(), grade,
                    defers ? grade : Answer.UNMET, leads ? grade : Answer.UNMET, conclusion.evidence(), conclusion.rule().id());
            findings.merge(new Found(finding.kind(), finding.code()), finding, Judgement::both);
        }
        return findings.values().stream().sorted(FINDINGS).toList();
    }

    private static Finding both(Finding one, Finding other) {
        boolean otherLeads = other.deferring() == Answer.MET || one.present() != Answer.MET && other.present() == Answer.MET;
        Finding first = otherLeads ? other : one;
        return new Finding(first.code(), first.kind(), first.statement(), one.present().or(other.present()),
                one.deferring().or(other.deferring()), one.major().or(other.major()), first.evidence(), first.rule());
    }

    /** The alerts that surely stand, most urgent first, each once. */
    static List<SafetyAlert> alerts(List<Conclusion> conclusions) {
        List<SafetyAlert> alerts = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            if (conclusion.grade() == Answer.MET) {
                SafetyFact state = conclusion.fact(SafetyFact.class);
                alerts.add(new SafetyAlert((String) conclusion.argument(0), (Urgency) conclusion.argument(1), (Route) conclusion.argument(2),
                        told(conclusion.rule().statement(), state.statement()), state.date(), state.assessed(), state.raisesReferral(), conclusion.evidence(),
                        conclusion.rule().id()));
            }
        }
        return alerts.size() < 2 ? List.copyOf(alerts) : alerts.stream().distinct().sorted(ALERTS).toList();
    }

    /** What the rule calls it, then what the chart says; the chart's words alone where they say it already. */
    private static String told(String rule, String chart) {
        return chart.regionMatches(true, 0, rule, 0, rule.length()) ? chart : rule + ": " + Clause.of(chart);
    }
}
