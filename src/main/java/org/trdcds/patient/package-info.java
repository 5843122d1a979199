/**
 * What a chart says of one patient: coded, dated entries, each with its place in the chart, as recorded and not yet interpreted; and
 * the three-valued {@link org.trdcds.patient.Answer}. May use nothing but the JDK.
 */
package org.trdcds.patient;
