package org.trdcds.report.html;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A copy of a record in which every text, however deep, is another. */
final class Rewritten {

    private Rewritten() {
    }

    @SuppressWarnings("unchecked")
    static <T> T texts(T value, UnaryOperator<String> change) {
        if (value instanceof String text) {
            return (T) change.apply(text);
        }
        if (value instanceof List<?> list) {
            return (T) list.stream().map(item -> texts(item, change)).toList();
        }
        if (value instanceof Optional<?> optional) {
            return (T) optional.map(item -> texts(item, change));
        }
        return value instanceof Record record ? (T) record(record, change) : value;
    }

    private static Record record(Record record, UnaryOperator<String> change) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = texts(components[i].getAccessor().invoke(record), change);
            }
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (IllegalAccessException | InvocationTargetException | NoSuchMethodException | InstantiationException e) {
            throw new IllegalStateException(e);
        }
    }
}
