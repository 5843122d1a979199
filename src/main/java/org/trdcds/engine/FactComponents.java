package org.trdcds.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads components of fact records by name. */
final class FactComponents {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private FactComponents() {
    }

    static Object value(Object fact, String component) {
        Map<String, Method> accessors = ACCESSORS.get(fact.getClass());
        Method accessor = accessors.get(component);
        if (accessor == null) {
            accessor = accessors.computeIfAbsent(component, name -> accessor(fact.getClass(), name));
        }
        try {
            return accessor.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + fact.getClass().getSimpleName(), e);
        }
    }

    private static Method accessor(Class<?> type, String name) {
        try {
            Method accessor = type.getMethod(name);
            accessor.setAccessible(true);
            return accessor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getSimpleName() + " has no component " + name, e);
        }
    }
}
