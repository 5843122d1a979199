package org.trdcds.report;

import java.util.ArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Disagreement;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.Scope;
import org.trdcds.assessment.Stage;
import org.trdcds.patient.Answer;

/** Failures counted, and what definitions and staging models make of them. */
final class ResistanceText {

    private static final String LEAD = " -  ";

    private ResistanceText() {
    }

    static void status(Sheet sheet) {
        Assessment assessment = sheet.assessment();
        sheet.page().line(Tone.HEADING, sentence(assessment));
        Scope scope = assessment.scope();
        sheet.page().line(Tone.PLAIN, scope(scope) + sheet.references().cite(scope.evidence()));
    }

    static void definitions(Sheet sheet) {
        Resistance resistance = sheet.assessment().resistance();
        List<ProfileResult> others = resistance.profiles().stream()
                .filter(profile -> !profile.name().equals(sheet.assessment().profile())).toList();
        if (others.isEmpty() && resistance.staging().isEmpty()) {
            return;
        }
        if (sheet.depth() == Depth.FULL) {
            sheet.page().heading("OTHER DEFINITIONS AND STAGING (information only)");
        }
        List<ProfileResult> differing = others.stream().filter(profile -> profile.status() != resistance.status()).toList();
        if (sheet.depth() == Depth.FULL) {
            differing.forEach(profile -> definition(sheet, profile));
        }
        agreement(sheet, others.size() - differing.size(), differing);
        staging(sheet);
    }

    private static void definition(Sheet sheet, ProfileResult profile) {
        sheet.page().item("- ", profile.name() + ": " + status(profile.status()) + ", " + counted(profile)
                + profile.differsBecause().map(because -> "; " + because).orElse(""));
    }

    /** "9 agree. Not met by distinct-classes-3 and drug-and-psychotherapy." */
    private static void agreement(Sheet sheet, int agreeing, List<ProfileResult> differing) {
        List<String> parts = new ArrayList<>();
        if (agreeing > 0) {
            parts.add(Words.count(agreeing, "other definition") + (agreeing == 1 ? " agrees." : " agree."));
        }
        if (sheet.depth() != Depth.FULL) {
            differing.stream().map(ProfileResult::status).distinct().forEach(status -> parts.add(Words.capital(status(status)) + " by "
                    + Words.list(differing.stream().filter(profile -> profile.status() == status).map(ProfileResult::name).toList()) + "."));
        }
        List<Disagreement> disagreements = sheet.assessment().disagreements();
        if (sheet.depth() != Depth.FULL && !disagreements.isEmpty()) {
            parts.add("Sources differ on " + Words.list(disagreements.stream().map(Disagreement::topic).toList()) + ".");
        }
        if (!parts.isEmpty()) {
            sheet.page().item(LEAD, String.join(" ", parts));
        }
    }

    private static void staging(Sheet sheet) {
        List<Stage> stages = sheet.assessment().resistance().staging();
        if (stages.isEmpty()) {
            return;
        }
        if (sheet.depth() == Depth.FULL) {
            stages.forEach(stage -> sheet.page().item("- ", result(stage) + "; from " + String.join("; ", stage.inputs())
                    + stage.note().map(note -> ". " + note).orElse("")));
        } else {
            sheet.page().item(LEAD, "Staging (information only): " + String.join("; ", stages.stream().map(ResistanceText::result).toList()) + ".");
        }
    }

    private static String sentence(Assessment assessment) {
        Resistance resistance = assessment.resistance();
        String profile = "profile " + assessment.profile();
        String needed = chosen(assessment).map(result -> " (" + result.needed() + " or more)").orElse("");
        String failed = resistance.confirmed() == 0 ? "No trial counts as failed"
                : Words.count(resistance.confirmed(), "adequate trial") + " counted as failed";
        int open = Math.max(0, resistance.possible() - resistance.confirmed());
        String more = open == 0 ? "" : (resistance.confirmed() == 0 ? "; " + open : ", " + open + " more") + " could, once the record is complete";
        return switch (resistance.status()) {
            case MET -> failed + more + ": meets " + profile + needed + ".";
            case POSSIBLE -> failed + more + ": " + profile + needed + " may be met.";
            case NOT_MET -> failed + more + ": does not meet " + profile + needed + ".";
            case NOT_ASSESSED -> "Treatment resistance is not assessed here. " + failed + more + ".";
        };
    }

    private static String scope(Scope scope) {
        String reasons = scope.reasons().isEmpty() ? "" : ": " + String.join("; ", scope.reasons());
        String lead = switch (scope.inScope()) {
            case MET -> "In scope";
            case UNMET -> "Out of scope";
            case UNKNOWN -> "Scope not clear";
        };
        return Words.sentence(lead + reasons) + (scope.inScope() == Answer.MET ? "" : " Urgent and general steps are shown all the same.");
    }

    private static Optional<ProfileResult> chosen(Assessment assessment) {
        return assessment.resistance().profiles().stream().filter(profile -> profile.name().equals(assessment.profile())).findFirst();
    }

    private static String counted(ProfileResult profile) {
        String possible = profile.possible() > profile.confirmed() ? " to " + profile.possible() : "";
        return profile.confirmed() + possible + " counted, " + profile.needed() + " needed";
    }

    private static String status(ResistanceStatus status) {
        return switch (status) {
            case MET -> "met";
            case POSSIBLE -> "may be met";
            case NOT_MET -> "not met";
            case NOT_ASSESSED -> "not assessed";
        };
    }

    private static String result(Stage stage) {
        List<String> parts = new ArrayList<>();
        if (stage.range().isPresent()) {
            parts.add(stage.range().get());
        } else {
            stage.stage().ifPresent(parts::add);
            if (stage.score().isPresent()) {
                parts.add(Words.number(stage.score()));
            }
        }
        stage.band().ifPresent(band -> parts.add("(" + band + ")"));
        return Words.model(stage.model()) + " " + String.join(" ", parts);
    }
}
