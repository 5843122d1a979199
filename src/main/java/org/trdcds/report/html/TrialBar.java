package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.trdcds.assessment.DosePeriod;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.patient.Answer;
import org.trdcds.report.Words;

/** A trial over time: as high as its dose, filled where the dose is adequate, underlined there, in the pattern of its class. */
final class TrialBar {

    private static final double LOWEST = 0.34;
    private static final double CHARACTER = 5.8;
    private static final double LABEL_WIDTH = 7;
    private static final double LABEL_PIXELS_A_PERCENT = 5.5;

    private final TrialAssessment trial;
    private final Lane lane;
    private final TimeScale scale;
    private final double highest;

    private TrialBar(int number, TrialAssessment trial, TimeScale scale, double top, double bar) {
        this.trial = trial;
        this.scale = scale;
        this.lane = new Lane(scale, top, bar, "T" + number + " " + trial.ingredient(), about(trial),
                mark(trial.verdict()) + " " + Words.capital(Words.verdict(trial.verdict())), reason(trial));
        this.highest = Math.max(trial.highestDailyDoseMg().orElse(0), trial.minimumAdequateDoseMg().orElse(0));
    }

    static TrialBar of(int number, TrialAssessment trial, TimeScale scale, double top, double bar) {
        return new TrialBar(number, trial, scale, top, bar);
    }

    Lane lane() {
        return lane;
    }

    Html drawing() {
        Element group = Element.of("g", "trial " + trial.verdict().code()).add(Shape.tip(tip()));
        if (trial.doses().isEmpty()) {
            return group.add(lane.undated());
        }
        double start = lane.at(trial.start(), 0);
        double end = lane.at(trial.end(), 100);
        for (DosePeriod period : trial.doses()) {
            group.add(period(period));
        }
        return group.add(minimum(start, end), doseLabels(), lane.end(end, trial.ongoing(), trial.endInferred()), lane.words(start, end));
    }

    private Html period(DosePeriod period) {
        double left = scale.at(period.from());
        double right = scale.at(period.until());
        double height = height(period);
        double top = lane.barBottom() - height;
        if (trial.verdict() == TrialVerdict.OTHER_USE || period.mgPerDay().isEmpty()) {
            return Html.of(Shape.box("dose unknown", left, top, right, height), pattern(left, top, right, height));
        }
        boolean adequate = period.adequate() == Answer.MET;
        Html box = Html.of(Shape.box(adequate ? "dose adequate" : "dose below", left, top, right, height), pattern(left, top, right, height));
        return adequate ? Html.of(box, Shape.line("at-dose", left, lane.barBottom() + 2.5, right, lane.barBottom() + 2.5)) : box;
    }

    private Element pattern(double left, double top, double right, double height) {
        return Shape.box("pattern", left, top, right, height).with("fill", ClassPattern.of(trial.drugClass()).fill());
    }

    private double height(DosePeriod period) {
        double share = period.mgPerDay().isEmpty() || highest <= 0 ? LOWEST : period.mgPerDay().getAsDouble() / highest;
        return lane.bar() * Math.max(LOWEST, Math.min(1, share));
    }

    /** The minimum adequate dose, on the scale of the doses. */
    private Html minimum(double start, double end) {
        if (trial.minimumAdequateDoseMg().isEmpty() || trial.highestDailyDoseMg().isEmpty() || trial.verdict() == TrialVerdict.OTHER_USE) {
            return Html.NOTHING;
        }
        double y = lane.barBottom() - lane.bar() * Math.max(LOWEST, trial.minimumAdequateDoseMg().getAsDouble() / highest);
        return Shape.line("minimum", start, y, end, y);
    }

    /** The highest dose first, then every other one that finds room. */
    private Html doseLabels() {
        List<DosePeriod> byDose = trial.doses().stream().filter(period -> period.mgPerDay().isPresent())
                .sorted(Comparator.comparingDouble((DosePeriod period) -> -period.mgPerDay().getAsDouble())).toList();
        List<double[]> taken = new ArrayList<>();
        List<Html> labels = new ArrayList<>();
        for (DosePeriod period : byDose) {
            String label = Words.number(period.mgPerDay()) + (labels.isEmpty() ? " mg" : "");
            double left = Math.min(scale.at(period.from()), 100 - LABEL_WIDTH);
            double right = left + (label.length() * CHARACTER + 2) / LABEL_PIXELS_A_PERCENT;
            if (taken.stream().noneMatch(other -> left < other[1] && right > other[0])) {
                taken.add(new double[] {left, right});
                labels.add(Shape.words("dose-label wide", left, lane.barBottom() - height(period) - 3, label));
            }
        }
        return Html.of(labels);
    }

    private static String about(TrialAssessment trial) {
        boolean measured = trial.weeksAtDose().isPresent() && trial.verdict() != TrialVerdict.OTHER_USE;
        String weeks = measured ? ", " + Words.number(trial.weeksAtDose()) + " wk at dose" : "";
        return trial.drugClass() + weeks;
    }

    private static String mark(TrialVerdict verdict) {
        return switch (verdict) {
            case FAILED -> "\u2715";
            case RESPONDED -> "\u2713";
            case RELAPSED -> "\u21bb";
            case INTOLERANT -> "!";
            case IN_PROGRESS -> "\u2026";
            case INADEQUATE -> "\u25cb";
            case INDETERMINATE -> "?";
            case OTHER_USE -> "\u2013";
        };
    }

    /** The first reason; of a trial that was judged by its outcome, how that was reached, which stands second. */
    private static String reason(TrialAssessment trial) {
        List<String> reasons = trial.reasons();
        int telling = switch (trial.verdict()) {
            case FAILED, RESPONDED, RELAPSED -> Math.min(1, reasons.size() - 1);
            default -> 0;
        };
        return reasons.isEmpty() ? "" : Words.lowerFirst(reasons.get(telling));
    }

    private String tip() {
        return lane.name() + " (" + trial.drugClass() + "), " + Words.period(trial.start(), trial.end(), trial.ongoing()) + ". "
                + Words.capital(Words.verdict(trial.verdict())) + ": " + String.join("; ", trial.reasons());
    }
}
