package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The interaction table by the names of its medicines: only rows of medicines in play are looked at. */
public final class InteractionIndex {

    private record Row(int number, Interaction interaction) {
    }

    private final Map<String, List<Row>> byFirst = new HashMap<>();
    private final int longestWashoutDays;

    InteractionIndex(List<Interaction> interactions) {
        int longest = 0;
        for (int number = 0; number < interactions.size(); number++) {
            Interaction interaction = interactions.get(number);
            byFirst.computeIfAbsent(interaction.first(), none -> new ArrayList<>()).add(new Row(number, interaction));
            longest = Math.max(longest, Math.max(interaction.washoutDaysAfterFirst(), interaction.washoutDaysAfterSecond()));
        }
        longestWashoutDays = longest;
    }

    /**
     * The interactions between medicines that go by these names, in the order of the table.
     *
     * @param names ingredients and {@code role:…}
     */
    public List<Interaction> among(Set<String> names) {
        List<Row> found = new ArrayList<>(0);
        for (String name : names) {
            for (Row row : byFirst.getOrDefault(name, List.of())) {
                if (names.contains(row.interaction().second())) {
                    found.add(row);
                }
            }
        }
        return found.isEmpty() ? List.of()
                : found.stream().sorted(Comparator.comparingInt(Row::number)).map(Row::interaction).toList();
    }

    /** Days after which an ended medicine no longer matters to any row of the table. */
    public int longestWashoutDays() {
        return longestWashoutDays;
    }
}
