package org.upgradenight.simulator.phone;

/**
 * What the sender of a key is told, and what really came of it.
 *
 * @param status 0 Success, 1 Invalid URI, 6 URI not found
 * @param data the text beside the status
 * @param effect the truth, for the log only
 */
public record KeyAnswer(int status, String data, String effect) {

    static KeyAnswer success(String effect) {
        return new KeyAnswer(0, "Success", effect);
    }

    static KeyAnswer invalid() {
        return new KeyAnswer(1, "Invalid URI", "invalid");
    }

    static KeyAnswer notFound() {
        return new KeyAnswer(6, "URI not found", "refused");
    }
}
