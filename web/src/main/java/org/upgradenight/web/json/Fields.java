package org.upgradenight.web.json;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.web.problem.ProblemException;

/**
 * The members of a JSON object, read strictly: a wrong type, a missing member and a member that nobody asked for are
 * problems that name it. Null counts as left out.
 */
public final class Fields {

    private static final int MOST_TEXTS = 100_000;

    private final String path;
    private final JsonObject object;
    private final Set<String> asked = new HashSet<>();

    Fields(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    /** A text that must be there, not blank, of at most so many characters. */
    public String text(String name, int most) {
        return optionalText(name, most)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> ProblemException.badRequest(MESSAGES.missing(path + name)));
    }

    public Optional<String> optionalText(String name, int most) {
        return value(name).map(value -> word(name, value, most));
    }

    public int integer(String name, int otherwise) {
        return Math.toIntExact(whole(name, otherwise, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    public int integer(String name) {
        if (value(name).isEmpty()) {
            throw ProblemException.badRequest(MESSAGES.missing(path + name));
        }
        return integer(name, 0);
    }

    public long wholeNumber(String name, long otherwise) {
        return whole(name, otherwise, -1_000_000_000_000L, 1_000_000_000_000L);
    }

    public boolean flag(String name, boolean otherwise) {
        return value(name)
                .map(value -> switch (value.getValueType()) {
                    case TRUE -> true;
                    case FALSE -> false;
                    case ARRAY, OBJECT, STRING, NUMBER, NULL -> throw mustBe(name, "true or false");
                })
                .orElse(otherwise);
    }

    /** Must be there. */
    public boolean flag(String name) {
        if (value(name).isEmpty()) {
            throw ProblemException.badRequest(MESSAGES.missing(path + name));
        }
        return flag(name, false);
    }

    /** A time as ISO-8601 with its offset. */
    public Optional<Instant> time(String name) {
        return optionalText(name, 64).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException notATime) {
                throw mustBe(name, "a time such as 2026-11-22T04:00:00Z");
            }
        });
    }

    public List<String> texts(String name, int most) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array) || array.size() > MOST_TEXTS) {
            throw mustBe(name, "a list of texts");
        }
        return array.stream().map(one -> word(name, one, most)).toList();
    }

    /** Whether the member is there, were it null. */
    public boolean has(String name) {
        return object.containsKey(name);
    }

    public Optional<Fields> object(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonObject inner) {
                return new Fields(path + name + ".", inner);
            }
            throw mustBe(name, "an object");
        });
    }

    /** Refuses members that were not asked for: a mistyped limit must not be taken for a default. */
    public void nothingElse() {
        object.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw ProblemException.badRequest(MESSAGES.unknownMember(path + shown(name)));
                });
    }

    public ProblemException mustBe(String name, String what) {
        return ProblemException.badRequest(MESSAGES.mustBe(path + name, what));
    }

    private Optional<JsonValue> value(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> value.getValueType() != JsonValue.ValueType.NULL);
    }

    private String word(String name, JsonValue value, int most) {
        if (!(value instanceof JsonString string)) {
            throw mustBe(name, "text");
        }
        String text = string.getString();
        if (text.length() > most || text.indexOf('\0') >= 0) {
            throw mustBe(name, "text of at most " + most + " characters");
        }
        return text;
    }

    private long whole(String name, long otherwise, long least, long most) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get() instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().precision() < 19) {
            long given = number.longValueExact();
            if (given >= least && given <= most) {
                return given;
            }
        }
        throw mustBe(name, "a whole number");
    }

    private static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }
}
