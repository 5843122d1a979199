package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.patient.CodedText;

/** What a chart entry names, in every table at once: answered by one look-up where its code was seen before. */
public final class EntryNames {

    /**
     * What one entry names.
     *
     * @param concepts conditions, procedures and devices
     * @param ids      identifiers of these concepts
     */
    public record Named(Optional<Instrument> instrument, Optional<LabTest> test, List<Concept> concepts, Set<String> ids) {

        public Named {
            concepts = List.copyOf(concepts);
            ids = Set.copyOf(ids);
        }
    }

    /**
     * A concept with its groups.
     *
     * @param names what tables call it by: its id, and {@code group:…} for each of its groups
     */
    public record Concept(String id, Set<String> groups, List<String> names) {

        static Concept of(String id, Set<String> groups) {
            List<String> names = new ArrayList<>(1 + groups.size());
            names.add(id);
            groups.forEach(group -> names.add("group:" + group));
            return new Concept(id, groups, List.copyOf(names));
        }
    }

    private final InstrumentTable instruments;
    private final LabTable labs;
    private final List<ConceptTable> tables;
    private final RecentAnswers<Named> recent = new RecentAnswers<>();

    EntryNames(InstrumentTable instruments, LabTable labs, List<ConceptTable> tables) {
        this.instruments = instruments;
        this.labs = labs;
        this.tables = List.copyOf(tables);
    }

    /** Everything the entry names. */
    public Named of(CodedText entry) {
        Named known = recent.get(entry);
        return known != null ? known : recent.keep(entry, read(entry));
    }

    private Named read(CodedText entry) {
        List<Concept> concepts = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (ConceptTable table : tables) {
            for (String concept : table.match(entry)) {
                ids.add(concept);
                concepts.add(Concept.of(concept, table.groups(concept)));
            }
        }
        return new Named(instruments.match(entry), labs.match(entry), concepts, ids);
    }
}
