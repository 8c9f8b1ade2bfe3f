package org.upgradenight.inventory;

import java.util.Objects;

/** A login. It never shows its password: {@link #toString()} names the user only. */
public record Credentials(String username, String password) {

    public Credentials {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
