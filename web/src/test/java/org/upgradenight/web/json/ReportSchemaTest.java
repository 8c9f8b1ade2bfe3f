package org.upgradenight.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.upgradenight.reporting.HealthReport;

/**
 * {@code docs/report.schema.json} says what the report's JSON is made of. When the report changed: look at the difference,
 * and copy {@code web/target/report.schema.json} over it.
 */
class ReportSchemaTest {
    private static final String DEFINITIONS = "#/$defs/";

    private final Map<String, JsonValue> definitions = new TreeMap<>();

    @Test
    void theCommittedSchemaIsThatOfTheReport() throws IOException {
        schema(HealthReport.class);
        JsonObjectBuilder all = Json.createObjectBuilder();
        definitions.forEach(all::add);
        JsonObject schema = Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("title", "The health-check report of a run; null is: not measured")
                .add("$ref", DEFINITIONS + "HealthReport")
                .add("$defs", all)
                .build();
        Files.createDirectories(Path.of("target"));
        try (Writer out = Files.newBufferedWriter(Path.of("target", "report.schema.json"));
                JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(out)) {
            writer.write(schema);
        }
        try (JsonReader committed =
                Json.createReader(Files.newBufferedReader(Path.of("..", "docs", "report.schema.json")))) {
            assertEquals(committed.readObject(), schema);
        }
    }

    /** As {@link RecordJson} writes values of that type. */
    private JsonValue schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] of = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return Json.createObjectBuilder()
                        .add(
                                "anyOf",
                                Json.createArrayBuilder().add(schema(of[0])).add(typed("null")))
                        .build();
            }
            return Collection.class.isAssignableFrom(raw)
                    ? Json.createObjectBuilder(typed("array"))
                            .add("items", schema(of[0]))
                            .build()
                    : Json.createObjectBuilder(typed("object"))
                            .add("additionalProperties", schema(of[1]))
                            .build();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        } else if (plain.isEnum()) {
            JsonArrayBuilder words = Json.createArrayBuilder();
            for (Object word : plain.getEnumConstants()) {
                words.add(((Enum<?>) word).name());
            }
            return Json.createObjectBuilder(typed("string")).add("enum", words).build();
        } else if (plain == Instant.class) {
            return Json.createObjectBuilder(typed("string"))
                    .add("format", "date-time")
                    .build();
        }
        return typed(
                plain == String.class
                        ? "string"
                        : plain == boolean.class || plain == Boolean.class
                                ? "boolean"
                                : plain == double.class || plain == Double.class ? "number" : "integer");
    }

    private JsonValue record(Class<?> type) {
        String name = (type.getEnclosingClass() == null
                        ? ""
                        : type.getEnclosingClass().getSimpleName() + ".")
                + type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, JsonValue.NULL);
            JsonObjectBuilder members = Json.createObjectBuilder();
            JsonArrayBuilder required = Json.createArrayBuilder();
            for (RecordComponent member : type.getRecordComponents()) {
                members.add(member.getName(), schema(member.getGenericType()));
                required.add(member.getName());
            }
            definitions.put(
                    name,
                    Json.createObjectBuilder(typed("object"))
                            .add("properties", members)
                            .add("required", required)
                            .add("additionalProperties", false)
                            .build());
        }
        return Json.createObjectBuilder().add("$ref", DEFINITIONS + name).build();
    }

    private static JsonObject typed(String type) {
        return Json.createObjectBuilder().add("type", type).build();
    }
}
