package org.upgradenight.sitework;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a site's list: a phone, where it hangs, why somebody goes there and what they do. Texts are on one line.
 *
 * @param why the reason in plain words
 * @param whatToDo numbered steps for this model
 * @param lastSeen when the phone's pages were last read, which is also how old switch and port are
 */
public record Visit(
        String phone,
        String mac,
        String model,
        String extension,
        String description,
        String user,
        String location,
        String switchName,
        String switchIp,
        String port,
        String phoneIp,
        Optional<Instant> lastSeen,
        String why,
        String whatToDo) {}
