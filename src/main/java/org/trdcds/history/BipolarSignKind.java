package org.trdcds.history;

/** Signs of bipolarity: a positive screen or mania on an antidepressant raises suspicion; a relative's disorder asks for the screen. */
public enum BipolarSignKind { SUSPICION, FAMILY_HISTORY }
