package org.trdcds.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Clause;
import org.trdcds.assessment.InputDates;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** Codes, dates and numbers in a clinician's words. */
public final class Words {

    private static final int DAYS_TOLD = 59;
    private static final int MONTHS_TOLD = 36;
    private static final Set<String> ABBREVIATED = Set.of("tms", "ect", "vns", "cbt", "ipt", "dbt", "act", "emdr", "cbasp", "mbct");

    private Words() {
    }

    /** An answer as a word: yes, no, not known. */
    public static String holds(Answer answer) {
        return switch (answer) {
            case MET -> "yes";
            case UNMET -> "no";
            case UNKNOWN -> "not known";
        };
    }

    /** An outcome by its code. */
    public static String outcome(String code) {
        return switch (code) {
            case "none" -> "no response";
            case "partial" -> "partial response";
            case "unknown" -> "outcome not known";
            default -> code;
        };
    }

    /** How a medicine was taken. */
    public static String taken(Answer adherence) {
        return switch (adherence) {
            case MET -> "as directed";
            case UNMET -> "not as directed";
            case UNKNOWN -> "not documented";
        };
    }

    /** What the chart does not say of a trial, by its items: "whether it is still taken". */
    public static String missing(List<String> items) {
        return list(items.stream().map(Words::missing).toList());
    }

    private static String missing(String item) {
        return switch (item) {
            case "ongoing" -> "whether it is still taken";
            case "in-episode" -> "whether it belongs to this episode";
            case "onset" -> "onset of the episode";
            case "relapsed" -> "whether its benefit was lost";
            case "relapse-lasted" -> "a second score that confirms the loss";
            default -> item;
        };
    }

    /** The verdict on a trial. */
    public static String verdict(TrialVerdict verdict) {
        return switch (verdict) {
            case OTHER_USE -> "other use, not counted";
            case RELAPSED -> "helped, then relapsed";
            case RESPONDED -> "helped";
            case INTOLERANT -> "not tolerated";
            case IN_PROGRESS -> "too early to judge";
            case INADEQUATE -> "not an adequate trial";
            case INDETERMINATE -> "cannot be judged yet";
            case FAILED -> "failed";
        };
    }

    /** The verdict on a next step. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SUGGESTED -> "suggested";
            case DEFERRED -> "waits";
            case NOT_INDICATED -> "set aside";
            case CONTRAINDICATED -> "contraindicated";
            case INSUFFICIENT_DATA -> "open until the record is complete";
        };
    }

    /** What has to happen before a step that waits for this criterion. */
    public static String first(String criterion) {
        return switch (criterion) {
            case "d-safety", "d-medication-safety" -> "a clinician assesses the safety alert and records it";
            case "d-dx" -> "the question about the diagnosis or the thyroid is settled";
            case "d-med" -> "the medicine that may cause depressive symptoms is reviewed with its prescriber";
            case "d-opt" -> "dose, adherence or time in the current trial are put in order";
            case "d-course" -> "the course under way is completed and its outcome recorded";
            case "d-psychosis" -> "psychiatric assessment of the psychotic features (antidepressant with antipsychotic, or ECT)";
            default -> "this is settled or confirmed absent";
        };
    }

    /** The name of a staging model by its code. */
    public static String model(String staging) {
        return switch (staging) {
            case "thase-rush" -> "Thase-Rush";
            case "maudsley" -> "Maudsley";
            case "mgh-s" -> "MGH-S";
            case "european" -> "European";
            default -> staging;
        };
    }

    /** A kind of treatment or a modality by its code: "TMS", "CBT", "augmentation". */
    public static String course(String code) {
        return ABBREVIATED.contains(code) ? code.toUpperCase(Locale.ROOT) : code.replace('-', ' ');
    }

    /** The heading that steps of one urgency share. */
    public static String urgency(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "NOW";
            case SAME_DAY -> "TODAY";
            case FIRST -> "BEFORE ANY CHANGE OF TREATMENT";
            case NEXT -> "TREATMENT OR REFERRAL";
            case SUPPORTING -> "ALONGSIDE";
        };
    }

    /** Whom to involve, as a sentence. */
    public static String involve(Route route) {
        return switch (route) {
            case PSYCHIATRIC -> "Involve the treating mental-health or emergency team; follow the local emergency protocol.";
            case MEDICAL -> "Involve emergency or acute medical care; follow the local emergency protocol.";
            case PRESCRIBER -> "Involve the prescriber or pharmacist.";
        };
    }

    /** From when to when; "now" while it goes on. */
    public static String period(Optional<LocalDate> start, Optional<LocalDate> end, Answer ongoing) {
        String from = start.map(LocalDate::toString).orElse("date unknown");
        if (ongoing == Answer.MET) {
            return from + " to now";
        }
        return from + " to " + end.map(LocalDate::toString).orElse("unknown");
    }

    /** "same day", "11 days old", "5 months old", "4 years old". */
    public static String age(LocalDate then, LocalDate now) {
        long days = ChronoUnit.DAYS.between(then, now);
        if (days <= 0) {
            return "same day";
        }
        if (days <= DAYS_TOLD) {
            return count(days, "day") + " old";
        }
        long months = ChronoUnit.MONTHS.between(then, now);
        return (months < MONTHS_TOLD ? count(months, "month") : count(months / 12, "year")) + " old";
    }

    /** How recent the entries are that something rests on: "newest 2026-06-30 (same day), oldest 2025-01-04 (17 months old)". */
    public static String inputs(InputDates inputs, LocalDate now) {
        String undated = inputs.undated() == 1 ? "1 entry without a date" : inputs.undated() + " entries without a date";
        if (inputs.newest().isEmpty()) {
            return inputs.undated() == 0 ? "no chart entry speaks of it" : undated;
        }
        LocalDate newest = inputs.newest().get();
        LocalDate oldest = inputs.oldest().orElse(newest);
        return (newest.equals(oldest) ? "from " + dated(newest, now) : "newest " + dated(newest, now) + ", oldest " + dated(oldest, now))
                + (inputs.undated() == 0 ? "" : "; " + undated);
    }

    private static String dated(LocalDate day, LocalDate now) {
        return day + " (" + (day.isAfter(now) ? "to come" : age(day, now)) + ")";
    }

    /** The definition in use and how many of the others give the same answer. */
    public static String agreement(Assessment assessment) {
        List<ProfileResult> others = assessment.resistance().profiles().stream().filter(profile -> !profile.name().equals(assessment.profile())).toList();
        List<String> differing = others.stream().filter(profile -> profile.status() != assessment.resistance().status()).map(ProfileResult::name).toList();
        if (others.isEmpty()) {
            return "profile " + assessment.profile();
        }
        return "profile " + assessment.profile() + "; " + (others.size() - differing.size()) + " of " + others.size() + " other definitions agree"
                + (differing.isEmpty() ? "" : ", not " + list(differing));
    }

    /** A number with its noun, in the plural where it takes one. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** At most one decimal, none when whole; "?" when unknown. */
    public static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "?";
        }
        long tenths = Math.round(value.getAsDouble() * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** With a capital first letter. */
    public static String capital(String words) {
        return words.isEmpty() || Character.isUpperCase(words.charAt(0)) ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Lower-cases the first letter, but not that of an abbreviation. */
    public static String lowerFirst(String words) {
        return Clause.of(words);
    }

    /** As a sentence: with a capital and a full stop, unless it ends otherwise. */
    public static String sentence(String words) {
        String text = capital(words.strip());
        return text.isEmpty() || ".?!".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
