package io.ringwork.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringwork.api.http.wire.About;
import io.ringwork.api.http.wire.WireJson;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes JSON Schemas of the records of the wire, so that no second description of them can differ. */
final class Schemas {

    private final Map<String, Map<String, Object>> components = new TreeMap<>();

    /** Refers to the schema of a record, which is made when it is not there yet. */
    Map<String, Object> reference(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        String name = outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, object(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** All schemas made so far, by name. */
    Map<String, Map<String, Object>> components() {
        return components;
    }

    private Map<String, Object> object(Class<?> type) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        boolean leavesNullOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = WireJson.name(component.getName());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Map<String, Object> schema = new LinkedHashMap<>(value(component.getAnnotatedType()));
            if (nullable && !leavesNullOut) {
                schema = orNull(schema);
            }
            About about = component.getAnnotation(About.class);
            if (about != null) {
                schema.put("description", about.value());
            }
            properties.put(name, schema);
            if (!nullable || !leavesNullOut) {
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        About about = type.getAnnotation(About.class);
        if (about != null) {
            schema.put("description", about.value());
        }
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private Map<String, Object> value(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType generic
                && type instanceof ParameterizedType parameterized) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            if (parameterized.getRawType() == List.class) {
                return Map.of("type", "array", "items", value(arguments[0]));
            }
            if (parameterized.getRawType() == Map.class) {
                return Map.of("type", "object", "additionalProperties", value(arguments[1]));
            }
        }
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? reference(plain) : scalar(plain);
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (type == String.class) {
            return Map.of("type", "string");
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == double.class || type == Double.class) {
            return Map.of("type", "number");
        }
        if (type == Object.class) {
            return Map.of();
        }
        throw new IllegalStateException("no schema for " + type.getName());
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Object type = schema.get("type");
        Map<String, Object> wider = new LinkedHashMap<>(schema);
        if (type == null) {
            wider.clear();
            wider.put("anyOf", List.of(schema, Map.of("type", "null")));
        } else {
            wider.put("type", List.of(type, "null"));
        }
        return wider;
    }
}
