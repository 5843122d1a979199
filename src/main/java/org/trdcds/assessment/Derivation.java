package org.trdcds.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How verdicts came about, as the rule engine recorded it: a graph without cycles from the verdict of each category down to chart entries.
 *
 * <p>A verdict rests on its criteria and on the firings that gave urgency, strength, cautions and options. A criterion rests on the firings
 * that decided it or, where no rule fired, on the facts that were looked at. A firing rests on the facts it matched. A fact rests on the
 * firings of earlier stages that made it, and on chart entries.
 *
 * @param nodes every node once, in the order of the next steps; a node stands before those that it is the first to rest on
 */
public record Derivation(List<DerivationNode> nodes) {

    public Derivation {
        nodes = List.copyOf(nodes);
    }

    /** The node of this id. */
    public Optional<DerivationNode> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The part that the verdict of one category rests on, its verdict first; without nodes when this derivation has no such verdict. */
    public Derivation of(Category category) {
        Map<String, DerivationNode> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        List<DerivationNode> part = new ArrayList<>();
        nodes.stream().filter(node -> node.kind() == DerivationNode.Kind.VERDICT && node.name().equals(category.code()))
                .forEach(verdict -> collect(verdict, byId, new HashSet<>(), part));
        return new Derivation(part);
    }

    private static void collect(DerivationNode node, Map<String, DerivationNode> byId, Set<String> seen, List<DerivationNode> part) {
        if (seen.add(node.id())) {
            part.add(node);
            node.restsOn().forEach(id -> collect(byId.get(id), byId, seen, part));
        }
    }
}
