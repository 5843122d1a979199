package org.trdcds.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.trdcds.assessment.CourseAssessment;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.patient.Answer;

/** What was tried, and what is said of it. */
final class TrialText {

    /** Of the reasons on a card: why, and by which scores; what is not documented is listed once. */
    private static final int REASONS_SHOWN = 2;
    private static final int NAME = 26;
    private static final int DATES = 26;
    private static final int DOSE = 16;
    private static final int WEEKS = 12;

    private TrialText() {
    }

    static void write(Sheet sheet) {
        List<TrialAssessment> trials = sheet.assessment().trials();
        Page page = sheet.page();
        page.heading("TRIALS AND OTHER COURSES");
        if (trials.isEmpty()) {
            page.line(Tone.PLAIN, "No antidepressant trial recorded.");
        } else {
            page.line(Tone.LABEL, "    " + pad("Ingredient (class)", NAME) + pad("Dates", DATES) + pad("Dose/minimum", DOSE)
                    + pad("At minimum", WEEKS) + "Taken");
            for (int i = 0; i < trials.size(); i++) {
                trial(sheet, i + 1, trials.get(i));
            }
        }
        List<CourseAssessment> courses = sheet.assessment().courses();
        courses.forEach(course -> page.item(" -  ", Words.capital(course(sheet, course))));
    }

    private static void trial(Sheet sheet, int number, TrialAssessment trial) {
        String dates = Words.period(trial.start(), trial.end(), trial.ongoing()) + (trial.endInferred() ? " *" : "");
        sheet.page().item((number < 10 ? " " : "") + "T" + number + " ", pad(trial.ingredient() + " (" + trial.drugClass() + ")", NAME)
                + pad(dates, DATES) + pad(dose(trial), DOSE) + pad(weeks(trial.weeksAtDose()), WEEKS) + Words.taken(trial.adherence()));
        sheet.page().item("    ", verdict(trial, sheet.depth() == Depth.FULL ? trial.reasons() : main(trial)) + sheet.references().citeEntries(trial.evidence()));
    }

    private static List<String> main(TrialAssessment trial) {
        List<String> shown = trial.reasons().stream().limit(REASONS_SHOWN).toList();
        return shown.stream().filter(reason -> trial.missing().isEmpty() || !reason.toLowerCase(Locale.ROOT).contains("not documented"))
                .filter(reason -> shown.stream().noneMatch(other -> other.length() > reason.length() && other.regionMatches(true, 0, reason, 0, reason.length())))
                .toList();
    }

    private static String verdict(TrialAssessment trial, List<String> reasons) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.capital(Words.verdict(trial.verdict())));
        if (trial.reasons().isEmpty()) {
            parts.add(Words.outcome(trial.outcome()));
        }
        reasons.stream().map(Words::lowerFirst).forEach(parts::add);
        trial.borderline().ifPresent(reference -> parts.add("dose in the contested band: " + reference));
        if (!trial.missing().isEmpty()) {
            parts.add("not documented: " + Words.missing(trial.missing()));
        }
        if (trial.endInferred()) {
            parts.add("* end inferred from the supply");
        }
        if (trial.inEpisode() == Answer.UNMET) {
            parts.add("before this episode");
        }
        return parts.get(0) + (parts.size() > 1 ? ": " + String.join("; ", parts.subList(1, parts.size())) : "");
    }

    private static String course(Sheet sheet, CourseAssessment course) {
        String kind = Words.course(course.kind());
        String name = course.name().isBlank() || course.name().equals(course.kind()) ? kind : kind + ": " + Words.course(course.name());
        return name + ", " + Words.period(course.start(), course.end(), course.underWay())
                + (course.sessions() > 0 ? ", " + Words.count(course.sessions(), "session") : "")
                + ", " + adequate(course.adequate()) + ", " + Words.outcome(course.outcome())
                + (course.inEpisode() == Answer.UNMET ? ", before this episode" : "") + sheet.references().cite(course.evidence());
    }

    private static String adequate(Answer adequate) {
        return switch (adequate) {
            case MET -> "an adequate course";
            case UNMET -> "short of an adequate course";
            case UNKNOWN -> "adequacy not known";
        };
    }

    private static String dose(TrialAssessment trial) {
        return Words.number(trial.highestDailyDoseMg()) + "/" + Words.number(trial.minimumAdequateDoseMg()) + " mg";
    }

    private static String weeks(OptionalDouble weeks) {
        return weeks.isEmpty() ? "?" : Words.number(weeks) + " weeks";
    }

    private static String pad(String text, int width) {
        return text.length() < width ? text + " ".repeat(width - text.length()) : text + " ";
    }
}
