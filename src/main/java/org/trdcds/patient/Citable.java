package org.trdcds.patient;

import java.util.List;

/** A statement about a patient that can name the chart entries it rests on. */
public interface Citable {

    /** The chart entries behind this statement; empty when it rests on the absence of entries. */
    List<Evidence> evidence();

    /** What the statement is about, as a clinician would call it: "venlafaxine from 2026-01-04", "pregnancy". */
    String about();
}
