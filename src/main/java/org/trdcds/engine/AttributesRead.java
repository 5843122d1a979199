package org.trdcds.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.assessment.AttributeUse;
import org.trdcds.knowledge.FactRow;
import org.trdcds.patient.PatientAttribute;

/** Which attributes of a patient stand behind what rules read. */
final class AttributesRead {

    private final Phrases phrases;

    AttributesRead(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Every attribute once, used by these rules or not. */
    List<AttributeUse> by(Collection<RuleText> rules) {
        Set<FactRow.Use> uses = new LinkedHashSet<>();
        rules.forEach(rule -> names(rule).forEach(name -> uses.addAll(phrases.row(name).uses())));
        return Arrays.stream(PatientAttribute.values()).map(attribute -> new AttributeUse(attribute,
                uses.stream().filter(use -> use.attribute() == attribute).map(FactRow.Use::how).collect(Collectors.joining("; ")))).toList();
    }

    /** Names in the table of facts of what a rule reads. */
    private Set<String> names(RuleText rule) {
        Set<String> names = new LinkedHashSet<>();
        for (FactPattern pattern : rule.patterns()) {
            AskedFact fact = new AskedFact(rule.stage(), pattern);
            Set<String> inNoun = phrases.inNoun(fact.factType());
            for (String component : fact.components()) {
                if (inNoun.contains(component)) {
                    fact.allowed(component).forEach(constant -> names.add(fact.factType() + "." + constant));
                } else if (!fact.conditions(component).get(0).values().get(0).startsWith("$")) {
                    names.addAll(fact.names(component));
                }
            }
        }
        return names;
    }
}
