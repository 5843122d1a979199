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

/** HAPI's R4 validator with the definitions of FHIR itself and no network. Code systems of our own are not known to it. */
final class OfficialValidator {

    private static final Set<ResultSeverityEnum> SEVERITIES = Set.of(ResultSeverityEnum.WARNING, ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);
    private static final String OUR_CODES = "CodeSystem is unknown and can't be validated: " + Canonical.BASE;

    private final FhirValidator validator;

    OfficialValidator() {
        FhirContext r4 = FhirContext.forR4();
        ValidationSupportChain definitions = new ValidationSupportChain(new DefaultProfileValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4), new InMemoryTerminologyServerValidationSupport(r4));
        validator = r4.newValidator().registerValidatorModule(new FhirInstanceValidator(definitions));
    }

    /** Errors and warnings. */
    List<String> faults(String resource) {
        return validator.validateWithResult(resource).getMessages().stream().filter(message -> SEVERITIES.contains(message.getSeverity()))
                .filter(message -> !message.getMessage().startsWith(OUR_CODES)).map(OfficialValidator::inWords).toList();
    }

    private static String inWords(SingleValidationMessage message) {
        return message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage();
    }
}
