package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Demographics;

/**
 * Which conditions and codes the patient's encounters name, and when: a diagnosis is renewed by every encounter that names
 * it, by reference or by one of its codes. A planned encounter names nothing yet.
 *
 * <p>A code alone renews only what may still be so: it speaks of another episode when the condition was over by then, and it
 * never repeats that a condition was resolved or refuted.
 */
final class EncounterMentions {

    private static final Set<String> OVER = Set.of("resolved", "inactive");

    /** A code in an encounter. */
    private record Named(Code code, FhirResource encounter) {
    }

    private final Map<FhirResource, Assertion> byEncounter = new HashMap<>();
    private final Map<FhirResource, Set<FhirResource>> byCondition = new HashMap<>();
    private final Map<String, List<Named>> byCode = new HashMap<>();

    static EncounterMentions of(Collection<FhirResource> resources, References references) {
        EncounterMentions mentions = new EncounterMentions();
        Chart none = new Chart(references, Demographics.unknown(""), mentions, Map.of(), ImplantActions.NONE);
        for (FhirResource resource : resources) {
            if (resource.is(ResourceType.ENCOUNTER)) {
                try {
                    mentions.add(new Reading(resource, none));
                } catch (MalformedElement e) {
                    mentions.byEncounter.remove(resource);
                }
            }
        }
        return mentions;
    }

    private void add(Reading reading) {
        Element encounter = reading.root();
        String status = encounter.text("status");
        if (status.equals("planned") || Chart.neverCounts(reading.resource())) {
            return;
        }
        Span period = reading.period(encounter, "period");
        Optional<LocalDate> date = status.equals("in-progress") ? period.start() : period.end().or(period::start);
        byEncounter.put(reading.resource(), new Assertion(date, Psychiatry.ofEncounter(encounter)));
        add(FhirCodes.concepts(encounter, "reasonCode"), reading.resource());
        add(FhirCodes.concepts(encounter, "type"), reading.resource());
        for (Element reference : EncounterReader.namedConditions(encounter)) {
            reading.resolve(reference).filter(target -> !Chart.neverCounts(target)).ifPresent(condition -> {
                byCondition.computeIfAbsent(condition, key -> new LinkedHashSet<>()).add(reading.resource());
                add(FhirCodes.concept(condition.root(), "code"), reading.resource());
            });
        }
    }

    private void add(List<CodedText> concepts, FhirResource encounter) {
        for (CodedText concept : concepts) {
            add(concept, encounter);
        }
    }

    private void add(CodedText concept, FhirResource encounter) {
        for (Code code : concept.codes()) {
            if (!code.value().isEmpty()) {
                byCode.computeIfAbsent(code.value(), key -> new ArrayList<>(2)).add(new Named(code, encounter));
            }
        }
    }

    /** Whether the encounter that is read is psychiatry. */
    Answer psychiatric(Reading encounter) {
        Assertion known = byEncounter.get(encounter.resource());
        return known == null ? Psychiatry.ofEncounter(encounter.root()) : known.byPsychiatry();
    }

    /**
     * The latest day on which a condition was recorded, or an encounter named it.
     *
     * @param over the day it was over, if recorded
     */
    Assertion assertion(Reading condition, CodedText concept, Optional<LocalDate> recorded, Optional<LocalDate> over) {
        Set<FhirResource> encounters = new LinkedHashSet<>(byCondition.getOrDefault(condition.resource(), Set.of()));
        encounters.addAll(namingCode(condition.root(), concept, over));
        Optional<FhirResource> own = condition.resolve(condition.root().child("encounter")).filter(byEncounter::containsKey);
        own.ifPresent(encounters::add);
        List<Assertion> assertions = new ArrayList<>();
        for (FhirResource encounter : encounters) {
            if (byEncounter.containsKey(encounter)) {
                assertions.add(byEncounter.get(encounter));
            }
        }
        Answer author = Psychiatry.ofAuthor(condition.root());
        recorded.ifPresent(day -> assertions.add(new Assertion(recorded,
                own.map(byEncounter::get).map(Assertion::byPsychiatry).map(author::or).orElse(author))));
        return assertions.isEmpty() ? new Assertion(Optional.empty(), author) : Assertion.latest(assertions);
    }

    private List<FhirResource> namingCode(Element condition, CodedText concept, Optional<LocalDate> over) {
        if (OVER.contains(FhirCodes.token(condition, "clinicalStatus")) && over.isEmpty()
                || "refuted".equals(FhirCodes.token(condition, "verificationStatus"))) {
            return List.of();
        }
        List<FhirResource> naming = new ArrayList<>();
        for (Code code : concept.codes()) {
            for (Named named : byCode.getOrDefault(code.value(), List.of())) {
                Assertion assertion = byEncounter.get(named.encounter());
                boolean later = assertion != null && over.isPresent() && assertion.date().filter(over.get()::isBefore).isPresent();
                if (named.code().system() == code.system() && !later) {
                    naming.add(named.encounter());
                }
            }
        }
        return naming;
    }
}
