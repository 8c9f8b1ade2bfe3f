package org.upgradenight.simulator.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Checks an Authorization header against one user. */
public record BasicAuth(String user, String password) {

    /** Whether the request carries exactly this user and password. */
    public boolean admits(SiteRequest request) {
        String pair = user + ":" + password;
        String expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        byte[] given = request.header("authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given);
    }

    @Override
    public String toString() {
        return "BasicAuth[" + user + "]";
    }
}
