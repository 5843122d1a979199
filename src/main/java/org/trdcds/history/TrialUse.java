package org.trdcds.history;

/** Whether a stretch of an antidepressant was a depression treatment; INDETERMINATE asks "given for depression?". */
public enum TrialUse { DEPRESSION, OTHER_USE, INDETERMINATE }
