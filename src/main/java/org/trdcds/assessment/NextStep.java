package org.trdcds.assessment;

import java.util.List;

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
 * @param wouldChange  changes that turn the verdict
 */
public record NextStep(
        Category category, String title, Verdict verdict, Urgency urgency, Strength strength, String summary,
        List<Criterion> criteria, String against, List<String> cautions, List<String> confirm, List<String> options,
        List<String> alternatives, List<OpenQuestion> missing, List<Change> wouldChange, List<String> sources,
        List<String> rules, List<String> heuristics) {

    public NextStep {
        criteria = List.copyOf(criteria);
        cautions = List.copyOf(cautions);
        confirm = List.copyOf(confirm);
        options = List.copyOf(options);
        alternatives = List.copyOf(alternatives);
        missing = List.copyOf(missing);
        wouldChange = List.copyOf(wouldChange);
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        heuristics = List.copyOf(heuristics);
    }
}
