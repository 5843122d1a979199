package org.trdcds.history;

/** Tests whose extreme values are an emergency. */
public enum CriticalTest { LITHIUM, SODIUM, QTC }
