package org.trdcds.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A CodeableConcept of one of our code systems. */
final class CodedConcept {

    private CodedConcept() {
    }

    static ObjectNode of(String codeSystem, String code, String text) {
        ObjectNode concept = JsonNodeFactory.instance.objectNode();
        concept.putArray("coding").addObject().put("system", Canonical.codeSystem(codeSystem)).put("code", code);
        return concept.put("text", FhirText.of(text));
    }
}
