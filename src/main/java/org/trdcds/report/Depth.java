package org.trdcds.report;

/** How much of an assessment a reader is shown; every depth is rendered from the same assessment. */
public enum Depth {
    /** One line for each suggestion. */
    LINE,
    /** Each suggestion with what decided it, what speaks against it and what must be confirmed. */
    CARD,
    /** The full trace: every category with every criterion, its chart entries, rules and sources, and how facts came about. */
    FULL
}
