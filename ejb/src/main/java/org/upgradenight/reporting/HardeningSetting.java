package org.upgradenight.reporting;

import java.util.Optional;
import org.upgradenight.phone.ShownSetting;
import org.upgradenight.phone.ShownSettings;

/**
 * What is set on a phone to make it harder to abuse: the settings that health-check reports list, and the boot-time
 * guard of the PC port that NSA's guide for CUCM Express adds (section 5).
 */
public enum HardeningSetting {
    SPEAKERPHONE("Speakerphone", "A speakerphone can be made to listen to a room.", false),
    SPEAKERPHONE_AND_HEADSET("Speakerphone and headset", "As above; without both only the handset listens.", false),
    PC_PORT("PC port", "Lets a computer onto the network through the phone; not in lobbies.", false),
    SETTINGS_ACCESS(
            "Settings access", "Shows network details on the phone's screen. Deleting a trust list needs it.", false),
    GRATUITOUS_ARP("Gratuitous ARP", "A phone that believes unasked ARP answers can be put behind a stranger.", false),
    PC_VOICE_VLAN_ACCESS("PC voice VLAN access", "Lets the computer behind the phone into the voice VLAN.", false),
    VIDEO_CAPABILITIES("Video capabilities", "Needed only where the phone works with a camera.", false),
    WEB_ACCESS("Web access", "The phone's pages tell much of the network. Looks and keys from afar need it.", false),
    SPAN_TO_PC_PORT("Span to PC port", "Copies the phone's traffic to the computer behind it.", false),
    CDP_PC_PORT("CDP on the PC port", "Needed only for a camera on the computer.", false),
    LLDP_MED_SWITCH_PORT("LLDP-MED on the switch port", "Needed only where the switch is found by LLDP.", false),
    LLDP_MED_PC_PORT("LLDP-MED on the PC port", "Needed only where the computer is found by LLDP.", false),
    FORWARDING_DELAY("Forwarding delay", "Keeps the PC port shut while the phone boots.", true);

    private final String label;
    private final String description;
    private final boolean wantsEnabled;

    HardeningSetting(String label, String description, boolean wantsEnabled) {
        this.label = label;
        this.description = description;
        this.wantsEnabled = wantsEnabled;
    }

    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    /** What tells it of a phone. */
    public enum Told {
        BY_PAGES,
        BY_SETTINGS_ACCESS,
        BY_WEB_ACCESS
    }

    /** Two of the settings are measured by tables of their own. */
    public Told told() {
        return this == SETTINGS_ACCESS
                ? Told.BY_SETTINGS_ACCESS
                : this == WEB_ACCESS ? Told.BY_WEB_ACCESS : Told.BY_PAGES;
    }

    /** Whether the guideline is to enable it; otherwise it is to disable it. */
    public boolean wantsEnabled() {
        return wantsEnabled;
    }

    /** Whether a phone's pages show it enabled; nothing when they do not tell, or when another table measures it. */
    public Optional<Boolean> on(ShownSettings shown) {
        return switch (this) {
            case SETTINGS_ACCESS, WEB_ACCESS -> Optional.empty();
            case SPEAKERPHONE -> shown.on(ShownSetting.SPEAKERPHONE);
            case SPEAKERPHONE_AND_HEADSET ->
                shown.on(ShownSetting.SPEAKERPHONE)
                        .flatMap(speaker -> shown.on(ShownSetting.HEADSET).map(headset -> speaker && headset));
            case PC_PORT -> shown.on(ShownSetting.PC_PORT);
            case GRATUITOUS_ARP -> shown.on(ShownSetting.GRATUITOUS_ARP);
            case PC_VOICE_VLAN_ACCESS -> shown.on(ShownSetting.PC_VOICE_VLAN_ACCESS);
            case VIDEO_CAPABILITIES -> shown.on(ShownSetting.VIDEO);
            case SPAN_TO_PC_PORT -> shown.on(ShownSetting.SPAN_TO_PC_PORT);
            case CDP_PC_PORT -> shown.on(ShownSetting.CDP_PC_PORT);
            case LLDP_MED_SWITCH_PORT -> shown.on(ShownSetting.LLDP_SWITCH_PORT);
            case LLDP_MED_PC_PORT -> shown.on(ShownSetting.LLDP_PC_PORT);
            case FORWARDING_DELAY -> shown.on(ShownSetting.FORWARDING_DELAY);
        };
    }
}
