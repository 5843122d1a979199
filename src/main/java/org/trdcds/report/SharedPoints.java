package org.trdcds.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Points that several numbered steps have in common, so that each is said once. */
final class SharedPoints {

    private static final int SHARED_FROM = 3;

    private final String lead;
    private final Map<String, List<Integer>> stepsOf = new LinkedHashMap<>();

    /** @param lead what the points are to the steps: "Confirm before", "Weigh in" */
    SharedPoints(String lead) {
        this.lead = lead;
    }

    void add(int step, List<String> points) {
        points.forEach(point -> stepsOf.computeIfAbsent(point, key -> new ArrayList<>()).add(step));
    }

    /** The points of one step that are not shared. */
    List<String> own(List<String> points) {
        return points.stream().filter(point -> stepsOf.get(point).size() < SHARED_FROM).toList();
    }

    /** One paragraph for each set of steps: "Confirm before 5-8: …". */
    void write(Page page) {
        Map<List<Integer>, List<String>> bySteps = new LinkedHashMap<>();
        stepsOf.forEach((point, steps) -> {
            if (steps.size() >= SHARED_FROM) {
                bySteps.computeIfAbsent(steps, key -> new ArrayList<>()).add(point);
            }
        });
        bySteps.forEach((steps, points) -> page.item("  - ", lead + " " + ranges(steps) + ": "
                + String.join("; ", points.stream().map(Words::lowerFirst).toList()) + "."));
    }

    private static String ranges(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int first = numbers.get(i);
            int last = first;
            while (i + 1 < numbers.size() && numbers.get(i + 1) == last + 1) {
                last = numbers.get(++i);
            }
            parts.add(first == last ? Integer.toString(first) : first + "-" + last);
        }
        return String.join(", ", parts);
    }
}
