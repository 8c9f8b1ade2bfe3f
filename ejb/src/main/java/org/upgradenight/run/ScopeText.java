package org.upgradenight.run;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradenight.inventory.Scope;

/** A scope as the run's row keeps it: a JSON object of four arrays. */
public final class ScopeText {

    private ScopeText() {}

    public static String write(Scope scope) {
        return Json.createObjectBuilder()
                .add("devices", array(scope.devices()))
                .add("sites", array(scope.sites()))
                .add("devicePools", array(scope.devicePools()))
                .add("models", array(scope.models()))
                .build()
                .toString();
    }

    public static Scope read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            return new Scope(
                    set(object, "devices"), set(object, "sites"), set(object, "devicePools"), set(object, "models"));
        }
    }

    private static JsonArrayBuilder array(Set<String> words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        words.stream().sorted().forEach(array::add);
        return array;
    }

    private static Set<String> set(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }
}
