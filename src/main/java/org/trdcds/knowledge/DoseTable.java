package org.trdcds.knowledge;

/** The references for a minimum adequate dose that a profile can choose; ATRQ stands for the table's default column. */
public enum DoseTable { ATRQ, CANMAT_LOW, WHO_DDD }
