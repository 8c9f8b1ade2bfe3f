package org.upgradenight.phone;

import java.util.List;

/** The phone's status messages, oldest first; at most 64. */
public record StatusMessages(List<StatusMessage> messages) {

    public StatusMessages {
        messages = List.copyOf(messages);
    }

    public List<String> texts() {
        return messages.stream().map(StatusMessage::text).toList();
    }
}
