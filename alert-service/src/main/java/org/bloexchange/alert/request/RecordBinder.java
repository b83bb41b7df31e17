package org.bloexchange.alert.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bloexchange.alert.document.Derived;
import org.jspecify.annotations.Nullable;

/** Binds a JSON tree to records of records, lists and scalars, and notes every misfit with its pointer. */
final class RecordBinder {

    private final Problems problems;

    RecordBinder(Problems problems) {
        this.problems = problems;
    }

    /** The record; a component whose value does not fit, or that is absent or null, is null. */
    <T extends Record> T bind(JsonNode object, Class<T> form) {
        return bind(object, RecordForm.of(form), "");
    }

    private <T> T bind(JsonNode object, RecordForm<T> form, String pointer) {
        Set<String> unknown = new HashSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        @Nullable Object[] values = new Object[form.components().length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = form.components()[i];
            unknown.remove(component.getName());
            if (component.isAnnotationPresent(Derived.class)) {
                continue;
            }
            values[i] = value(
                    object.get(component.getName()), component.getGenericType(), pointer + "/" + component.getName());
        }
        unknown.stream()
                .sorted()
                .forEach(name ->
                        problems.add(pointer + "/" + escape(name), "UNKNOWN_PROPERTY", "There is no such field"));
        return form.make(values);
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String pointer) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return list(node, list.getActualTypeArguments()[0], pointer);
        }
        Class<?> form = (Class<?>) type;
        if (form.isRecord()) {
            if (node.isObject()) {
                return bind(node, RecordForm.of(form), pointer);
            }
            problems.add(pointer, "WRONG_FORM", "An object belongs here");
            return null;
        }
        Scalars.Outcome read = Scalars.read(node, form);
        if (read.value() == null) {
            problems.add(pointer, read.code(), read.message());
        }
        return read.value();
    }

    private @Nullable List<@Nullable Object> list(JsonNode node, Type element, String pointer) {
        if (!node.isArray()) {
            problems.add(pointer, "WRONG_FORM", "A list belongs here");
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        Iterator<JsonNode> elements = node.elements();
        for (int i = 0; elements.hasNext(); i++) {
            values.add(value(elements.next(), element, pointer + "/" + i));
        }
        return values;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
