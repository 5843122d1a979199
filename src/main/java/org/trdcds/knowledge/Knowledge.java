package org.trdcds.knowledge;

import java.util.List;
import java.util.Map;

/**
 * The reference tables of {@code rules/knowledge/} and the profiles of {@code rules/profiles/}, read and checked once.
 */
public record Knowledge(
        Map<String, Antidepressant> antidepressants,
        Map<String, AugmentationAgent> augmentation,
        MedicineTable medicines,
        ConceptTable conditions,
        ConceptTable procedures,
        ConceptTable devices,
        ConceptTable orders,
        InstrumentTable instruments,
        LabTable labs,
        List<Interaction> interactions,
        Map<String, Limit> limits,
        Map<String, CategoryRow> categories,
        Map<String, Question> questions,
        Map<String, Source> sources,
        Map<String, Profile> profiles,
        List<TopicRow> topics,
        List<ContributorRow> contributors,
        List<SuppositionRow> suppositions,
        List<DisagreementRow> disagreements,
        EntryNames entryNames,
        InteractionIndex interactionIndex) {

    /** Puts the tables together. */
    public Knowledge(
            Map<String, Antidepressant> antidepressants, Map<String, AugmentationAgent> augmentation, MedicineTable medicines,
            ConceptTable conditions, ConceptTable procedures, ConceptTable devices, ConceptTable orders, InstrumentTable instruments,
            LabTable labs, List<Interaction> interactions, Map<String, Limit> limits, Map<String, CategoryRow> categories,
            Map<String, Question> questions, Map<String, Source> sources, Map<String, Profile> profiles, List<TopicRow> topics,
            List<ContributorRow> contributors, List<SuppositionRow> suppositions,
            List<DisagreementRow> disagreements) {
        this(antidepressants, augmentation, medicines, conditions, procedures, devices, orders, instruments, labs, interactions, limits,
                categories, questions, sources, profiles, topics, contributors, suppositions, disagreements,
                new EntryNames(instruments, labs, List.of(conditions, procedures, devices)), new InteractionIndex(interactions));
    }

    /** The value of a named limit; an unknown name is a programming error and throws. */
    public double limit(String name) {
        Limit limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("No limit named " + name);
        }
        return limit.value();
    }

    /** A limit that counts days. */
    public int days(String name) {
        return (int) limit(name);
    }
}
