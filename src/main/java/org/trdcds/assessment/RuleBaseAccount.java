package org.trdcds.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of the rule base as a whole: for whom it is, and the source attributes of 45 CFR 170.315(b)(11)(iv)(A).
 *
 * @param about      headings, such as "intended user", and what is said under each, in the order to read them
 * @param sources    keys of the sources that its rules cite
 * @param attributes which attributes of the patient its rules use, each of them once
 */
public record RuleBaseAccount(Map<String, String> about, List<String> sources, List<AttributeUse> attributes) {

    public RuleBaseAccount {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        sources = List.copyOf(sources);
        attributes = List.copyOf(attributes);
    }
}
