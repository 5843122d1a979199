package org.trdcds.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.trdcds.assessment.Derivation;
import org.trdcds.assessment.DerivationNode;
import org.trdcds.assessment.DerivationNode.Kind;

/** Where facts come from that criteria rest on and earlier stages made: the rules that made them, and the entries these rules were shown. */
final class DerivationText {

    private static final int COLUMN = 12;

    private final Page page;
    private final Map<String, DerivationNode> nodes = new HashMap<>();

    private DerivationText(Page page, Derivation derivation) {
        this.page = page;
        derivation.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    static void write(Sheet sheet) {
        sheet.assessment().derivation().ifPresent(derivation -> {
            DerivationText text = new DerivationText(sheet.page(), derivation);
            List<DerivationNode> made = derivation.nodes().stream()
                    .filter(node -> node.kind() == Kind.FACT && text.below(node, Kind.FIRING).findAny().isPresent()).toList();
            if (!made.isEmpty()) {
                sheet.page().heading("HOW COUNTS, VERDICTS AND FINDINGS CAME ABOUT");
                made.forEach(text::fact);
            }
        });
    }

    private void fact(DerivationNode fact) {
        page.blank();
        page.line(Tone.HEADING, Words.capital(fact.name().replace('-', ' ')) + ": " + fact.statement());
        below(fact, Kind.FIRING).forEach(firing -> {
            page.labelled(2, "rule", COLUMN, firing.name() + ": " + firing.statement()
                    + (firing.answer().filter("unknown"::equals).isPresent() ? " (open)" : ""));
            below(firing, Kind.FACT).filter(shown -> below(shown, Kind.ENTRY).findAny().isPresent()).forEach(shown ->
                    page.labelled(2, "was shown", COLUMN, shown.statement() + entries(shown)));
        });
        if (below(fact, Kind.ENTRY).findAny().isPresent()) {
            page.labelled(2, "and", COLUMN, entries(fact).strip());
        }
    }

    private Stream<DerivationNode> below(DerivationNode node, Kind kind) {
        return node.restsOn().stream().map(nodes::get).filter(other -> other.kind() == kind);
    }

    private String entries(DerivationNode fact) {
        return " (" + String.join(", ", below(fact, Kind.ENTRY).map(DerivationNode::name).distinct().toList()) + ")";
    }
}
