package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.CodeSystem;

class FhirCodesTest {

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10-cm,ICD10CM", "http://hl7.org/fhir/sid/icd-10,ICD10CM", "urn:oid:2.16.840.1.113883.6.90,ICD10CM",
        "http://www.cms.gov/Medicare/Coding/ICD10,ICD10PCS", "http://snomed.info/sct,SNOMED",
        "http://snomed.info/sct/731000124108/version/20250301,SNOMED", "http://snomed.info/sct|2025,SNOMED", "https://snomed.info/sct/,SNOMED",
        "urn:oid:2.16.840.1.113883.6.96,SNOMED", "http://www.nlm.nih.gov/research/umls/rxnorm,RXNORM", "urn:oid:2.16.840.1.113883.6.88,RXNORM",
        "http://www.whocc.no/atc,ATC", "urn:oid:2.16.840.1.113883.6.73,ATC", "http://loinc.org,LOINC", "https://loinc.org,LOINC",
        "http://www.ama-assn.org/go/cpt,CPT", "urn:oid:2.16.840.1.113883.6.12,CPT",
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets,HCPCS", "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets,HCPCS",
        "https://fhir-terminology.ohdsi.org,OMOP", "http://local.example/codes,OTHER", "'',OTHER"})
    void knowsTheSystems(String uri, CodeSystem system) {
        assertThat(FhirCodes.system(uri)).isEqualTo(system);
    }
}
