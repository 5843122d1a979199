/**
 * What is said of a record, all of it data: trials, findings, alerts, next steps with their criteria, and the facts that later stages of
 * rules read. May use {@code patient}.
 */
package org.trdcds.assessment;
