package org.upgradenight.trustlist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What speaks for and against a phone's trust list, and the judgement of it. A hash outweighs a message, since a message
 * stays until the next restart; evidence that contradicts itself gives {@link TrustListStatus#UNKNOWN}, never a guess.
 *
 * @param modelNumber four digits, empty when unknown
 * @param shownHash the ITL hash on the phone's page, lower-case hex, empty when none
 * @param shownWords what the page says of the ITL in words, empty when nothing
 * @param messages status messages, oldest first
 */
public record TrustListEvidence(
        String modelNumber, String shownHash, String shownWords, List<String> messages, Reference reference) {

    private static final Pattern NONE_THERE = Pattern.compile(
            "\\bnot installed|\\bno itl|\\bno trust list|^none$|^no$|^not set|nicht installiert|non installé");

    /** A judgement with the line that explains it. */
    public record Judgement(TrustListStatus status, String because) {}

    public TrustListEvidence {
        messages = List.copyOf(messages);
    }

    public Judgement judge() {
        if (!TrustListModels.support(modelNumber)) {
            return new Judgement(TrustListStatus.NOT_SUPPORTED, "model " + modelNumber + " has no trust list");
        }
        Optional<TrustListMessages.Newest> newest = TrustListMessages.newest(messages);
        String said = newest.map(message -> "newest message \"" + message.text() + "\"")
                .orElse("no message of it");
        if (FileHash.comparable(shownHash)) {
            return byHash(newest.map(TrustListMessages.Newest::status), said);
        }
        if (NONE_THERE.matcher(shownWords.toLowerCase(Locale.ROOT)).find()) {
            return new Judgement(TrustListStatus.NOT_INSTALLED, "the page says \"" + shownWords + "\"; " + said);
        }
        return new Judgement(
                newest.map(TrustListMessages.Newest::status).orElse(TrustListStatus.UNKNOWN),
                "the page shows no ITL hash; " + said);
    }

    /** What speaks for the list, each by itself. */
    public TrustSigns signs() {
        boolean equal = FileHash.comparable(shownHash)
                && ((reference instanceof Reference.OfOwnServer own
                                && own.hash().matches(shownHash))
                        || (reference instanceof Reference.OfOtherServer other
                                && other.hash().matches(shownHash)));
        return new TrustSigns(equal, TrustListMessages.newest(messages).map(TrustListMessages.Newest::status));
    }

    private Judgement byHash(Optional<TrustListStatus> said, String words) {
        if (reference instanceof Reference.OfOwnServer own) {
            return own.hash().matches(shownHash) ? same(said, words) : different(said, words, own.hash());
        }
        if (reference instanceof Reference.OfOtherServer other) {
            return other.hash().matches(shownHash) ? same(said, words) : differentFromOther(said, words);
        }
        String reason = reference instanceof Reference.Unavailable none ? none.reason() : "";
        return new Judgement(
                said.orElse(TrustListStatus.UNKNOWN),
                "ITL hash " + shownHash + " cannot be compared (" + reason + "); " + words);
    }

    /** An update that failed towards the list that is there already does no harm. */
    private Judgement same(Optional<TrustListStatus> said, String words) {
        TrustListStatus status = said.filter(TrustListStatus.UPDATED::equals).orElse(TrustListStatus.INSTALLED);
        return new Judgement(status, "ITL hash " + shownHash + " is the server's; " + words);
    }

    private Judgement different(Optional<TrustListStatus> said, String words, FileHash offered) {
        TrustListStatus status =
                said.filter(TrustListStatus.UPDATE_FAILED::equals).orElse(TrustListStatus.MISMATCH);
        return new Judgement(
                status,
                "ITL hash " + shownHash + " is not the server's " + offered.ofLength(shownHash.length()) + "; "
                        + words);
    }

    private Judgement differentFromOther(Optional<TrustListStatus> said, String words) {
        TrustListStatus status =
                said.filter(TrustListStatus.UPDATE_FAILED::equals).orElse(TrustListStatus.UNKNOWN);
        return new Judgement(
                status,
                "ITL hash " + shownHash + " is not the publisher's, and the phone's own server cannot be asked; "
                        + words);
    }
}
