package org.upgradenight.sitework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of a site's list: a phone, where it hangs, why somebody goes there and what they do. Texts are on one line.
 *
 * @param priority 1: nobody can phone with it; 2: it works, with a stale trust list; 3: somebody looks whether it works
 * @param place building and room as far as known
 * @param lastSeen when the phone's pages were last read
 * @param portSince when switch and port were read
 * @param portEarlier whether that was before this run, because the phone is silent now
 * @param why the reason in plain words
 * @param whatToDo numbered steps for this model
 * @param howToKnow how one sees that it worked
 */
public record Visit(
        int priority,
        String site,
        String place,
        String extension,
        String user,
        String description,
        String phone,
        String mac,
        String serial,
        String model,
        String switchName,
        String switchIp,
        String port,
        String voiceVlan,
        String phoneIp,
        Optional<Instant> lastSeen,
        Optional<Instant> portSince,
        boolean portEarlier,
        String why,
        String whatToDo,
        String howToKnow) {

    /** Switch name or address, whichever is known. */
    public String switchLabel() {
        return switchName.isEmpty() ? switchIp : switchName;
    }

    /** The port as switches abbreviate it themselves, {@code Gi1/0/2}: it has to fit on a telephone. */
    public String shortPort() {
        return port.replaceFirst("(?i)^(Fa|Gi|Te)(?:stEthernet|gabitEthernet|nGigabitEthernet)(?=\\d)", "$1");
    }

    /** Who or what it is to people on site: user and description, whichever is known. */
    public String whose() {
        return String.join(
                ", ",
                Stream.of(user, description)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList());
    }

    /** The steps one by one, without their numbers. */
    public List<String> steps() {
        return singly(whatToDo);
    }

    /** Numbered steps on one line one by one, without their numbers. */
    static List<String> singly(String steps) {
        return Stream.of(steps.split("(?:^| )\\d\\. "))
                .filter(step -> !step.isBlank())
                .toList();
    }
}
