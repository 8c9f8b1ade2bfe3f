package org.upgradenight.sitework.html;

import java.util.Map;
import org.upgradenight.sitework.Digest;
import org.upgradenight.sitework.LetterFacts;

/** A site's letter, or the project lead's digest, as HTML: readable on a telephone, printable, without scripts and without pictures from elsewhere. */
public final class LetterPage {
    private LetterPage() {}

    public static String of(LetterFacts facts) {
        return Pages.page("letter", Map.of("letter", facts));
    }

    public static String of(Digest digest) {
        return Pages.page("digest", Map.of("digest", digest));
    }
}
