package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.trdcds.assessment.Clause;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.CategoryRow;
import org.trdcds.knowledge.Question;
import org.trdcds.patient.Answer;

/**
 * The one line that says what to consider and the main reason. It is never cut: of several true wordings, the fullest that fits
 * into {@value #LONGEST_LINE} characters is taken, and at last the line without its reason.
 */
final class Wording {

    static final int LONGEST_LINE = 140;
    private static final Set<String> SHARED = Set.of("in-scope", "not-in-remission", "not-in-hand", "not-declined");
    private static final String NOT_DOCUMENTED = ": not documented";
    private static final Set<String> ABBREVIATED = Set.of("tms", "ect", "vns");
    private static final String PATIENT = "this patient";
    private static final String ABOUT = "{about}";
    private static final String SEPARATOR = "; ";
    private static final List<String> SUBJECTS = List.of("the current trial", "the latest trial that can be judged");
    private static final Pattern COUNT = Pattern.compile("\\d+ (adequate )?trials? .*");
    private static final Pattern MORE = Pattern.compile("and \\d+ more");
    private static final Pattern TRIAL = Pattern.compile("[a-z][^:;]*? from \\d{4}-\\d{2}-\\d{2}|[a-z][a-z -]*");
    private static final Pattern PLACE = Pattern.compile(" \\((case:|[A-Z][A-Za-z]+/)[^)\\s]*\\)");
    private static final Pattern SINCE = Pattern.compile(" from (\\d{4}-\\d{2}-\\d{2})$");

    private Wording() {
    }

    static StepWords words(CategoryRow row, Verdict verdict, List<Criterion> criteria) {
        Criterion deciding = VerdictOfCategory.deciding(criteria, verdict);
        return new StepWords(line(row, verdict, criteria, deciding), row.title() + ": " + whereItStands(row, verdict, deciding));
    }

    private static String whereItStands(CategoryRow row, Verdict verdict, Criterion deciding) {
        return switch (verdict) {
            case SUGGESTED -> "also suggested";
            case DEFERRED -> "waits, " + need(row, deciding);
            case CONTRAINDICATED -> "contraindicated, " + need(row, deciding);
            case INSUFFICIENT_DATA -> "open on whether " + need(row, deciding);
            case NOT_INDICATED -> "only if " + need(row, deciding);
        };
    }

    private static String line(CategoryRow row, Verdict verdict, List<Criterion> criteria, Criterion deciding) {
        Line line = switch (verdict) {
            case SUGGESTED -> new Line(row.consider(), ": ");
            case DEFERRED -> new Line(row.title() + ", waiting", ": ");
            case CONTRAINDICATED -> new Line(row.title() + ", contraindicated", ": ");
            case NOT_INDICATED -> new Line(row.title() + ", set aside", ": only if ");
            case INSUFFICIENT_DATA -> new Line(row.title() + ", open", ": not clear whether ");
        };
        switch (verdict) {
            case SUGGESTED -> mainReason(criteria).ifPresent(reason -> tell(line, reason));
            case DEFERRED, CONTRAINDICATED -> tell(line, deciding);
            case NOT_INDICATED, INSUFFICIENT_DATA -> line.takes(need(row, deciding));
        }
        return line.text();
    }

    /** What a category asks for, short, as a clause: "enough adequate trials failed …". */
    private static String need(CategoryRow row, Criterion criterion) {
        String shorter = criterion.cited().isEmpty() || saysSeveral(criterion) ? row.needs().get(criterion.id()) : null;
        return shorter == null ? Clause.of(criterion.statement()) : shorter;
    }

    /** The reason peculiar to the category: its first met criterion that is no shared one; none where it has no other. */
    private static Optional<Criterion> mainReason(List<Criterion> criteria) {
        for (Criterion criterion : criteria) {
            if (criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.MET && !SHARED.contains(criterion.id())) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }

    /** Ends a line with what a criterion says of this patient, in the fullest wording that fits. */
    private static boolean tell(Line line, Criterion criterion) {
        String statement = Clause.of(criterion.cited().isEmpty() ? criterion.statement() : criterion.cited().get(0).statement());
        List<String> observed = notable(criterion.observations());
        for (String part : observed) {
            if (Character.isDigit(part.charAt(0)) && COUNT.matcher(part).matches() && tellCount(line, part, observed)) {
                return true;
            }
        }
        return !observed.isEmpty() && tellObserved(line, statement, observed) || line.takes(statement);
    }

    private static boolean tellCount(Line line, String count, List<String> observed) {
        Optional<String> second = observed.stream().filter(other -> !other.equals(count)).findFirst();
        return line.takes(String.join(SEPARATOR, observed)) || second.isPresent() && line.takes(count + SEPARATOR + second.get())
                || line.takes(count);
    }

    private static boolean tellObserved(Line line, String statement, List<String> observed) {
        String first = observed.get(0);
        boolean ofAlert = statement.startsWith("there is a") && statement.contains("safety alert");
        if (ofAlert && (line.takes(first) || line.takes(beforeColon(first)))) {
            return true;
        }
        Optional<String> named = named(statement, observed);
        if (named.isPresent() && line.takes(named.get())) {
            return true;
        }
        boolean saysMore = !statement.contains(beforeColon(first));
        return saysMore && (line.takes(statement + " (" + String.join(SEPARATOR, observed) + ")") || line.takes(statement + " (" + first + ")"))
                || line.takes(statement + " (" + first.substring(first.indexOf(": ") + 1).strip() + ")")
                || !statement.startsWith("no ") && line.takes(first);
    }

    /** The statement about a trial, with the name of the trial in it. */
    private static Optional<String> named(String statement, List<String> observed) {
        for (String subject : SUBJECTS) {
            if (statement.contains(subject)) {
                return observed.stream().filter(part -> TRIAL.matcher(part).matches()).findFirst()
                        .map(trial -> statement.replace(subject, trial));
            }
        }
        return Optional.empty();
    }

    /** What was observed, without silences, without places in the record, and without how many more there are. */
    private static List<String> notable(List<String> observations) {
        List<String> notable = new ArrayList<>();
        for (String part : observations) {
            if (!part.isBlank() && !isSilent(part) && !(part.startsWith("and ") && MORE.matcher(part).matches())) {
                notable.add(Clause.of(part.indexOf(" (") < 0 ? part : PLACE.matcher(part).replaceAll("")));
            }
        }
        return notable;
    }

    private static boolean isSilent(String part) {
        return part.endsWith("none recorded") || part.endsWith("none on record") || part.endsWith("none of those on record")
                || part.endsWith("not documented");
    }

    private static String beforeColon(String text) {
        int colon = text.indexOf(": ");
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** Whether the rules that fired for it say more than one thing. */
    private static boolean saysSeveral(Criterion criterion) {
        for (RuleDescription rule : criterion.cited()) {
            if (!rule.statement().equals(criterion.cited().get(0).statement())) {
                return true;
            }
        }
        return false;
    }

    /** What is to be checked before acting, each as a name: "Psychotic features", "How the current antidepressant is taken". */
    static List<String> toConfirm(Criterion criterion) {
        List<String> names = new ArrayList<>(4);
        for (OpenQuestion open : criterion.open()) {
            if (!open.about().equals(PATIENT)) {
                addOnce(names, name(open.item(), open.about()));
            }
        }
        List<String> observed = criterion.observations();
        for (String part : observed) {
            if (part.endsWith(NOT_DOCUMENTED)) {
                addOnce(names, part.substring(0, part.length() - NOT_DOCUMENTED.length()));
            }
        }
        if (names.isEmpty()) {
            for (String part : observed) {
                if (part.contains(": ")) {
                    addOnce(names, beforeColon(part));
                }
            }
        }
        return names.isEmpty() ? List.of(criterion.statement()) : names;
    }

    private static void addOnce(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** What is asked of a trial, course or finding as a name of what to check; medicines stay unnamed. */
    static String name(String item, String about) {
        return switch (item) {
            case "adherence", "inadequate-use" -> "How the current antidepressant is taken";
            case "dose", "below-usual-maximum", "over-maximum" -> "Dose of the current antidepressant";
            case "duration", "dates", "in-progress", "four-weeks-at-dose" -> "Weeks at an adequate dose so far";
            case "tolerated", "effect-noted" -> "Side effects";
            case "current", "ongoing", "still-taken" -> "Whether the last antidepressant is still taken";
            case "course-outcome", "modality", "under-way" -> "Course of " + about;
            case "present", "deferring", "major", "assessed", "raises-referral" -> beforeColon(about);
            default -> "Benefit so far";
        };
    }

    static String question(Map<String, Question> questions, OpenQuestion open) {
        Question template = questions.get(open.item());
        if (template == null) {
            return "What is known about " + open.item().replace('-', ' ') + " (" + asked(open.about()) + ")?";
        }
        String words = open.ongoing() == Answer.UNMET ? template.past() : template.present();
        return words.contains(ABOUT) ? words.replace(ABOUT, asked(open.about())) : words;
    }

    private static String asked(String about) {
        int end = about.indexOf(SEPARATOR);
        String first = ABBREVIATED.contains(about) ? about.toUpperCase(Locale.ROOT) : Clause.of(end < 0 ? about : about.substring(0, end));
        return first.contains(" from ") ? SINCE.matcher(first).replaceFirst(" (from $1)") : first;
    }
}
