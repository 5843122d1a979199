package org.trdcds.knowledge;

/**
 * How to ask for something that the chart does not say; {@code {about}} stands for the trial, course or finding it is asked of.
 *
 * @param present words for what is going on, or for the patient as such
 * @param past    words for a trial that has ended
 */
public record Question(String present, String past) {
}
