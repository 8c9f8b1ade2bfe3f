package org.upgradenight.notice;

import static org.upgradenight.notice.NoticeMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradenight.access.AccessRefusedException;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.secrets.SecretBox;

/** The store of who is told what. */
@Stateless
public class NoticeSettings {

    private static final int MOST_ADDRESSES = 20;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private SecretBox secrets;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** A cluster's setting, and since when it holds: what was before is nobody's news. */
    record Since(NoticeSetting setting, Instant since) {}

    public NoticeSetting of(String cluster) {
        return Optional.ofNullable(rows.find(NoticeSettingEntity.class, cluster))
                .map(this::opened)
                .orElse(NoticeSetting.NOBODY);
    }

    /** Every cluster whose runs somebody wants to hear of. */
    public Map<String, Since> all() {
        Map<String, Since> all = new LinkedHashMap<>();
        rows.createQuery("select s from NoticeSetting s order by s.cluster", NoticeSettingEntity.class)
                .getResultStream()
                .forEach(row -> all.put(row.cluster(), new Since(opened(row), row.since())));
        all.values().removeIf(one -> one.setting().channels().isEmpty());
        return all;
    }

    /**
     * Changes who is told.
     *
     * @param webhook the new address; nothing keeps the present one, an empty text removes it
     * @param signingKey the same of the secret that webhooks are signed with
     * @throws AccessRefusedException when an address is none, or the secret is too short or too long
     */
    public NoticeSetting put(
            Actor actor, String cluster, List<String> mailTo, Optional<String> webhook, Optional<String> signingKey) {
        actor.require(Role.ADMIN);
        NoticeSetting present = of(cluster);
        NoticeSetting wanted = new NoticeSetting(
                addresses(mailTo),
                webhook.isPresent() ? url(webhook.get()) : present.webhook(),
                signingKey.isPresent() ? key(signingKey.get()) : present.signingKey());
        NoticeSettingEntity row = rows.find(NoticeSettingEntity.class, cluster);
        if (row == null) {
            row = new NoticeSettingEntity(cluster, clock.instant());
            row.take("", "", "");
            rows.persist(row);
        }
        row.take(
                wanted.mailTo().stream().map(MailAddress::value).collect(Collectors.joining(",")),
                wanted.webhook()
                        .map(url -> secrets.seal(purpose(cluster), url.value().toString()))
                        .orElse(""),
                wanted.signingKey()
                        .map(key -> secrets.seal(signing(cluster), key.text()))
                        .orElse(""));
        trail.append(new AuditTrail.Fact(actor.name(), "notice-setting", cluster, words(wanted)));
        return wanted;
    }

    private static List<MailAddress> addresses(List<String> texts) {
        if (texts.size() > MOST_ADDRESSES) {
            throw new AccessRefusedException(MESSAGES.tooManyAddresses(MOST_ADDRESSES));
        }
        return texts.stream()
                .map(text -> MailAddress.of(text).orElseThrow(() -> new AccessRefusedException(MESSAGES.badMail(text))))
                .distinct()
                .toList();
    }

    private static Optional<WebhookUrl> url(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(WebhookUrl.of(text).orElseThrow(() -> new AccessRefusedException(MESSAGES.badWebhook())));
    }

    private static Optional<SigningKey> key(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(SigningKey.of(text)
                .orElseThrow(() ->
                        new AccessRefusedException(MESSAGES.badSigningKey(SigningKey.SHORTEST, SigningKey.LONGEST))));
    }

    private NoticeSetting opened(NoticeSettingEntity row) {
        List<MailAddress> mail = Arrays.stream(row.mailTo().split(","))
                .flatMap(text -> MailAddress.of(text).stream())
                .toList();
        Optional<WebhookUrl> webhook = row.sealedWebhook().isEmpty()
                ? Optional.empty()
                : WebhookUrl.of(secrets.open(purpose(row.cluster()), row.sealedWebhook()));
        Optional<SigningKey> key = row.sealedSigningKey().isEmpty()
                ? Optional.empty()
                : SigningKey.of(secrets.open(signing(row.cluster()), row.sealedSigningKey()));
        return new NoticeSetting(mail, webhook, key);
    }

    private static String words(NoticeSetting setting) {
        return setting.mailTo().stream().map(MailAddress::value).collect(Collectors.joining(", "))
                + setting.webhook().map(url -> "; webhook " + url.shown()).orElse("")
                + setting.signingKey().map(key -> ", signed").orElse("");
    }

    private static String signing(String cluster) {
        return "notice/" + cluster + "/signing-key";
    }

    private static String purpose(String cluster) {
        return "notice/" + cluster + "/webhook";
    }
}
