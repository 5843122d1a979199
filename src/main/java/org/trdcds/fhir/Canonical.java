package org.trdcds.fhir;

/** Addresses under which what we say beyond FHIR is named; {@code docs/fhir-output.md} lists them. Names, not pages to fetch. */
final class Canonical {

    static final String BASE = "https://trdcds.org/fhir/";
    static final String RULE_BASE = BASE + "PlanDefinition/next-steps";

    private Canonical() {
    }

    static String extension(String name) {
        return BASE + "StructureDefinition/" + name;
    }

    static String codeSystem(String name) {
        return BASE + "CodeSystem/" + name;
    }

    static String namingSystem(String name) {
        return BASE + "NamingSystem/" + name;
    }
}
