/**
 * Renders an assessment as text for a clinician, in three depths; adds no fact that the assessment does not hold. May use
 * {@code patient}, {@code knowledge} and {@code assessment}.
 */
package org.trdcds.report;
