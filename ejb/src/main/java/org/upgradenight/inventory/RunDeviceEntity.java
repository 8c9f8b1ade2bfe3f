package org.upgradenight.inventory;

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
import java.util.Locale;
import java.util.Optional;

/** A row of {@code run_device}. */
@Entity
@Table(name = "run_device")
class RunDeviceEntity {

    private static final int LONGEST_SEARCH = 600;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String device;
    private String site;
    private String model;
    private String protocol;
    private String description;

    @Column(name = "device_pool")
    private String devicePool;

    private String location;

    @Column(name = "common_phone_profile")
    private String commonPhoneProfile;

    @Column(name = "security_profile")
    private String securityProfile;

    private String extension;
    private String owner;

    @Column(name = "configured_load")
    private String configuredLoad;

    private String address;

    @Enumerated(EnumType.STRING)
    private RegistrationState registration;

    @Column(name = "registered_since")
    private Instant registeredSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "settings_access")
    private SettingsAccess settingsAccess;

    private String effective;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_mail")
    private String ownerMail;

    @Column(name = "last_address")
    private String lastAddress;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "last_switch")
    private String lastSwitch;

    @Column(name = "last_port")
    private String lastPort;

    @Column(name = "default_load")
    private String defaultLoad;

    @Column(name = "active_load")
    private String activeLoad;

    @Column(name = "status_reason")
    private String statusReason;

    @Column(name = "web_server")
    private String webServer;

    /** What a search looks through: a line each, in small letters. */
    private String search;

    protected RunDeviceEntity() {}

    RunDeviceEntity(long runId, InventoriedDevice known) {
        Device phone = known.device();
        this.runId = runId;
        device = phone.name().value();
        site = cut(known.site());
        model = cut(phone.model().name());
        protocol = phone.protocol().length() > 16 ? "" : phone.protocol();
        description = cut(phone.description());
        devicePool = cut(phone.devicePool());
        location = cut(phone.location());
        commonPhoneProfile = cut(phone.commonPhoneProfile());
        securityProfile = cut(phone.securityProfile());
        extension = cut(phone.extension());
        owner = cut(phone.owner());
        configuredLoad = cut(phone.load());
        address = known.address().length() > 64 ? "" : known.address();
        registration = known.registration();
        registeredSince = known.registeredSince().orElse(null);
        settingsAccess = known.settings();
        effective = LayeredValue.text(known.effective());
        told(known.circumstances());
        search = search();
    }

    private void told(Circumstances told) {
        ownerName = cut(told.owner().name());
        ownerMail = cut(told.owner().mail());
        lastAddress = told.lastKnown().address();
        lastSeenAt = told.lastKnown().seen().orElse(null);
        lastSwitch = cut(told.lastKnown().switchName());
        lastPort = cut(told.lastKnown().port());
        defaultLoad = cut(told.defaultLoad());
        activeLoad = cut(told.activeLoad());
        statusReason = cut(told.statusReason());
        webServer = told.webServer().length() > 16 ? "Unknown" : told.webServer();
    }

    private Circumstances told() {
        return new Circumstances(
                new Owner(ownerName, ownerMail),
                new LastKnown(lastAddress, Optional.ofNullable(lastSeenAt), lastSwitch, lastPort),
                defaultLoad,
                activeLoad,
                statusReason,
                webServer);
    }

    InventoriedDevice device() {
        return new InventoriedDevice(
                new Device(
                        new DeviceName(device),
                        new DeviceModel(model),
                        protocol,
                        description,
                        devicePool,
                        location,
                        commonPhoneProfile,
                        securityProfile,
                        extension,
                        owner,
                        configuredLoad),
                site,
                address,
                registration,
                Optional.ofNullable(registeredSince),
                settingsAccess,
                LayeredValue.read(effective),
                told());
    }

    private String search() {
        String lines = String.join("\n", device, address, extension, owner, description);
        return cut(lines.toLowerCase(Locale.ROOT), LONGEST_SEARCH);
    }

    private static String cut(String text) {
        return cut(text, 255);
    }

    /** Never through the middle of a character, half of which no database takes. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
