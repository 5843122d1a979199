package org.trdcds.fhir;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Safety alerts and findings of an assessment as DetectedIssues. */
final class DetectedIssues {

    private final Assessment assessment;

    DetectedIssues(Assessment assessment) {
        this.assessment = assessment;
    }

    List<ObjectNode> ofAlerts() {
        return assessment.safetyAlerts().stream().map(this::issue).toList();
    }

    List<ObjectNode> ofFindings() {
        return assessment.findings().stream().map(this::issue).toList();
    }

    private ObjectNode issue(SafetyAlert alert) {
        ObjectNode extension = Extension.named("safety-alert", parts -> parts
                .code("code", alert.code())
                .code("urgency", alert.urgency().code())
                .code("route", alert.route().code())
                .date("date", alert.date())
                .answer("assessed", alert.assessed())
                .answer("raisesReferral", alert.raisesReferral())
                .evidence("evidence", alert.evidence())
                .text("rule", alert.rule()));
        return issue(extension, "final", "safety-alert", alert.code(), "high", alert.statement(), alert.evidence());
    }

    private ObjectNode issue(Finding finding) {
        ObjectNode extension = Extension.named("finding", parts -> parts
                .code("code", finding.code())
                .code("kind", finding.kind().code())
                .answer("present", finding.present())
                .flagIfKnown("deferring", finding.deferring())
                .flagIfKnown("major", finding.major())
                .evidence("evidence", finding.evidence())
                .text("rule", finding.rule()));
        String status = finding.present() == Answer.MET ? "final" : "preliminary";
        String severity = finding.deferring() == Answer.MET || finding.major() == Answer.MET ? "moderate" : "";
        return issue(extension, status, "finding", finding.code(), severity, finding.statement(), finding.evidence());
    }

    private ObjectNode issue(ObjectNode extension, String status, String codeSystem, String code, String severity, String statement,
            List<Evidence> entries) {
        ObjectNode issue = JsonNodeFactory.instance.objectNode().put("resourceType", "DetectedIssue");
        issue.set("text", FhirText.narrative(List.of(statement)));
        issue.putArray("extension").add(extension);
        issue.put("status", status);
        issue.set("code", CodedConcept.of(codeSystem, code, statement));
        if (!severity.isEmpty()) {
            issue.put("severity", severity);
        }
        issue.set("patient", ChartReference.toPatient(assessment.patientId()));
        issue.put("identifiedDateTime", assessment.assessedOn().toString());
        if (!entries.isEmpty()) {
            ArrayNode evidence = issue.putArray("evidence");
            entries.forEach(entry -> evidence.add(evidence(entry)));
        }
        issue.put("detail", FhirText.of(statement));
        return issue;
    }

    private static ObjectNode evidence(Evidence entry) {
        ObjectNode evidence = JsonNodeFactory.instance.objectNode();
        String statement = FhirText.of(entry.statement());
        if (!statement.isEmpty()) {
            evidence.putArray("code").addObject().put("text", statement);
        }
        evidence.putArray("detail").add(ChartReference.to(entry.source()));
        return evidence;
    }
}
