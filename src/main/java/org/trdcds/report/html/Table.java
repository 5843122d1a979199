package org.trdcds.report.html;

import java.util.List;

/** A table whose first column names the row; on a narrow screen each cell stands under its own heading. */
final class Table {

    private final List<String> headings;
    private final Element table;
    private final Element body = Element.of("tbody").with("role", "rowgroup");

    Table(String caption, String... headings) {
        this.headings = List.of(headings);
        Element row = Element.of("tr").with("role", "row");
        this.headings.forEach(heading -> row.add(Element.of("th").with("scope", "col").with("role", "columnheader").text(heading)));
        table = Element.of("table").with("role", "table").add(Element.of("caption").text(caption),
                Element.of("thead").with("role", "rowgroup").add(row), body);
    }

    /** Adds a row, one cell for each heading; {@code id} may be empty. */
    void row(String id, Html... cells) {
        Element row = Element.of("tr").with("role", "row");
        if (!id.isEmpty()) {
            row.with("id", id);
        }
        for (int column = 0; column < cells.length; column++) {
            Element cell = column == 0 ? Element.of("th").with("scope", "row").with("role", "rowheader") : Element.of("td").with("role", "cell");
            row.add(cell.with("data-heading", headings.get(column)).add(cells[column]));
        }
        body.add(row);
    }

    Element element() {
        return table;
    }
}
