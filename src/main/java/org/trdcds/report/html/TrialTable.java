package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.CourseAssessment;
import org.trdcds.assessment.DosePeriod;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.patient.Answer;
import org.trdcds.report.Words;

/** What the timeline shows, as tables: every trial with its figures and the reasons for its verdict, and every other course. */
final class TrialTable {

    private final Assessment assessment;

    TrialTable(Assessment assessment) {
        this.assessment = assessment;
    }

    Html section() {
        Element section = Section.of("trials", "Trials and other treatment");
        List<TrialAssessment> trials = assessment.trials();
        section.add(trials.isEmpty() ? Element.of("p").text("No antidepressant trial on record.") : trials(trials));
        List<CourseAssessment> courses = assessment.courses();
        return courses.isEmpty() ? section : section.add(courses(courses));
    }

    private static Html trials(List<TrialAssessment> trials) {
        Table table = new Table("Antidepressant trials", "Trial", "Dates", "Daily dose", "At adequate dose", "Taken", "Verdict and reasons");
        for (int i = 0; i < trials.size(); i++) {
            TrialAssessment trial = trials.get(i);
            table.row("trial-" + (i + 1), Html.text("T" + (i + 1) + " " + trial.ingredient() + " (" + trial.drugClass() + ")"), Html.text(dates(trial)),
                    Html.text(doses(trial)), Html.text(weeks(trial)), Html.text(Words.taken(trial.adherence())), verdict(trial));
        }
        return table.element();
    }

    private static String dates(TrialAssessment trial) {
        return Words.period(trial.start(), trial.end(), trial.ongoing()) + (trial.endInferred() ? " (end inferred from supply)" : "")
                + (trial.inEpisode() == Answer.UNMET ? ", before this episode" : "");
    }

    private static String doses(TrialAssessment trial) {
        List<String> steps = new ArrayList<>();
        for (DosePeriod period : trial.doses()) {
            steps.add(Words.number(period.mgPerDay()));
        }
        String taken = steps.isEmpty() ? Words.number(trial.highestDailyDoseMg()) : String.join(", ", steps);
        String minimum = trial.minimumAdequateDoseMg().isPresent() ? "; minimum " + Words.number(trial.minimumAdequateDoseMg()) + " mg" : "";
        return taken + " mg" + minimum;
    }

    private static String weeks(TrialAssessment trial) {
        OptionalDouble weeks = trial.weeksAtDose();
        return weeks.isPresent() ? Words.number(weeks) + " weeks" : "not known";
    }

    private static Html verdict(TrialAssessment trial) {
        Element reasons = Element.of("ul").add(trial.reasons().stream().map(reason -> Element.of("li").text(Words.sentence(reason))).toList());
        if (!trial.missing().isEmpty()) {
            reasons.add(Element.of("li").text("Not documented: " + Words.missing(trial.missing()) + "."));
        }
        return Html.of(Element.of("strong").text(Words.capital(Words.verdict(trial.verdict()))), reasons,
                Element.of("details").add(Element.of("summary").text("Chart entries"), Entries.list(trial.evidence())));
    }

    private static Html courses(List<CourseAssessment> courses) {
        Table table = new Table("Other treatment", "Course", "Dates", "Sessions", "Adequacy", "Outcome", "Chart entries");
        for (CourseAssessment course : courses) {
            boolean named = !course.name().isBlank() && !course.name().equals(course.kind());
            table.row("", Html.text(Labels.treatment(course.kind()) + (named ? ": " + Words.course(course.name()) : "")),
                    Html.text(Words.period(course.start(), course.end(), course.underWay())
                            + (course.inEpisode() == Answer.UNMET ? ", before this episode" : "")),
                    Html.text(course.sessions() == 0 ? "not counted" : Integer.toString(course.sessions())), Html.text(Labels.adequate(course.adequate())),
                    Html.text(Words.outcome(course.outcome())), Entries.list(course.evidence()));
        }
        return table.element();
    }
}
