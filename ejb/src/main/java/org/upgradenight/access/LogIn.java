package org.upgradenight.access;

import java.time.Duration;

/** What became of an attempt to log in. */
public sealed interface LogIn {

    /** The password or token is the user's, and the user may log in. */
    record Welcome(User user) implements LogIn {}

    /** It is not, or the user may not; which of the two is not told. */
    record Refused() implements LogIn {}

    /** Too many failures from there: the password was not even looked at. */
    record Later(Duration pause) implements LogIn {}
}
