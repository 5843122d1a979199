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

    private static final Object[] NO_ARGUMENTS = {};

    private FactComponents() {
    }

    static Object value(Object fact, String component) {
        return value(fact, accessor(fact.getClass(), component));
    }

    static Object value(Object fact, Method accessor) {
        try {
            return accessor.invoke(fact, NO_ARGUMENTS);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + accessor.getName() + " of " + fact.getClass().getSimpleName(), e);
        }
    }

    /** The accessor of a component; a type without it is an error. */
    static Method accessor(Class<?> type, String component) {
        Map<String, Method> accessors = ACCESSORS.get(type);
        Method known = accessors.get(component);
        return known == null ? accessors.computeIfAbsent(component, name -> find(type, name)) : known;
    }

    private static Method find(Class<?> type, String name) {
        try {
            Method accessor = type.getMethod(name);
            accessor.setAccessible(true);
            return accessor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getSimpleName() + " has no component " + name, e);
        }
    }
}
