package org.upgradenight.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.upgradenight.mail.MailAddress;

/**
 * Who is told what becomes of a cluster's runs; nobody, unless somebody is named.
 *
 * @param signingKey with what the webhook is signed; empty when it is not
 */
public record NoticeSetting(List<MailAddress> mailTo, Optional<WebhookUrl> webhook, Optional<SigningKey> signingKey) {

    public static final NoticeSetting NOBODY = new NoticeSetting(List.of(), Optional.empty(), Optional.empty());

    public NoticeSetting {
        mailTo = List.copyOf(mailTo);
    }

    List<Channel> channels() {
        return Stream.of(Channel.values())
                .filter(channel -> switch (channel) {
                    case MAIL -> !mailTo.isEmpty();
                    case WEBHOOK -> webhook.isPresent();
                })
                .toList();
    }
}
