package org.upgradenight.simulator.handset;

import java.util.Arrays;
import java.util.Optional;

/** Ways in which a phone misbehaves, by the names that options and control API use. */
public enum Fault {
    SILENT("silent"),
    REFUSED("refused"),
    SLOW("slow"),
    RESET("reset"),
    ERROR4("error4"),
    IN_CALL("inCall"),
    RESTART_MID_SEQUENCE("restartMidSequence"),
    /** A call begins in the middle of the keys. */
    CALL_MID_SEQUENCE("callMidSequence"),
    /** The menu closes by itself in the middle of the keys. */
    IDLE_MID_SEQUENCE("idleMidSequence"),
    /** Another screen comes up in the middle of the keys. */
    OTHER_SCREEN("otherScreen"),
    /** Every menu has one more row at its top than others of that model. */
    MENU_MOVED("menuMoved"),
    SUCCESS_WITHOUT_EFFECT("successWithoutEffect"),
    NON_XML("nonXml"),
    HTTP401("http401"),
    TRICKLE("trickle"),
    ENDLESS("endless"),
    XXE("xxe"),
    IMPOSTOR("impostor"),
    /** Open pages whose markup is broken. */
    BROKEN_MARKUP("brokenMarkup");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The fault of that name, any case. */
    public static Optional<Fault> of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
