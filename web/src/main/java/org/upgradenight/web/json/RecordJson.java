package org.upgradenight.web.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Records as JSON: members in the order of the components, absent values as null, times as ISO-8601 UTC, enums by name.
 * A component named by {@link JsonbProperty} goes by that name.
 */
public final class RecordJson {

    /** Asked for once: finding the provider anew costs more than writing a record. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private RecordJson() {}

    public static JsonValue of(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof Optional<?> maybe) {
            return maybe.map(RecordJson::of).orElse(JsonValue.NULL);
        } else if (value instanceof JsonValue ready) {
            return ready;
        } else if (value instanceof Record record) {
            return object(record);
        } else if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.forEach((name, member) -> object.add(String.valueOf(name), of(member)));
            return object.build();
        } else if (value instanceof Collection<?> many) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            many.forEach(one -> array.add(of(one)));
            return array.build();
        }
        return scalar(value);
    }

    private static JsonValue scalar(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Integer number) {
            return JSON.createValue(number);
        } else if (value instanceof Long number) {
            return JSON.createValue(number);
        } else if (value instanceof Double number) {
            return JSON.createValue(number);
        } else if (value instanceof Instant || value instanceof CharSequence) {
            return JSON.createValue(value.toString());
        } else if (value instanceof Enum<?> word) {
            return JSON.createValue(word.name());
        }
        throw new IllegalArgumentException("No JSON for " + value.getClass());
    }

    private static JsonValue object(Record record) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            JsonbProperty name = component.getAccessor().getAnnotation(JsonbProperty.class);
            object.add(name == null ? component.getName() : name.value(), of(value(record, component)));
        }
        return object.build();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record does not show its " + component.getName(), e);
        }
    }
}
