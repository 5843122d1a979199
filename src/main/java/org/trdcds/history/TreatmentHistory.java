package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;

import org.trdcds.patient.Notice;

/**
 * What a chart says was tried, in order: every medicine, the antidepressant trials among them, and all other courses.
 *
 * @param uses  every recognised medicine, by start
 * @param trials antidepressant stretches, by start; courses and other uses among them marked
 * @param scores usable scores of every instrument, in order
 * @param discontinuationRises rises of a score soon after a medicine was stopped or lowered
 */
public record TreatmentHistory(
        LocalDate asOf, Episode episode, List<MedicationUse> uses, List<Trial> trials, List<Course> courses, Scores scores,
        List<DiscontinuationRise> discontinuationRises, List<Notice> notices) {

    public TreatmentHistory {
        uses = List.copyOf(uses);
        trials = List.copyOf(trials);
        courses = List.copyOf(courses);
        discontinuationRises = List.copyOf(discontinuationRises);
        notices = List.copyOf(notices);
    }
}
