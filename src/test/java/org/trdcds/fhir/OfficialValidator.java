package org.trdcds.fhir;

import java.util.List;
import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** HAPI's R4 validator with the definitions of FHIR itself and no network. */
final class OfficialValidator {

    private static final Set<ResultSeverityEnum> FAULTS = Set.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

    private final FhirValidator validator;

    OfficialValidator() {
        FhirContext r4 = FhirContext.forR4();
        ValidationSupportChain definitions = new ValidationSupportChain(new DefaultProfileValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4), new InMemoryTerminologyServerValidationSupport(r4));
        validator = r4.newValidator().registerValidatorModule(new FhirInstanceValidator(definitions));
    }

    List<String> faults(String resource) {
        return messages(resource, FAULTS);
    }

    List<String> warnings(String resource) {
        return messages(resource, Set.of(ResultSeverityEnum.WARNING));
    }

    private List<String> messages(String resource, Set<ResultSeverityEnum> severities) {
        return validator.validateWithResult(resource).getMessages().stream().filter(message -> severities.contains(message.getSeverity()))
                .map(OfficialValidator::inWords).toList();
    }

    private static String inWords(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
