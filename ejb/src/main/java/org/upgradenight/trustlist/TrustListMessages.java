package org.upgradenight.trustlist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the status messages that speak of the trust list, in the wordings of the guides and of a few locales (Cisco 8800
 * and 7832 guides, "Status messages"). The newest that says something decides; what merely reports a missing file, or the
 * CTL alone, says nothing.
 */
public final class TrustListMessages {

    /** What the newest decisive message says. @param text the message itself */
    public record Newest(TrustListStatus status, String text) {}

    private record Wording(TrustListStatus status, Pattern pattern) {}

    private static final String LIST =
            "(?:trust list|\\bitl\\b|vertrauensliste|liste de confiance|lista de confianza|lista fiducia|elenco attendibilità"
                    + "|lista de confiança|список доверия|списка доверия)";
    private static final Pattern SPEAKS_OF_IT = Pattern.compile(LIST);
    private static final String FAILED =
            "(?:fail|failure|error|fehl|[ée]chec|[ée]chou[ée]|erreur|fallo|fallid|errore|falha|ошибк|сбой)";
    private static final String NEW = "(?:updated|aktualisiert|mise? à jour|actualizad|aggiornat|atualizad|обновл)";
    private static final String THERE = "(?:installed|installiert|installé|instalad|installat|установл)";

    private static final List<Wording> WORDINGS = List.of(
            wording(TrustListStatus.UPDATE_FAILED, LIST + ".*" + FAILED + "|" + FAILED + ".*" + LIST),
            wording(
                    TrustListStatus.NOT_INSTALLED,
                    "(?:\\bno|\\bkeine?|\\baucune|\\bsin|\\bnessun[oa]?|\\bnenhuma) " + LIST
                            + "|" + LIST + ".*(?:not installed|nicht installiert|non installé|no instalad|не установл)"
                            + "|erasing .*" + LIST),
            wording(TrustListStatus.UPDATED, LIST + ".*" + NEW),
            wording(TrustListStatus.INSTALLED, LIST + ".*" + THERE));

    private TrustListMessages() {}

    /** @param oldestFirst the phone's status messages without their time stamps */
    public static Optional<Newest> newest(List<String> oldestFirst) {
        for (int index = oldestFirst.size() - 1; index >= 0; index--) {
            String text = oldestFirst.get(index);
            Optional<Newest> meaning = meaning(text).map(status -> new Newest(status, text));
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    /** What one message says of the trust list, or nothing. */
    public static Optional<TrustListStatus> meaning(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        if (!SPEAKS_OF_IT.matcher(text).find()) {
            return Optional.empty();
        }
        return WORDINGS.stream()
                .filter(wording -> wording.pattern().matcher(text).find())
                .map(Wording::status)
                .findFirst();
    }

    private static Wording wording(TrustListStatus status, String pattern) {
        return new Wording(status, Pattern.compile(pattern));
    }
}
