package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry.Status;

/**
 * What the chart says of whether a stretch was taken as directed; conflicting statements count against it.
 *
 * @param documented MET, UNMET or not documented
 * @param evidence   findings and codes beside the medication entries
 */
record Adherence(Answer documented, List<Evidence> evidence) {

    private static final String CODES = "group:nonadherence";
    private static final Map<String, Set<AntidepressantClass>> CLASSES_OF_CODE = Map.of(
            "underdosing-ssri", Set.of(AntidepressantClass.SSRI),
            "underdosing-snri", Set.of(AntidepressantClass.SNRI),
            "underdosing-tca", Set.of(AntidepressantClass.TCA),
            "underdosing-tetracyclic", Set.of(AntidepressantClass.TETRACYCLIC),
            "underdosing-maoi", Set.of(AntidepressantClass.MAOI));

    static Adherence of(Stretch stretch, Antidepressant drug, RecordedConcepts concepts) {
        boolean directed = false;
        boolean otherwise = false;
        for (List<Intake> entries : List.of(stretch.intakes(), stretch.others())) {
            for (Intake intake : entries) {
                switch (intake.entry().takenAs()) {
                    case DIRECTED -> directed = true;
                    case NOT_AS_DIRECTED -> otherwise = true;
                    case NOT_RECORDED -> otherwise = otherwise || intake.entry().status() == Status.NOT_TAKEN;
                }
            }
        }
        List<Evidence> evidence = new ArrayList<>(0);
        boolean undated = false;
        for (ConceptEntry code : concepts.of(CODES)) {
            if (code.standing() != Standing.ABSENT && touches(code, drug)) {
                if (during(code, stretch)) {
                    evidence.add(code.evidence());
                }
                undated = undated || code.onset().isEmpty() && code.asserted().isEmpty();
            }
        }
        if (otherwise || !evidence.isEmpty()) {
            return new Adherence(Answer.UNMET, evidence);
        }
        return new Adherence(directed && !undated ? Answer.MET : Answer.UNKNOWN, evidence);
    }

    private static boolean touches(ConceptEntry code, Antidepressant drug) {
        Set<AntidepressantClass> classes = CLASSES_OF_CODE.get(code.concept());
        return classes == null || classes.contains(drug.drugClass());
    }

    private static boolean during(ConceptEntry code, Stretch stretch) {
        return within(code.onset(), stretch) || within(code.asserted(), stretch);
    }

    private static boolean within(Optional<LocalDate> day, Stretch stretch) {
        return day.isPresent() && stretch.covers(day.get());
    }
}
