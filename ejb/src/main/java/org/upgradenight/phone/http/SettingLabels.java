package org.upgradenight.phone.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.phone.ShownSetting;
import org.upgradenight.phone.ShownSettings;

/**
 * By which labels the pages show their settings, reduced as {@link PageFields} reduces them: the guides' HTML labels and
 * the XML names of both generations. A number as value says nothing: on some settings 0 means on.
 */
final class SettingLabels {

    /** @param labels where yes means on @param inverted where yes means off */
    private record Names(List<String> labels, List<String> inverted) {}

    private static final Map<ShownSetting, Names> NAMES = Map.ofEntries(
            Map.entry(ShownSetting.SSH, on("sshaccessenabled", "sshaccess")),
            Map.entry(ShownSetting.GRATUITOUS_ARP, on("garpenabled", "garp", "gratuitousarp")),
            Map.entry(ShownSetting.PC_PORT, off("pcportdisabled", "pcportdisable")),
            Map.entry(ShownSetting.SPAN_TO_PC_PORT, on("spantopcport", "spanpcport")),
            Map.entry(
                    ShownSetting.PC_VOICE_VLAN_ACCESS,
                    on("voicevlanenabled", "voicevlanaccessenabled", "voicevlanaccess", "pcvoicevlanaccess")),
            Map.entry(ShownSetting.VIDEO, on("videocapabilityenabled", "videocapability")),
            Map.entry(
                    ShownSetting.SPEAKERPHONE,
                    new Names(List.of("speakerenabled", "speakerenable"), List.of("handsetonlymode"))),
            Map.entry(
                    ShownSetting.HEADSET,
                    new Names(List.of("headsetenabled", "headsetenable"), List.of("handsetonlymode"))),
            Map.entry(ShownSetting.CDP_SWITCH_PORT, on("cdpswport", "cdponswitchport")),
            Map.entry(ShownSetting.CDP_PC_PORT, on("cdppcport", "cdponpcport")),
            Map.entry(ShownSetting.LLDP_SWITCH_PORT, on("lldpmedswport", "lldpswport")),
            Map.entry(ShownSetting.LLDP_PC_PORT, on("lldpmedpcport", "lldppcport")),
            Map.entry(ShownSetting.FORWARDING_DELAY, on("forwardingdelay")),
            Map.entry(ShownSetting.AUTHENTICATION_802_1X, on("8021xauthentication", "8021x")),
            Map.entry(ShownSetting.FIPS, on("fipsmodeenabled", "fipsmode")));

    private static final Set<String> YES = Set.of(
            "yes",
            "enabled",
            "enable",
            "on",
            "true",
            "oui",
            "activé",
            "ja",
            "ein",
            "aktiviert",
            "sí",
            "sì",
            "si",
            "habilitado",
            "activado",
            "abilitato",
            "sim",
            "да",
            "вкл",
            "включено");
    private static final Set<String> NO = Set.of(
            "no",
            "disabled",
            "disable",
            "off",
            "false",
            "non",
            "désactivé",
            "nein",
            "aus",
            "deaktiviert",
            "deshabilitado",
            "desactivado",
            "disabilitato",
            "não",
            "нет",
            "выкл",
            "отключено");

    private SettingLabels() {}

    static ShownSettings read(PageFields page) {
        Map<ShownSetting, Boolean> on = new EnumMap<>(ShownSetting.class);
        NAMES.forEach((setting, names) -> value(page, names).ifPresent(shown -> on.put(setting, shown)));
        return new ShownSettings(on);
    }

    private static Optional<Boolean> value(PageFields page, Names names) {
        return meaning(page.value(names.labels()))
                .or(() -> meaning(page.value(names.inverted())).map(shown -> !shown));
    }

    private static Optional<Boolean> meaning(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static Names on(String... labels) {
        return new Names(List.of(labels), List.of());
    }

    private static Names off(String... labels) {
        return new Names(List.of(), List.of(labels));
    }
}
