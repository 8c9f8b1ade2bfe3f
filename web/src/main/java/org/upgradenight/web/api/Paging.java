package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.upgradenight.web.problem.ProblemException;

/** Which page of a list is wanted. The size is cut to what one answer may hold; the answer says its own. */
public class Paging {

    static final int MOST = 20_000;
    private static final int USUAL = 100;

    @QueryParam("page")
    @Parameter(description = "counted from 0", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0"))
    private String page;

    @QueryParam("size")
    @Parameter(
            description = "items a page, at most 20000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    private String size;

    /** Whether the caller asked for a page at all. */
    boolean given() {
        return page != null || size != null;
    }

    int page() {
        return number("page", page, 0, 0, 10_000_000);
    }

    int size() {
        return Math.min(MOST, number("size", size, USUAL, 1, Integer.MAX_VALUE));
    }

    private static int number(String name, String text, int otherwise, int least, int most) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .filter(value -> value >= least && value <= most)
                .map(Math::toIntExact)
                .orElseThrow(() -> ProblemException.badRequest(
                        MESSAGES.mustBe(name, "a whole number from " + least + " to " + most)));
    }
}
