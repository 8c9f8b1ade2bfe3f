package org.upgradenight.phone.http;

import org.upgradenight.phone.PageAnswer;

/** What one form of a page gave. */
sealed interface Reading<T> {

    /** All that this page is asked for. */
    record Whole<T>(PageAnswer<T> answer) implements Reading<T> {}

    /** The right page, but another form may tell more. */
    record Thin<T>(PageAnswer<T> answer) implements Reading<T> {}

    /** Not the page that was asked for. */
    record Other<T>() implements Reading<T> {}
}
