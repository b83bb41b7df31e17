package org.bloexchange.alert.request;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How to make a record of a class; looked up once per class. */
record RecordForm<T>(RecordComponent[] components, Constructor<T> constructor) {

    private static final Map<Class<?>, RecordForm<?>> KNOWN = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // the map holds each form under its own class
    static <T> RecordForm<T> of(Class<T> type) {
        return (RecordForm<T>) KNOWN.computeIfAbsent(type, RecordForm::lookUp);
    }

    private static <T> RecordForm<T> lookUp(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordForm<>(components, type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its canonical constructor", e);
        }
    }

    T make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.getDeclaringClass() + " cannot be made", e);
        }
    }
}
