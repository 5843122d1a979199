package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.CourseAssessment;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.ScoreSeries;
import org.trdcds.assessment.TrialAssessment;

/** The picture: trials, other treatments and scores over time. It is as wide as the page and keeps the size of its letters. */
final class Timeline {

    private static final double AXIS = 22;
    private static final double FLAGS = 22;
    private static final int LANES_AT_EASE = 6;
    private static final int LANES_CLOSE = 10;
    private static final double COURSE_BAR = 11;
    private static final double GAP = 6;
    private static final double PAPER_HEIGHT = 690;
    private static final int PAPER_STEP = 5;
    private static final int PAPER_SMALLEST = 35;
    private static final int PAPER_LARGEST = 85;

    private final Assessment assessment;
    private final TimeScale scale;
    private final List<Html> labels = new ArrayList<>();
    private double top = AXIS + FLAGS;

    Timeline(Assessment assessment, TimeScale scale) {
        this.assessment = assessment;
        this.scale = scale;
    }

    Html picture() {
        Element lanes = Element.of("g");
        drawTrials(lanes);
        drawCourses(lanes);
        drawScores(lanes);
        String height = String.format(Locale.ROOT, "%.0f", top);
        return Element.of("svg", "timeline" + onPaper()).with("role", "img").with("aria-labelledby", "timeline-name timeline-words").with("width", "100%")
                .with("height", height).add(Element.of("title").with("id", "timeline-name").text("Treatments and scores over time"),
                        Element.of("desc").with("id", "timeline-words").text(description()), patterns(), axis(), uprights(), lanes, flags(),
                        Element.of("g").add(labels));
    }

    private void drawTrials(Element lanes) {
        int count = assessment.trials().size() + assessment.courses().size();
        double bar = count <= LANES_AT_EASE ? 30 : count <= LANES_CLOSE ? 24 : 17;
        int number = 1;
        for (TrialAssessment trial : assessment.trials()) {
            TrialBar drawn = TrialBar.of(number++, trial, scale, top, bar);
            draw(lanes, drawn.lane(), drawn.drawing());
        }
    }

    private void drawCourses(Element lanes) {
        top += GAP;
        for (CourseAssessment course : assessment.courses()) {
            CourseBar drawn = CourseBar.of(course, scale, top, COURSE_BAR);
            draw(lanes, drawn.lane(), drawn.drawing());
        }
    }

    private void draw(Element lanes, Lane lane, Html drawing) {
        lanes.add(drawing);
        labels.add(lane.marginLabel());
        top += lane.height();
    }

    private void drawScores(Element lanes) {
        top += assessment.courses().isEmpty() ? 0 : GAP;
        for (ScoreSeries series : assessment.scores()) {
            ScorePanel panel = new ScorePanel(series, scale, top);
            lanes.add(panel.drawing());
            labels.add(panel.marginLabel());
            top += panel.height();
        }
    }

    private Html patterns() {
        return Element.of("defs").add(assessment.trials().stream().map(trial -> ClassPattern.of(trial.drugClass())).distinct()
                .map(ClassPattern::definition).toList());
    }

    private Html axis() {
        Element axis = Element.of("g", "axis");
        for (TimeScale.Tick tick : scale.ticks()) {
            String shown = tick.minor() ? " minor" : "";
            axis.add(Shape.line("grid" + (tick.year() ? " year" : ""), tick.at(), AXIS - 4, tick.at(), top),
                    Shape.words((tick.year() ? "tick year" : "tick") + shown, tick.at(), AXIS - 9, tick.label()));
        }
        scale.breakAt().ifPresent(at -> axis.add(Shape.box("earlier", 0, AXIS - 4, at, top - AXIS + 4),
                Shape.at(at, AXIS - 4, Shape.path("break", "M0,0 " + "l3,5 l-6,6 l3,5 ".repeat((int) ((top - AXIS) / 16))))));
        return axis;
    }

    /** The day on which the episode began and the day on which the record is assessed, from top to bottom. */
    private Html uprights() {
        double today = scale.at(assessment.assessedOn());
        Element lines = Element.of("g").add(Shape.line("today", today, AXIS - 4, today, top));
        assessment.episode().start().filter(scale::shows)
                .ifPresent(start -> lines.add(Shape.line("episode", scale.at(start), AXIS - 4, scale.at(start), top)));
        return lines;
    }

    /** Their names, and safety alerts. */
    private Html flags() {
        double y = AXIS + 10;
        double today = scale.at(assessment.assessedOn());
        Element flags = Element.of("g", "flags");
        assessment.episode().start().ifPresent(start -> {
            boolean shown = scale.shows(start);
            double at = shown ? scale.at(start) : scale.breakAt().orElse(0.0);
            Element label = at < 60 ? Shape.words("flag", at, y, (shown ? "" : "\u2190 ") + "episode since " + start).with("dx", "5")
                    : Shape.wordsUntil("flag", at, y, "episode since " + start).with("dx", "-5");
            flags.add(label);
        });
        boolean room = assessment.episode().start().map(start -> scale.at(start) < 45).orElse(true);
        flags.add(Shape.wordsUntil("flag" + (room ? "" : " wide"), today, room ? y : AXIS - 9, "as of " + assessment.assessedOn()).with("dx", "-4"));
        assessment.safetyAlerts().stream().map(SafetyAlert::date).flatMap(Optional::stream).filter(scale::shows).distinct()
                .forEach(day -> flags.add(Shape.at(scale.at(day), AXIS + 14, Shape.path("alert-mark", "M0,0 l5,9 h-10 z"))
                        .add(Shape.tip("Safety alert, " + day))));
        return flags;
    }

    /** On paper a tall picture is drawn smaller, in steps that the style sheet knows, so that it stays on its sheet. */
    private String onPaper() {
        long percent = Math.round(PAPER_HEIGHT / top * 100 / PAPER_STEP) * PAPER_STEP;
        return " paper-" + Math.min(PAPER_LARGEST, Math.max(PAPER_SMALLEST, percent));
    }

    private String description() {
        return assessment.trials().size() + " antidepressant trials, " + assessment.courses().size() + " courses of other treatment and "
                + assessment.scores().stream().mapToInt(series -> series.points().size()).sum() + " scores from " + scale.first() + " to "
                + assessment.assessedOn() + assessment.episode().start().map(start -> ", episode since " + start).orElse("")
                + ". The tables under Trials and other treatment say the same in words.";
    }
}
