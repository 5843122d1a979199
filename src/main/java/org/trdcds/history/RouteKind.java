package org.trdcds.history;

import java.util.Locale;

/** How a medicine enters the body, as far as trials and associations differ by it. */
enum RouteKind {
    SYSTEMIC, TRANSDERMAL, LOCAL, UNSTATED;

    /** Read from the words of a route or dose form. */
    static RouteKind of(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        if (plain.isBlank()) {
            return UNSTATED;
        }
        if (plain.contains("transdermal") || plain.contains("patch")) {
            return TRANSDERMAL;
        }
        if (plain.contains("topical") || plain.contains("inhal") || plain.contains("nasal") || plain.contains("ophthalm")
                || plain.contains("otic") || plain.contains("cream") || plain.contains("ointment") || plain.contains("cutaneous")) {
            return LOCAL;
        }
        return SYSTEMIC;
    }
}
