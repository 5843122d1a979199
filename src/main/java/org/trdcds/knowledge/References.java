package org.trdcds.knowledge;

import java.util.List;
import java.util.Set;

/** Holds the names that one table takes from others to those tables: concepts, medicines, tests, instruments, orders. */
final class References {

    private static final String ROLE = "role:";
    private static final String GROUP = "group:";

    private final MedicineIndex medicines;
    private final Set<String> roles;
    private final List<ConceptIndex> concepts;
    private final ConceptIndex orders;
    private final InstrumentIndex instruments;
    private final LabIndex labs;

    /** @param concepts conditions, procedures and devices */
    References(
            MedicineIndex medicines, List<ConceptIndex> concepts, ConceptIndex orders, InstrumentIndex instruments, LabIndex labs) {
        this.medicines = medicines;
        roles = medicines.allRoles();
        this.concepts = List.copyOf(concepts);
        this.orders = orders;
        this.instruments = instruments;
        this.labs = labs;
    }

    void concept(CsvRow row, String column, String name) {
        row.expect(column, isConcept(name), "a concept of conditions.csv, procedures.csv or devices.csv, or group: and a group of theirs", name);
    }

    void medicine(CsvRow row, String column, String name) {
        row.expect(column, isMedicine(name), "a known ingredient, or role: and a role of some ingredient,", name);
    }

    /** What treats an illness: a medicine, a procedure or a device. */
    void treatment(CsvRow row, String column, String name) {
        row.expect(column, isMedicine(name) || isConcept(name), "a known ingredient or role:, a concept or group:,", name);
    }

    void order(CsvRow row, String column, String name) {
        row.expect(column, orders.knows(name), "an order of orders.csv", name);
    }

    void instrument(CsvRow row, String column, String name) {
        row.expect(column, instruments.knows(name), "an instrument of instruments.csv", name);
    }

    void test(CsvRow row, String column, String name) {
        row.expect(column, labs.knows(name), "a test of labs.csv", name);
    }

    private boolean isMedicine(String name) {
        return name.startsWith(ROLE) ? roles.contains(name.substring(ROLE.length())) : medicines.knows(name);
    }

    private boolean isConcept(String name) {
        return name.startsWith(GROUP) ? concepts.stream().anyMatch(table -> table.knowsGroup(name.substring(GROUP.length())))
                : concepts.stream().anyMatch(table -> table.knows(name));
    }
}
