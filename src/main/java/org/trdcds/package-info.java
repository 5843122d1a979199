/**
 * The entry of the library: {@link org.trdcds.TrdAdvisor} takes a record and a day and returns an assessment. May use every room of the
 * middle (patient, knowledge, history, assessment, engine), and no reader, writer or face.
 */
package org.trdcds;
