package org.upgradenight.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code notice_setting}. */
@Entity(name = "NoticeSetting")
@Table(name = "notice_setting")
class NoticeSettingEntity {

    @Id
    private String cluster;

    @Column(name = "mail_to")
    private String mailTo;

    @Column(name = "sealed_webhook")
    private String sealedWebhook;

    @Column(name = "sealed_signing_key")
    private String sealedSigningKey;

    private Instant since;

    protected NoticeSettingEntity() {}

    NoticeSettingEntity(String cluster, Instant now) {
        this.cluster = cluster;
        since = now;
    }

    void take(String addresses, String webhook, String signingKey) {
        mailTo = addresses;
        sealedWebhook = webhook;
        sealedSigningKey = signingKey;
    }

    String cluster() {
        return cluster;
    }

    String mailTo() {
        return mailTo;
    }

    String sealedWebhook() {
        return sealedWebhook;
    }

    String sealedSigningKey() {
        return sealedSigningKey;
    }

    Instant since() {
        return since;
    }
}
