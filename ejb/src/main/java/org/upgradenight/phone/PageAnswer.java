package org.upgradenight.phone;

/** What came of asking a phone for a page. */
public sealed interface PageAnswer<T> {

    /** The page, read. */
    record Page<T>(T content) implements PageAnswer<T> {}

    /** The phone answers, but not this (401, 403). */
    record Forbidden<T>() implements PageAnswer<T> {}

    /** The phone answers, but has no such page in any of its known forms. */
    record NotFound<T>() implements PageAnswer<T> {}

    /** Refused, timed out, broken off in mid-answer, or longer than allowed. */
    record Silent<T>(String reason) implements PageAnswer<T> {}

    /** Something answered that is no phone's page, or another phone's. */
    record NotAPhone<T>(String reason) implements PageAnswer<T> {}
}
