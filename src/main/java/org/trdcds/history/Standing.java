package org.trdcds.history;

/** How a chart entry stands to what it names, on the as-of date. */
enum Standing {
    /** Active by its status, or recorded lately without one. */
    PRESENT,
    /** Without a status and not recorded lately, or undated: it may still hold. */
    STALE,
    /** Provisional or differential. */
    PROVISIONAL,
    /** Recorded as being in remission. */
    IN_REMISSION,
    /** Resolved, inactive, removed or ended. */
    PAST,
    /** Refuted, or answered with no. */
    ABSENT
}
