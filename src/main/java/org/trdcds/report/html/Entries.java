package org.trdcds.report.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.trdcds.patient.Evidence;

/** Chart entries as they are cited: date, what they say, and where; all of them, the first few at a glance. */
final class Entries {

    private static final int SHOWN = 3;

    private Entries() {
    }

    static Html list(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return Html.NOTHING;
        }
        Element list = Element.of("ul", "entries");
        evidence.stream().limit(SHOWN).map(Entries::item).forEach(list::add);
        if (evidence.size() <= SHOWN) {
            return list;
        }
        List<Evidence> rest = evidence.subList(SHOWN, evidence.size());
        return Html.of(list, Element.of("details", "more").add(Element.of("summary").text(rest.size() + " more chart entries"),
                Element.of("ul", "entries").add(rest.stream().map(Entries::item).toList())));
    }

    /** The first few, with a count of the others, which the trace lists. */
    static Html glance(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return Html.NOTHING;
        }
        String shown = evidence.stream().limit(SHOWN).map(entry -> date(entry) + entry.source()).collect(Collectors.joining("; "));
        String rest = evidence.size() > SHOWN ? String.format(Locale.ROOT, " and %d more", evidence.size() - SHOWN) : "";
        return Element.of("span", "cite", shown + rest);
    }

    private static String date(Evidence entry) {
        return entry.date().map(day -> day + " ").orElse("");
    }

    private static Html item(Evidence entry) {
        Html date = entry.date().<Html>map(Entries::time).orElse(Html.text("undated"));
        return Element.of("li").add(date, Html.text(" " + entry.statement() + " "), Element.of("span", "ref", entry.source()));
    }

    static Html time(LocalDate day) {
        return Element.of("time").with("datetime", day.toString()).text(day.toString());
    }
}
