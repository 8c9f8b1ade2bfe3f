package org.upgradenight.web.json;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.upgradenight.web.problem.ProblemException;

/** Reads a request's body, never more of it than allowed. */
public final class Body {

    /** A scope may name 50,000 phones; nothing else is nearly as large. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private Body() {}

    /** The members of the one JSON object that the body is. */
    public static Fields object(InputStream body) {
        Optional<JsonObject> object = parse(bytes(body));
        return new Fields(
                "", object.orElseThrow(() -> ProblemException.badRequest(MESSAGES.notJson("it is something else"))));
    }

    /** The members of an object that is there already. */
    public static Fields object(JsonObject object) {
        return new Fields("", object);
    }

    /** Like {@link #object}, and an empty body counts as an empty object. */
    public static Fields optionalObject(InputStream body) {
        byte[] bytes = bytes(body);
        return bytes.length == 0
                ? new Fields("", JsonValue.EMPTY_JSON_OBJECT)
                : object(new ByteArrayInputStream(bytes));
    }

    /** The parser tells some refusals (depth) by exceptions of no particular class, so any of its is one. */
    private static Optional<JsonObject> parse(byte[] bytes) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                return Optional.empty();
            }
            JsonObject object = parser.getObject();
            return parser.hasNext() ? Optional.empty() : Optional.of(object);
        } catch (RuntimeException e) {
            throw ProblemException.badRequest(MESSAGES.notJson(firstLine(e)));
        }
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
