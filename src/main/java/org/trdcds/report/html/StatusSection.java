package org.trdcds.report.html;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.ScoreSeries;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.patient.Answer;
import org.trdcds.report.Words;

/** Where the patient stands: one sentence, and the few figures behind it. */
final class StatusSection {

    private StatusSection() {
    }

    static Html of(Assessment assessment) {
        Element section = Section.of("status", "Where things stand").add(Element.of("p", "status", sentence(assessment)));
        section.add(Element.of("p", "scope", scope(assessment)));
        return assessment.resistance().profiles().isEmpty() ? section : section.add(figures(assessment));
    }

    private static String sentence(Assessment assessment) {
        Resistance resistance = assessment.resistance();
        Optional<ProfileResult> chosen = resistance.profiles().stream().filter(profile -> profile.name().equals(assessment.profile())).findFirst();
        String what = chosen.map(ProfileResult::namesResistance).orElse(true) ? "Treatment resistance" : "The definition in use";
        String counted = counted(resistance) + chosen.map(profile -> "; " + profile.needed() + " needed").orElse("") + ".";
        return switch (resistance.status()) {
            case MET -> what + " is met: " + counted;
            case POSSIBLE -> what + " may be met: " + counted;
            case NOT_MET -> what + " is not met: " + counted;
            case NOT_ASSESSED -> "Treatment resistance is not assessed here.";
        };
    }

    private static String counted(Resistance resistance) {
        int open = Math.max(0, resistance.possible() - resistance.confirmed());
        String failed = resistance.confirmed() == 0 ? "no trial counted as failed" : Words.count(resistance.confirmed(), "trial") + " counted as failed";
        return failed + (open == 0 ? "" : ", " + open + (resistance.confirmed() == 0 ? "" : " more") + " could be once the record is complete");
    }

    private static String scope(Assessment assessment) {
        String reasons = String.join("; ", assessment.scope().reasons());
        return switch (assessment.scope().inScope()) {
            case MET -> Words.sentence(reasons.isEmpty() ? "In scope" : reasons);
            case UNMET -> Words.sentence("Outside the scope of these rules" + (reasons.isEmpty() ? "" : ": " + Words.lowerFirst(reasons)))
                    + (assessment.nextSteps().isEmpty() ? "" : " Urgent and general steps are shown all the same.");
            case UNKNOWN -> Words.sentence("Whether these rules apply is not clear" + (reasons.isEmpty() ? "" : ": " + Words.lowerFirst(reasons)))
                    + " Urgent and general steps are shown all the same.";
        };
    }

    private static Html figures(Assessment assessment) {
        Element list = Element.of("dl", "figures");
        figure(list, "Classes failed", assessment.resistance().classesFailed().isEmpty() ? "none" : String.join(", ", assessment.resistance().classesFailed()));
        figure(list, "Episode", assessment.episode().start().map(start -> "since " + start + " (" + duration(start, assessment.assessedOn()) + ")")
                .orElse("onset not in the record"));
        figure(list, "Latest score", latest(assessment.scores()));
        figure(list, "Current trial", assessment.trials().stream().filter(TrialAssessment::current).findFirst().map(StatusSection::current)
                .orElse("none on record"));
        return list;
    }

    private static void figure(Element list, String term, String value) {
        list.add(Element.of("div").add(Element.of("dt").text(term), Element.of("dd").text(value)));
    }

    private static String duration(LocalDate from, LocalDate until) {
        Period period = Period.between(from, until);
        String years = period.getYears() == 0 ? "" : Words.count(period.getYears(), "year");
        String months = period.getMonths() == 0 ? "" : Words.count(period.getMonths(), "month");
        String both = (years + " " + months).strip();
        return both.isEmpty() ? "under a month" : both;
    }

    private static String latest(List<ScoreSeries> scores) {
        record Latest(String name, ScoreSeries.Point point) {
        }
        return scores.stream().map(series -> new Latest(series.name(), series.points().get(series.points().size() - 1)))
                .max(Comparator.comparing(latest -> latest.point().date()))
                .map(latest -> latest.name() + " " + Words.number(OptionalDouble.of(latest.point().value())) + " on " + latest.point().date())
                .orElse("none on record");
    }

    private static String current(TrialAssessment trial) {
        return trial.ingredient() + " (" + trial.drugClass() + "), " + Words.verdict(trial.verdict())
                + (trial.ongoing() == Answer.UNKNOWN ? ", use not confirmed" : "");
    }
}
