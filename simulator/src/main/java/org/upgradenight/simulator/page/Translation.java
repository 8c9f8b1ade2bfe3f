package org.upgradenight.simulator.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.upgradenight.simulator.handset.Tongue;

/** Labels and status messages in other languages, as far as anybody asks for them; the rest stays English, as on real phones. */
final class Translation {

    private static final List<Tongue> ORDER = List.of(Tongue.FRENCH, Tongue.GERMAN, Tongue.RUSSIAN, Tongue.FINNISH);

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("mac address", List.of("Adresse MAC", "MAC-Adresse", "MAC-адрес", "MAC-osoite")),
            Map.entry("host name", List.of("Nom d\u2019h\u00f4te", "Hostname", "Имя хоста", "Is\u00e4nt\u00e4nimi")),
            Map.entry("ip address", List.of("Adresse IP", "IP-Adresse", "IP-адрес", "IP-osoite")),
            Map.entry(
                    "serial number",
                    List.of("Num\u00e9ro de s\u00e9rie", "Seriennummer", "Серийный номер", "Sarjanumero")),
            Map.entry(
                    "model number",
                    List.of("Num\u00e9ro de mod\u00e8le", "Modellnummer", "Номер модели", "Mallinumero")),
            Map.entry("tftp server 1", List.of("Serveur TFTP 1", "TFTP-Server 1", "TFTP-сервер 1", "TFTP-palvelin 1")),
            Map.entry(
                    "authentication url",
                    List.of(
                            "URL d\u2019authentification",
                            "Authentifizierungs-URL",
                            "URL аутентификации",
                            "Todennus-URL")),
            Map.entry(
                    "security mode",
                    List.of("Mode de s\u00e9curit\u00e9", "Sicherheitsmodus", "Режим безопасности", "Suojaustila")),
            Map.entry("itl file", List.of("Fichier ITL", "ITL-Datei", "Файл ITL", "ITL-tiedosto")),
            Map.entry("itl signature", List.of("Signature ITL", "ITL-Signatur", "Подпись ITL", "ITL-allekirjoitus")),
            Map.entry("yes", List.of("Oui", "Ja", "Да", "Kyll\u00e4")),
            Map.entry("no", List.of("Non", "Nein", "Нет", "Ei")),
            Map.entry(
                    "not installed",
                    List.of("Non install\u00e9", "Nicht installiert", "Не установлено", "Ei asennettu")),
            Map.entry(
                    "trust list updated",
                    List.of(
                            "Liste de confiance mise \u00e0 jour",
                            "Vertrauensliste aktualisiert",
                            "Список доверия обновлен",
                            "Luotettavien luettelo p\u00e4ivitetty")),
            Map.entry(
                    "trust list update failed",
                    List.of(
                            "\u00c9chec de la mise \u00e0 jour de la liste de confiance",
                            "Aktualisierung der Vertrauensliste fehlgeschlagen",
                            "Ошибка обновления списка доверия",
                            "Luotettavien luettelon p\u00e4ivitys ei onnistunut")),
            Map.entry(
                    "no trust list installed",
                    List.of(
                            "Aucune liste de confiance install\u00e9e",
                            "Keine Vertrauensliste installiert",
                            "Список доверия не установлен",
                            "Luotettavien luetteloa ei ole asennettu")),
            Map.entry(
                    "itl installed",
                    List.of("ITL install\u00e9", "ITL installiert", "ITL установлен", "ITL asennettu")));

    private Translation() {}

    static String of(Tongue tongue, String english) {
        List<String> words = WORDS.get(english.toLowerCase(Locale.ROOT));
        return tongue == Tongue.ENGLISH || words == null ? english : words.get(ORDER.indexOf(tongue));
    }

    /** In which its bytes are sent, whatever the header says. */
    static Charset charset(Tongue tongue, boolean lying) {
        if (tongue == Tongue.RUSSIAN) {
            return Charset.forName("windows-1251");
        }
        return lying ? Page.WESTERN : StandardCharsets.UTF_8;
    }
}
