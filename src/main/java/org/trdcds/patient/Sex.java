package org.trdcds.patient;

/** Administrative sex as recorded; used only where a cut-off or a risk differs by it. */
public enum Sex { FEMALE, MALE, UNKNOWN }
