package org.upgradenight.phone;

import java.util.List;

/** The phone's status messages, oldest first, without their time stamps; at most 64. */
public record StatusMessages(List<String> texts) {

    public StatusMessages {
        texts = List.copyOf(texts);
    }
}
