package org.trdcds.knowledge;

/**
 * One thing that could be otherwise than the chart says, in a clinician's words. Rows stand smallest change first.
 *
 * @param item    what of it: an item of a trial, a topic, a kind of finding
 * @param yes     whether the answer supposed is yes
 * @param present words for what is going on; {@code {about}} stands for the trial or course
 * @param past    words for a trial that has ended
 * @param entry   chart entry that would say so: {@code diagnosis:F31.9}, {@code words:catatonia}, {@code born:40} (years ago); empty
 *                when the answer itself is supposed
 */
public record SuppositionRow(About about, String item, boolean yes, String present, String past, String entry) {

    /** What is supposed to be otherwise. */
    public enum About { TRIAL, TOPIC, COURSE, FINDING, ALERT, REQUEST, TIME }
}
