package org.upgradenight.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListStatus;
import org.upgradenight.trustlist.TrustSigns;

/** A row of {@code observation}. */
@Entity
@Table(name = "observation")
class ObservationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String cluster;
    private String device;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private RegistrationState registration;

    @Enumerated(EnumType.STRING)
    private WebState web;

    @Enumerated(EnumType.STRING)
    private SettingsAccess settings;

    @Enumerated(EnumType.STRING)
    @Column(name = "trust_list")
    private TrustListStatus trustList;

    private String evidence;

    @Column(name = "running_load")
    private String runningLoad;

    private String serial;

    @Column(name = "model_number")
    private String modelNumber;

    @Column(name = "itl_signature")
    private String itlSignature;

    @Column(name = "authentication_url")
    private String authenticationUrl;

    @Column(name = "tftp_server")
    private String tftpServer;

    @Column(name = "security_mode")
    private String securityMode;

    @Column(name = "switch_name")
    private String switchName;

    @Column(name = "switch_address")
    private String switchAddress;

    @Column(name = "switch_port")
    private String switchPort;

    @Column(name = "voice_vlan")
    private String voiceVlan;

    /** As {@link ShownSettings#text()} writes them. */
    @Column(name = "shown_settings")
    private String shownSettings;

    @Column(name = "web_access")
    private String webAccess;

    private String ctl;
    private String lsc;

    @Column(name = "trust_message_at")
    private String trustMessageAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reset_cure")
    private ResetCure resetCure;

    protected ObservationEntity() {}

    ObservationEntity(long runId, String cluster, Phase phase, Observation seen) {
        PhoneFacts facts = seen.facts();
        this.runId = runId;
        this.cluster = cluster;
        this.phase = phase;
        device = seen.device().value();
        at = seen.at();
        registration = seen.registration();
        web = seen.web();
        settings = seen.settings();
        trustList = seen.trustList();
        evidence = cut(seen.evidence(), 1000);
        runningLoad = cut(facts.load(), 255);
        serial = cut(facts.serial(), 255);
        modelNumber = cut(facts.modelNumber(), 255);
        itlSignature = cut(facts.itlSignature(), 255);
        authenticationUrl = cut(facts.authenticationUrl(), 255);
        tftpServer = cut(facts.tftpServer(), 255);
        securityMode = cut(facts.securityMode(), 255);
        switchName = cut(facts.switchName(), 255);
        switchAddress = cut(facts.switchAddress(), 255);
        switchPort = cut(facts.port(), 255);
        voiceVlan = cut(facts.voiceVlan(), 255);
        shownSettings = cut(facts.more().settings().text(), 500);
        webAccess = cut(facts.more().webAccess(), 255);
        ctl = cut(facts.more().ctl(), 255);
        lsc = cut(facts.more().lsc(), 255);
        trustMessageAt = cut(facts.more().trustMessageAt(), 64);
        resetCure = facts.more().resetCure();
    }

    Observation observation() {
        return new Observation(
                new DeviceName(device),
                at,
                registration,
                web,
                settings,
                trustList,
                evidence,
                new PhoneFacts(
                        runningLoad,
                        serial,
                        modelNumber,
                        itlSignature,
                        authenticationUrl,
                        tftpServer,
                        securityMode,
                        switchName,
                        switchAddress,
                        switchPort,
                        voiceVlan,
                        new PhoneFacts.More(
                                ShownSettings.parse(shownSettings),
                                webAccess,
                                ctl,
                                lsc,
                                trustMessageAt,
                                resetCure,
                                TrustSigns.NONE)));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
