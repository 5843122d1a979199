package org.trdcds.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.trdcds.patient.Evidence;

/** Makes fact records from the few components a case names; everything else starts unknown or empty. */
final class FactFactory {

    private static final List<String> ROOMS = List.of("org.trdcds.history.", "org.trdcds.assessment.", "org.trdcds.knowledge.", "org.trdcds.patient.");
    private static final List<String> SILENT = List.of("UNKNOWN", "NONE", "NOT_RECORDED");

    private FactFactory() {
    }

    /** @param type simple name of a fact record; "#2" and the like at its end is left off */
    static Object make(String type, Map<String, Object> components) {
        return make(classOf(type.replaceAll("#\\d+$", "")), components);
    }

    static Object make(Class<?> type, Map<String, Object> components) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is not a record");
        }
        List<String> names = Arrays.stream(parts).map(RecordComponent::getName).toList();
        components.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component " + name + ", only " + names);
        });
        Object[] values = Arrays.stream(parts).map(part -> components.containsKey(part.getName())
                ? value(part.getGenericType(), components.get(part.getName()))
                : silent(part.getGenericType())).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make a " + type.getSimpleName() + " from " + components, e);
        }
    }

    private static Class<?> classOf(String simpleName) {
        for (String room : ROOMS) {
            try {
                return Class.forName(room + simpleName);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new IllegalArgumentException("No fact type named " + simpleName);
    }

    private static Object value(Type type, Object given) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return Optional.of(value(inner, given));
            }
            List<Object> items = ((List<?>) given).stream().map(item -> value(inner, item)).toList();
            return raw == Set.class ? Set.copyOf(items) : items;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return constant(raw, String.valueOf(given));
        }
        if (raw == Evidence.class && given instanceof String source) {
            return Evidence.undated(source, source);
        }
        if (raw.isRecord()) {
            return make(raw, components(given));
        }
        return scalar(raw, given);
    }

    private static Object scalar(Class<?> raw, Object given) {
        if (raw == double.class) {
            return ((Number) given).doubleValue();
        }
        if (raw == OptionalDouble.class) {
            return OptionalDouble.of(((Number) given).doubleValue());
        }
        if (raw == OptionalInt.class) {
            return OptionalInt.of(((Number) given).intValue());
        }
        if (raw == LocalDate.class) {
            return LocalDate.parse(String.valueOf(given));
        }
        return given;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> components(Object given) {
        return (Map<String, Object>) given;
    }

    private static Object silent(Type type) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw.isEnum()) {
            return silentConstant(raw);
        }
        if (raw.isRecord()) {
            return make(raw, Map.of());
        }
        Map<Class<?>, Object> empty = Map.ofEntries(
                Map.entry(boolean.class, false), Map.entry(int.class, 0), Map.entry(double.class, 0.0), Map.entry(String.class, ""),
                Map.entry(Optional.class, Optional.empty()), Map.entry(OptionalDouble.class, OptionalDouble.empty()),
                Map.entry(OptionalInt.class, OptionalInt.empty()), Map.entry(List.class, List.of()), Map.entry(Set.class, Set.of()),
                Map.entry(Map.class, Map.of()), Map.entry(LocalDate.class, LocalDate.of(2026, 1, 1)));
        return empty.get(raw);
    }

    private static Object silentConstant(Class<?> type) {
        List<Object> constants = List.of((Object[]) type.getEnumConstants());
        return constants.stream().filter(constant -> SILENT.contains(((Enum<?>) constant).name())).findFirst().orElse(constants.get(0));
    }

    private static Object constant(Class<?> type, String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        List<Object> constants = List.of((Object[]) type.getEnumConstants());
        return constants.stream().filter(constant -> ((Enum<?>) constant).name().equals(wanted)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no constant " + name));
    }
}
