package org.trdcds.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.Derivation;
import org.trdcds.assessment.DerivationNode;
import org.trdcds.assessment.DerivationNode.Kind;
import org.trdcds.assessment.Remark;
import org.trdcds.report.Words;

/**
 * How verdicts came about, where the assessment was drawn with it. A criterion opens to the rules that fired and the facts they matched; a fact
 * that earlier rules made leads to its own place on the page, which leads further, down to chart entries.
 */
final class Derived {

    private final Map<String, DerivationNode> nodes = new HashMap<>();
    private final List<DerivationNode> made;

    private Derived(List<DerivationNode> all) {
        all.forEach(node -> nodes.put(node.id(), node));
        made = all.stream().filter(node -> node.kind() == Kind.FACT && below(node, Kind.FIRING).findAny().isPresent()).toList();
    }

    static Derived of(Optional<Derivation> derivation) {
        return new Derived(derivation.map(Derivation::nodes).orElse(List.of()));
    }

    /** What a criterion rests on, where that is more than its own words, rule and entries say. */
    Html criterion(Category category, Criterion criterion) {
        DerivationNode node = nodes.get("criterion:" + category.code() + "/" + criterion.id());
        return node == null ? Html.NOTHING : opening(node.restsOn().stream().map(nodes::get).toList());
    }

    /** The same for what a rule says of a category beside its criteria. */
    Html remark(Category category, Remark remark) {
        DerivationNode node = nodes.get("verdict:" + category.code());
        return node == null ? Html.NOTHING : opening(below(node, Kind.FIRING).filter(firing -> firing.name().equals(remark.rule().id())).toList());
    }

    private Html opening(List<DerivationNode> restsOn) {
        if (!sayMore(restsOn)) {
            return Html.NOTHING;
        }
        return Element.of("details", "how").add(Element.of("summary").text("How this came about"),
                Element.of("ul", "derived").add(restsOn.stream().map(this::item).toList()));
    }

    private Element item(DerivationNode node) {
        return switch (node.kind()) {
            case FIRING -> firing(node);
            case FACT -> fact(node);
            default -> Element.of("li").text(Words.sentence(node.statement()));
        };
    }

    /** Every fact that rules of earlier stages made, with these rules and what they were shown; nothing where no derivation was drawn. */
    Html section() {
        if (made.isEmpty()) {
            return Html.NOTHING;
        }
        Element list = Element.of("ul", "facts");
        made.forEach(fact -> list.add(Element.of("li").with("id", id(fact)).add(
                Element.of("p", "made").text(title(fact)),
                Element.of("ul", "derived").add(below(fact, Kind.FIRING).map(this::firing).toList()), entries(fact))));
        return Section.of("derivation", "How counts, verdicts and findings came about").add(
                Element.of("details").add(Element.of("summary").text(Words.count(made.size(), "fact")
                        + " that rules made from the chart, with these rules and what they were shown"), list));
    }

    private boolean sayMore(List<DerivationNode> restsOn) {
        List<DerivationNode> last = restsOn.stream().flatMap(node -> node.kind() == Kind.FIRING ? below(node, Kind.FACT) : Stream.of(node)).toList();
        return last.size() > 1 || last.stream().anyMatch(made::contains);
    }

    private Element firing(DerivationNode firing) {
        String open = firing.answer().filter("unknown"::equals).map(unknown -> " (not all is known)").orElse("");
        return Element.of("li").add(Html.text(firing.statement() + open + " "), Element.of("span", "ref", "rule " + firing.name()),
                Element.of("ul").add(below(firing, Kind.FACT).map(this::fact).toList()));
    }

    private Element fact(DerivationNode fact) {
        Element item = Element.of("li").text(fact.statement() + " ");
        return made.contains(fact) ? item.add(Element.to(id(fact), "from what")) : item.add(entries(fact));
    }

    private Html entries(DerivationNode fact) {
        String entries = below(fact, Kind.ENTRY).map(DerivationNode::name).distinct().collect(Collectors.joining(", "));
        return entries.isEmpty() ? Html.NOTHING : Element.of("span", "ref", entries);
    }

    private Stream<DerivationNode> below(DerivationNode node, Kind kind) {
        return node.restsOn().stream().map(nodes::get).filter(other -> other.kind() == kind);
    }

    private static String title(DerivationNode fact) {
        return Words.capital(fact.name().replace('-', ' ')) + ": " + fact.statement();
    }

    private static String id(DerivationNode fact) {
        return fact.id().replaceAll("[^A-Za-z0-9-]", "-");
    }
}
