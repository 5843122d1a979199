package org.trdcds.engine;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/** Makes records from ready values; what is not given starts unknown or empty, as in the cases beside the rules. */
final class Facts {

    private Facts() {
    }

    static <T extends Record> T make(Class<T> type, Map<String, ?> given) {
        return changed(type, type.cast(WrittenFact.of(type, Map.of())), given);
    }

    static <T extends Record> T changed(Class<T> type, T from, Map<String, ?> given) {
        RecordComponent[] parts = type.getRecordComponents();
        given.keySet().stream().filter(name -> Arrays.stream(parts).noneMatch(part -> part.getName().equals(name))).forEach(name -> {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component " + name);
        });
        Object[] values = new Object[parts.length];
        try {
            for (int index = 0; index < parts.length; index++) {
                String name = parts[index].getName();
                values[index] = given.containsKey(name) ? given.get(name) : parts[index].getAccessor().invoke(from);
            }
            var constructor = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make a " + type.getSimpleName(), e);
        }
    }
}
