package org.trdcds.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads components of fact records by name. Method handles share their code; reflection would make a class for each component that is read often. */
final class FactComponents {

    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType READING = MethodType.methodType(Object.class, Object.class);

    private FactComponents() {
    }

    static Object value(Object fact, String component) {
        return value(fact, accessor(fact.getClass(), component));
    }

    static Object value(Object fact, MethodHandle accessor) {
        try {
            return (Object) accessor.invokeExact(fact);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read a component of " + fact.getClass().getSimpleName(), e);
        }
    }

    /** The accessor of a component; a type without it is an error. */
    static MethodHandle accessor(Class<?> type, String component) {
        Map<String, MethodHandle> accessors = ACCESSORS.get(type);
        MethodHandle known = accessors.get(component);
        return known == null ? accessors.computeIfAbsent(component, name -> find(type, name)) : known;
    }

    private static MethodHandle find(Class<?> type, String name) {
        try {
            Method accessor = type.getMethod(name);
            accessor.setAccessible(true);
            return LOOKUP.unreflect(accessor).asType(READING);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(type.getSimpleName() + " has no component " + name, e);
        }
    }
}
