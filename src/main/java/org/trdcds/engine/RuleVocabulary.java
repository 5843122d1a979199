package org.trdcds.engine;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.StagingInputs;
import org.trdcds.history.BipolarSign;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.CitalopramDose;
import org.trdcds.history.Contributor;
import org.trdcds.history.CriticalValue;
import org.trdcds.history.DepressogenicUse;
import org.trdcds.history.DiscontinuationSymptoms;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.MedicinePair;
import org.trdcds.history.PressureOnMaoi;
import org.trdcds.history.RecordedState;
import org.trdcds.history.ThyroidState;
import org.trdcds.knowledge.CountingRule;

/** What the rules of a stage can speak of: the facts it is given and the verbs it concludes with. */
final class RuleVocabulary {

    private static final Map<RuleStage, List<Class<? extends Record>>> FACTS = new EnumMap<>(Map.of(
            RuleStage.TRIALS, List.of(MeasuredTrial.class),
            RuleStage.CONTRIBUTORS, List.of(
                    BipolarSign.class, Contributor.class, DepressogenicUse.class, DiscontinuationSymptoms.class, ThyroidState.class),
            RuleStage.SAFETY, List.of(
                    CitalopramDose.class, CriticalValue.class, MedicinePair.class, PressureOnMaoi.class, RecordedState.class),
            RuleStage.RESISTANCE, List.of(CountingRule.class, MeasuredTrial.class, StagingInputs.class),
            RuleStage.NEXTSTEPS, List.of(
                    CareRequest.class, ChartAnswer.class, CurrentTrial.class, FailureCount.class, Finding.class,
                    LatestJudgedTrial.class, OtherTreatment.class, SafetyAlert.class)));

    private static final Map<RuleStage, Set<String>> VERBS = new EnumMap<>(Map.of(
            RuleStage.TRIALS, Set.of("verdict"),
            RuleStage.CONTRIBUTORS, Set.of("finding", "majorFinding", "deferringFinding"),
            RuleStage.SAFETY, Set.of("alert"),
            RuleStage.RESISTANCE, Set.of("failure", "stage"),
            RuleStage.NEXTSTEPS, Set.of(
                    "general", "required", "exclusion", "deferral", "urgency", "strength", "caution", "against", "option")));

    /** Facts that a verb reads its conclusion from; every fact of the other stages will do for theirs. */
    private static final Map<String, List<Class<? extends Record>>> READ_BY = Map.of(
            "failure", List.of(CountingRule.class, MeasuredTrial.class), "stage", List.of(StagingInputs.class));

    /** Types of the arguments that each verb takes after the context. */
    private static final Map<String, List<Class<?>>> PARAMETERS = Arrays.stream(Conclusions.class.getMethods())
            .collect(Collectors.toMap(Method::getName, method -> Arrays.<Class<?>>stream(method.getParameterTypes()).skip(1).toList(), (one, same) -> one));

    private RuleVocabulary() {
    }

    static List<Class<? extends Record>> facts(RuleStage stage) {
        return FACTS.get(stage);
    }

    static List<String> factTypes(RuleStage stage) {
        return facts(stage).stream().map(Class::getSimpleName).toList();
    }

    static Optional<Class<? extends Record>> fact(RuleStage stage, String simpleName) {
        return facts(stage).stream().filter(type -> type.getSimpleName().equals(simpleName)).findFirst();
    }

    static List<String> verbs(RuleStage stage) {
        return VERBS.get(stage).stream().sorted().toList();
    }

    /** Types of the arguments a verb takes after the context. */
    static List<Class<?>> parameters(String verb) {
        return PARAMETERS.get(verb);
    }

    /** The values that a rule concludes with. */
    static List<Object> values(RuleText rule) {
        List<Class<?>> types = parameters(rule.verb());
        List<Object> values = new ArrayList<>(types.size());
        for (int index = 0; index < types.size(); index++) {
            String given = rule.arguments().get(index);
            values.add(types.get(index) == String.class ? given.substring(1, given.length() - 1) : constant(types.get(index), given));
        }
        return List.copyOf(values);
    }

    /** The value of a constant of this type. */
    static Object constant(Class<?> type, String text) {
        String name = text.substring(text.lastIndexOf('.') + 1);
        return type == boolean.class ? Boolean.valueOf(name) : enumConstant(type, name);
    }

    private static Object enumConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new NoSuchElementException(type.getSimpleName() + " has no constant " + name);
    }

    static List<Class<? extends Record>> readBy(String verb) {
        return READ_BY.getOrDefault(verb, List.of());
    }

    /** Type of a component of a fact; empty when it has none of this name. */
    static Optional<Class<?>> component(Class<? extends Record> fact, String name) {
        return Arrays.stream(fact.getRecordComponents()).filter(part -> part.getName().equals(name)).<Class<?>>map(RecordComponent::getType).findFirst();
    }

    static List<String> components(Class<? extends Record> fact) {
        return Arrays.stream(fact.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /** Whether this text, such as {@code Topic.PREGNANT} or {@code true}, is a value of the type. */
    static boolean isConstant(Class<?> type, String text) {
        if (type == boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        return type.isEnum() && Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> text.equals(type.getSimpleName() + "." + ((Enum<?>) constant).name()));
    }
}
