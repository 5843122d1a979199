package org.trdcds.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** Turns codings into codes, and code system addresses into the systems the tables use. */
final class FhirCodes {

    private static final Map<String, CodeSystem> SYSTEMS = Map.ofEntries(
            Map.entry("http://hl7.org/fhir/sid/icd-10-cm", CodeSystem.ICD10CM),
            Map.entry("http://hl7.org/fhir/sid/icd-10", CodeSystem.ICD10CM),
            Map.entry("http://fhir.de/CodeSystem/bfarm/icd-10-gm", CodeSystem.ICD10CM),
            Map.entry("urn:oid:2.16.840.1.113883.6.90", CodeSystem.ICD10CM),
            Map.entry("urn:oid:2.16.840.1.113883.6.3", CodeSystem.ICD10CM),
            Map.entry("http://www.cms.gov/Medicare/Coding/ICD10", CodeSystem.ICD10PCS),
            Map.entry("http://hl7.org/fhir/sid/icd-10-pcs", CodeSystem.ICD10PCS),
            Map.entry("urn:oid:2.16.840.1.113883.6.4", CodeSystem.ICD10PCS),
            Map.entry("http://snomed.info/sct", CodeSystem.SNOMED),
            Map.entry("urn:oid:2.16.840.1.113883.6.96", CodeSystem.SNOMED),
            Map.entry("http://www.nlm.nih.gov/research/umls/rxnorm", CodeSystem.RXNORM),
            Map.entry("urn:oid:2.16.840.1.113883.6.88", CodeSystem.RXNORM),
            Map.entry("http://www.whocc.no/atc", CodeSystem.ATC),
            Map.entry("urn:oid:2.16.840.1.113883.6.73", CodeSystem.ATC),
            Map.entry("http://loinc.org", CodeSystem.LOINC),
            Map.entry("urn:oid:2.16.840.1.113883.6.1", CodeSystem.LOINC),
            Map.entry("http://www.ama-assn.org/go/cpt", CodeSystem.CPT),
            Map.entry("urn:oid:2.16.840.1.113883.6.12", CodeSystem.CPT),
            Map.entry("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", CodeSystem.HCPCS),
            Map.entry("http://terminology.hl7.org/CodeSystem/HCPCS", CodeSystem.HCPCS),
            Map.entry("urn:oid:2.16.840.1.113883.6.285", CodeSystem.HCPCS),
            Map.entry("urn:oid:2.16.840.1.113883.6.14", CodeSystem.HCPCS),
            Map.entry("http://fhir-terminology.ohdsi.org", CodeSystem.OMOP),
            Map.entry("https://fhir-terminology.ohdsi.org", CodeSystem.OMOP));

    private static final RecentConcepts RECENT = new RecentConcepts();
    private static final String SNOMED_EDITION = "http://snomed.info/sct/";

    private FhirCodes() {
    }

    /** The system at that address, with or without https, version or closing slash; OTHER when it is none of ours. */
    static CodeSystem system(String uri) {
        CodeSystem exact = SYSTEMS.get(uri);
        if (exact != null) {
            return exact;
        }
        String plain = uri.strip();
        int version = plain.indexOf('|');
        plain = version < 0 ? plain : plain.substring(0, version);
        plain = plain.startsWith("https:") ? "http:" + plain.substring("https:".length()) : plain;
        plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return plain.startsWith(SNOMED_EDITION) ? CodeSystem.SNOMED : SYSTEMS.getOrDefault(plain, CodeSystem.OTHER);
    }

    /** The codings of a CodeableConcept with its text; {@link CodedText#NONE} when it is absent or says nothing. */
    static CodedText concept(Element concept) {
        if (!concept.isPresent()) {
            return CodedText.NONE;
        }
        List<Element> codings = concept.children("coding");
        if (codings.size() == 1) {
            return ofOneCode(codings.get(0), concept);
        }
        List<Code> codes = new ArrayList<>(codings.size());
        for (Element coding : codings) {
            code(coding).ifPresent(codes::add);
        }
        String text = concept.text("text");
        return codes.isEmpty() && text.isEmpty() ? CodedText.NONE : new CodedText(codes, text);
    }

    private static CodedText ofOneCode(Element coding, Element concept) {
        String value = coding.text("code");
        String display = coding.text("display");
        CodeSystem system = value.isEmpty() ? CodeSystem.OTHER : system(coding.text("system"));
        String text = concept.text("text");
        if (value.isEmpty() && display.isEmpty()) {
            return text.isEmpty() ? CodedText.NONE : CodedText.text(text);
        }
        return RECENT.of(system, value, display, text);
    }

    static CodedText concept(Element resource, String field) {
        return concept(resource.child(field));
    }

    /** Every concept of a list that says something. */
    static List<CodedText> concepts(Element resource, String field) {
        List<CodedText> concepts = List.of();
        List<Element> children = resource.children(field);
        for (Element child : children) {
            CodedText concept = concept(child);
            if (children.size() == 1) {
                return concept.isEmpty() ? List.of() : List.of(concept);
            }
            if (!concept.isEmpty()) {
                concepts = concepts.isEmpty() ? new ArrayList<>(children.size()) : concepts;
                concepts.add(concept);
            }
        }
        return concepts;
    }

    static Optional<Code> code(Element coding) {
        String value = coding.text("code");
        String display = coding.text("display");
        return value.isEmpty() && display.isEmpty()
                ? Optional.empty()
                : Optional.of(new Code(value.isEmpty() ? CodeSystem.OTHER : system(coding.text("system")), value, display));
    }

    /** All concepts as one: every code, and the words of the first that has any. */
    static CodedText merged(List<CodedText> concepts) {
        if (concepts.size() == 1) {
            return concepts.get(0);
        }
        List<Code> codes = concepts.stream().flatMap(concept -> concept.codes().stream()).distinct().toList();
        String text = concepts.stream().map(CodedText::text).filter(words -> !words.isBlank()).findFirst().orElse("");
        return codes.isEmpty() && text.isEmpty() ? CodedText.NONE : new CodedText(codes, text);
    }

    /** The code in that field, whatever its system: for FHIR's own required value sets. */
    static String token(Element resource, String field) {
        Element concept = resource.child(field);
        for (Element coding : concept.children("coding")) {
            if (!coding.text("code").isEmpty()) {
                return coding.text("code");
            }
        }
        return concept.text("text").toLowerCase(Locale.ROOT);
    }

    static boolean hasCode(CodedText concept, CodeSystem system, String value) {
        return concept.codes().stream().anyMatch(code -> code.system() == system && code.value().equals(value));
    }
}
