package org.trdcds.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * What is said of one category of next step, with everything it rests on.
 *
 * @param summary      one line of at most 140 characters: what to consider and the main reason
 * @param against      the strongest reason against
 * @param cautions     what to weigh before acting
 * @param confirm      exclusions and deferrals the chart leaves open: to confirm before acting
 * @param options      what the category could mean here: classes not tried, modalities, checks
 * @param alternatives other categories considered, each with its first blocking criterion
 * @param missing      what the chart does not say and this verdict needs
 * @param wouldChange  the smallest changes found that turn the verdict, nearest to a suggestion first; of a suggested step, what withdraws it
 * @param basis        keys of the sources of the category as such
 * @param remarks      what rules say of it beside its criteria, and why: urgency, strength, cautions, reasons against, options; and the cautions
 *                     that were looked for and not found
 */
public record NextStep(
        Category category, String title, Verdict verdict, Urgency urgency, Strength strength, String summary,
        List<Criterion> criteria, String against, List<String> cautions, List<String> confirm, List<String> options,
        List<String> alternatives, List<OpenQuestion> missing, List<Change> wouldChange, List<String> basis,
        List<Remark> remarks) {

    public NextStep {
        criteria = List.copyOf(criteria);
        cautions = List.copyOf(cautions);
        confirm = List.copyOf(confirm);
        options = List.copyOf(options);
        alternatives = List.copyOf(alternatives);
        missing = List.copyOf(missing);
        wouldChange = kept(wouldChange);
        basis = List.copyOf(basis);
        remarks = kept(remarks);
    }

    private static <T> List<T> kept(List<T> list) {
        return list instanceof ListOnDemand<T> ? list : List.copyOf(list);
    }

    /** Why it is as urgent as it is here; nothing where that is its usual place. */
    public List<Remark> urgencyReasons() {
        return remarks(Remark.Kind.URGENCY, urgency.code());
    }

    /** Why it is supported as strongly as it is here; nothing where that is its usual strength. */
    public List<Remark> strengthReasons() {
        return remarks(Remark.Kind.STRENGTH, strength.code());
    }

    private List<Remark> remarks(Remark.Kind kind, String says) {
        return remarks.stream().filter(remark -> remark.kind() == kind && remark.says().filter(says::equals).isPresent()).toList();
    }

    /** What a caution, an option or a reason against of this step rests on; nothing where the category as such says it. */
    public List<Remark> behind(Remark.Kind kind, String said) {
        return remarks.stream().filter(remark -> remark.kind() == kind && remark.holds() == Answer.MET && said.startsWith(remark.statement())).toList();
    }

    /** The cautions that were looked for and not found, each with what was looked at. */
    public List<Remark> cautionsNotFound() {
        return remarks.stream().filter(remark -> remark.holds() == Answer.UNMET).toList();
    }

    /** Every chart entry that its criteria and remarks rest on, each once. */
    public List<Evidence> evidence() {
        return Stream.concat(criteria.stream().flatMap(criterion -> criterion.evidence().stream()),
                remarks.stream().flatMap(remark -> remark.evidence().stream())).distinct().toList();
    }

    /** How recent these entries are. */
    public InputDates inputs() {
        return InputDates.of(evidence());
    }

    /** The rules that surely fired for it beside those of its criteria, each once. */
    public List<RuleDescription> remarked() {
        return remarks.stream().filter(remark -> remark.holds() == Answer.MET).map(Remark::rule).distinct().toList();
    }

    /** The rules that fired for it, each once. */
    public List<RuleDescription> cited() {
        return Stream.concat(criteria.stream().flatMap(criterion -> criterion.cited().stream()), remarked().stream()).distinct().toList();
    }

    /** Keys of all sources it rests on: of the category, then of the rules that fired, each once. */
    public List<String> sources() {
        Set<String> sources = new LinkedHashSet<>(basis);
        cited().forEach(rule -> sources.addAll(rule.sources()));
        return List.copyOf(sources);
    }

    /** Ids of the rules that fired for it. */
    public List<String> rules() {
        return cited().stream().map(RuleDescription::id).toList();
    }

    /** Heuristics that the rules encode, in order. */
    public List<String> heuristics() {
        return cited().stream().flatMap(rule -> rule.heuristics().stream()).distinct().sorted().toList();
    }
}
