package org.trdcds.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.patient.Evidence;

/** Makes fact records from the few components a case names; everything else starts unknown or empty. What cannot be made is an {@link IllegalArgumentException}. */
final class WrittenFact {

    private static final List<String> SILENT = List.of("UNKNOWN", "NONE", "NOT_RECORDED");
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    private WrittenFact() {
    }

    /** @param key simple name of a fact record of the stage; "#2" and the like at its end is left off */
    static Object of(RuleStage stage, String key, Map<String, Object> components) {
        String type = key.replaceAll("#\\d+$", "");
        return of(RuleVocabulary.fact(stage, type).orElseThrow(() -> new IllegalArgumentException(
                "stage " + stage.folder() + " has no facts of type " + type + ", only " + RuleVocabulary.factTypes(stage))), components);
    }

    static Object of(Class<?> type, Map<String, Object> components) {
        RecordComponent[] parts = type.getRecordComponents();
        List<String> names = Arrays.stream(parts).map(RecordComponent::getName).toList();
        components.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component " + name + ", only " + names);
        });
        Object[] values = Arrays.stream(parts).map(part -> components.containsKey(part.getName())
                ? value(type.getSimpleName() + "." + part.getName(), part.getGenericType(), components.get(part.getName()))
                : silent(part.getGenericType())).toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("there is no such " + type.getSimpleName() + ": " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(String place, Type type, Object given) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return Optional.of(value(place, inner, given));
            }
            if (!(given instanceof List<?> items) || raw != List.class && raw != Set.class) {
                throw unfit(place, raw, given);
            }
            Stream<Object> made = items.stream().map(item -> value(place, inner, item));
            return raw == Set.class ? Set.copyOf(made.toList()) : made.toList();
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && given instanceof Map<?, ?> components) {
            return of(raw, named(components));
        }
        if (given instanceof Map<?, ?> || given instanceof List<?>) {
            throw unfit(place, raw, given);
        }
        return scalar(place, raw, String.valueOf(given));
    }

    private static Object scalar(String place, Class<?> raw, String given) {
        if (raw.isEnum()) {
            return constant(place, raw, given);
        }
        try {
            if (raw == String.class) {
                return given;
            } else if (raw == Evidence.class) {
                return Evidence.undated(given, given);
            } else if (raw == LocalDate.class) {
                return LocalDate.parse(given);
            } else if (raw == int.class) {
                return Integer.valueOf(given);
            } else if (raw == double.class) {
                return Double.valueOf(given);
            } else if (raw == OptionalInt.class) {
                return OptionalInt.of(Integer.parseInt(given));
            } else if (raw == OptionalDouble.class) {
                return OptionalDouble.of(Double.parseDouble(given));
            } else if (raw == boolean.class && List.of("true", "false").contains(given)) {
                return Boolean.valueOf(given);
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw unfit(place, raw, given);
        }
        throw unfit(place, raw, given);
    }

    private static IllegalArgumentException unfit(String place, Class<?> type, Object given) {
        return new IllegalArgumentException(place + " is never " + given + "; it is a " + type.getSimpleName());
    }

    private static Map<String, Object> named(Map<?, ?> components) {
        return components.entrySet().stream().collect(Collectors.toMap(each -> String.valueOf(each.getKey()), Map.Entry::getValue));
    }

    private static Object silent(Type type) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw.isEnum()) {
            return silentConstant(raw);
        }
        if (raw.isRecord()) {
            return of(raw, Map.of());
        }
        Map<Class<?>, Object> empty = Map.ofEntries(
                Map.entry(boolean.class, false), Map.entry(int.class, 0), Map.entry(double.class, 0.0), Map.entry(String.class, ""),
                Map.entry(Optional.class, Optional.empty()), Map.entry(OptionalDouble.class, OptionalDouble.empty()),
                Map.entry(OptionalInt.class, OptionalInt.empty()), Map.entry(List.class, List.of()), Map.entry(Set.class, Set.of()),
                Map.entry(Map.class, Map.of()), Map.entry(LocalDate.class, SOME_DAY));
        return empty.get(raw);
    }

    private static Object silentConstant(Class<?> type) {
        List<Object> constants = List.of((Object[]) type.getEnumConstants());
        return constants.stream().filter(constant -> SILENT.contains(((Enum<?>) constant).name())).findFirst().orElse(constants.get(0));
    }

    private static Object constant(String place, Class<?> type, String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of((Object[]) type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(wanted)).findFirst()
                .orElseThrow(() -> unfit(place, type, name));
    }
}
