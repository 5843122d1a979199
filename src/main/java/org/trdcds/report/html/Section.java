package org.trdcds.report.html;

/** A part of the page under a heading of its own, which names it. */
final class Section {

    private Section() {
    }

    static Element of(String id, String title) {
        return Element.of("section").with("id", id).with("aria-labelledby", id + "-title")
                .add(Element.of("h2").with("id", id + "-title").text(title));
    }
}
