package org.trdcds.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.Outcome;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** A course in a few words: unless said otherwise adequate, of this episode, over, tolerated, without response and not failed. */
final class SampleCourse {

    private static final LocalDate START = LocalDate.of(2026, 2, 1);

    private SampleCourse() {
    }

    static Course of(CourseKind kind, String name, Map<String, ?> said) {
        Map<String, Object> components = new HashMap<>();
        components.put("kind", kind);
        components.put("name", name);
        components.put("start", Optional.of(START));
        components.put("lastDay", Optional.of(START.plusWeeks(10)));
        components.put("outcome", Outcome.NONE);
        components.put("evidence", List.of(Evidence.of("Procedure/" + name, name, START)));
        for (String met : List.of("nameKnown", "adequate", "tolerated", "inEpisode")) {
            components.put(met, Answer.MET);
        }
        for (String unmet : List.of("underWay", "failed", "responded", "takenNow")) {
            components.put(unmet, Answer.UNMET);
        }
        components.putAll(said);
        return Facts.make(Course.class, components);
    }
}
