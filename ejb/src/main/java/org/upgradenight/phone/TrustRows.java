package org.upgradenight.phone;

/**
 * What a configuration page shows of one trust list; absent values are empty.
 *
 * @param signature lower-case hex without blanks: 32, 40 or 64 digits
 * @param words what the page says in words, such as {@code Not Installed}
 */
public record TrustRows(String signature, String words) {

    public static final TrustRows NONE = new TrustRows("", "");

    public boolean told() {
        return !signature.isEmpty() || !words.isEmpty();
    }

    /** The hash where one is shown, else the words. */
    public String text() {
        return signature.isEmpty() ? words : signature;
    }

    TrustRows or(TrustRows other) {
        return new TrustRows(signature.isEmpty() ? other.signature : signature, words.isEmpty() ? other.words : words);
    }
}
