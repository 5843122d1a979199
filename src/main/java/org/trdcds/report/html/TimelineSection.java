package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.patient.Answer;

/** The timeline with its key. */
final class TimelineSection {

    private final Assessment assessment;

    TimelineSection(Assessment assessment) {
        this.assessment = assessment;
    }

    Html section() {
        Element section = Section.of("timeline", "Timeline");
        return TimeScale.of(assessment).<Html>map(scale -> section.add(Element.of("figure").add(new Timeline(assessment, scale).picture(), key(scale))))
                .orElseGet(() -> section.add(Element.of("p").text("No dated trial, course or score on record.")));
    }

    private Html key(TimeScale scale) {
        Element list = Element.of("ul", "key");
        if (!assessment.trials().isEmpty()) {
            entry(list, swatch(Shape.box("dose adequate", 0, 1, 100, 12), Shape.line("at-dose", 0, 15, 100, 15)),
                    "dose adequate (bars are as high as the dose)");
            entry(list, swatch(Shape.box("dose below", 0, 1, 100, 12)), "below the minimum");
            if (assessment.trials().stream().anyMatch(TimelineSection::hasOpenDose)) {
                entry(list, swatch(Shape.box("dose unknown", 0, 1, 100, 12)), "dose not known, or other use");
            }
            entry(list, swatch(Shape.line("minimum", 0, 8, 100, 8)), "minimum adequate dose");
            if (assessment.trials().stream().anyMatch(trial -> trial.endInferred() || trial.ongoing() == Answer.UNKNOWN)) {
                entry(list, swatch(Shape.line("unsure", 50, 0, 50, 16)), "end not recorded, taken from supply");
            }
            classes().forEach(pattern -> entry(list, swatch(Shape.box("dose below", 0, 1, 100, 12),
                    Shape.box("pattern", 0, 1, 100, 12).with("fill", pattern.fill())), pattern.drugClass()));
        }
        if (!assessment.scores().isEmpty()) {
            entry(list, swatch(Shape.line("response-line", 0, 8, 100, 8)), "response: half the baseline of that trial");
            entry(list, swatch(Shape.box("remission", 0, 1, 100, 14), Shape.line("remission-line", 0, 1, 100, 1)), "remission");
        }
        if (assessment.safetyAlerts().stream().anyMatch(alert -> alert.date().filter(scale::shows).isPresent())) {
            entry(list, swatch(Shape.at(50, 3, Shape.path("alert-mark", "M0,0 l5,9 h-10 z"))), "safety alert");
        }
        if (scale.breakAt().isPresent()) {
            entry(list, swatch(Shape.box("earlier", 0, 1, 100, 14)), "earlier years, on a smaller scale");
        }
        return Element.of("figcaption").add(list, Element.of("p").add(Html.text("The same in words: "), Element.to("trials", "trials and other treatment")));
    }

    private static boolean hasOpenDose(TrialAssessment trial) {
        return trial.verdict() == TrialVerdict.OTHER_USE || trial.doses().stream().anyMatch(period -> period.mgPerDay().isEmpty());
    }

    private List<ClassPattern> classes() {
        return assessment.trials().stream().map(trial -> ClassPattern.of(trial.drugClass())).distinct().toList();
    }

    private static Element swatch(Element... shapes) {
        return Element.of("svg", "swatch").with("width", "26").with("height", "17").with("aria-hidden", "true").add(shapes);
    }

    private static void entry(Element list, Element swatch, String words) {
        list.add(Element.of("li").add(swatch, Html.text(words)));
    }
}
