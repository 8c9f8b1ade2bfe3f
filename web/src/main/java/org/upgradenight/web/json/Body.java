package org.upgradenight.web.json;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.upgradenight.web.problem.ProblemException;

/** Reads a request's body, never more of it than allowed. */
public final class Body {

    /** A scope may name 50,000 phones; nothing else is nearly as large. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private Body() {}

    /** The members of the one JSON object that the body is. */
    public static Fields object(InputStream body) {
        byte[] bytes = bytes(body);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonValue value = reader.readValue();
            if (value instanceof JsonObject object) {
                return new Fields("", object);
            }
            throw ProblemException.badRequest(MESSAGES.notJson("it is " + value.getValueType()));
        } catch (JsonException | IllegalStateException e) {
            throw ProblemException.badRequest(MESSAGES.notJson(firstLine(e)));
        }
    }

    /** Like {@link #object}, and an empty body counts as an empty object. */
    public static Fields optionalObject(InputStream body) {
        byte[] bytes = bytes(body);
        return bytes.length == 0 ? new Fields("", JsonValue.EMPTY_JSON_OBJECT) : object(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ProblemException(413, MESSAGES.tooLarge(MOST_BYTES / 1024));
            }
            return bytes;
        } catch (IOException e) {
            throw ProblemException.badRequest(MESSAGES.notJson("it broke off"));
        }
    }

    private static String firstLine(Exception e) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
