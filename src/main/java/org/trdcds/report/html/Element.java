package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element under construction. Names of elements and attributes are constants of the code; values and words may come from anywhere. */
final class Element implements Html {

    private static final Set<String> VOID = Set.of("meta", "br");

    /** Elements that hold words and nothing else. */
    private static final Set<String> WORDS_ONLY = Set.of("title", "desc", "text", "tspan", "time");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Html> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    static Element of(String name) {
        return new Element(name);
    }

    static Element of(String name, String cssClass) {
        return new Element(name).with("class", cssClass);
    }

    /** An element that holds these words. */
    static Element of(String name, String cssClass, String words) {
        return of(name, cssClass).text(words);
    }

    /** A link to a publication; words alone where the address is not one of the web. */
    static Html link(String address, String words) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web ? new Element("a").attribute("href", address).with("rel", "noopener noreferrer").text(words) : Html.text(words);
    }

    /** A link to a place on this page. */
    static Element to(String id, String words) {
        return new Element("a").attribute("href", "#" + id).text(words);
    }

    Element with(String attribute, String value) {
        if (attribute.equals("href") || attribute.equals("src") || attribute.equals("style") || attribute.startsWith("on")) {
            throw new IllegalArgumentException("The attribute " + attribute + " could run or load what a chart says.");
        }
        return attribute(attribute, value);
    }

    private Element attribute(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Element text(String words) {
        return add(WORDS_ONLY.contains(name) ? new Html.Text(words) : Html.text(words));
    }

    Element add(Html... pieces) {
        content.addAll(List.of(pieces));
        return this;
    }

    Element add(List<? extends Html> pieces) {
        content.addAll(pieces);
        return this;
    }

    @Override
    public void writeTo(StringBuilder page) {
        page.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            page.append(' ').append(attribute).append("=\"");
            Html.Text.escape(value, page);
            page.append('"');
        });
        page.append('>');
        if (!VOID.contains(name)) {
            content.forEach(piece -> piece.writeTo(page));
            page.append("</").append(name).append('>');
        }
    }
}
