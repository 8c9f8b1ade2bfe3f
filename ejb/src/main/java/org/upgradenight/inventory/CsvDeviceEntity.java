package org.upgradenight.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A row of {@code csv_device}: one phone of an imported file. */
@Entity(name = "CsvDeviceRow")
@Table(name = "csv_device")
class CsvDeviceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "inventory_id", nullable = false)
    private Long inventoryId;

    @Column(nullable = false)
    private String device;

    @Column(nullable = false)
    private String model;

    @Column(nullable = false)
    private String protocol;

    @Column(nullable = false)
    private String description;

    @Column(name = "device_pool", nullable = false)
    private String devicePool;

    @Column(nullable = false)
    private String location;

    @Column(name = "common_phone_profile", nullable = false)
    private String commonPhoneProfile;

    @Column(name = "security_profile", nullable = false)
    private String securityProfile;

    @Column(nullable = false)
    private String extension;

    @Column(nullable = false)
    private String owner;

    @Column(name = "configured_load", nullable = false)
    private String configuredLoad;

    @Column(nullable = false)
    private String address;

    @Column(name = "vendor_config", nullable = false)
    private String vendorConfig;

    protected CsvDeviceEntity() {}

    CsvDeviceEntity(Long inventoryId, CsvDevice row) {
        Device phone = row.device();
        this.inventoryId = inventoryId;
        device = phone.name().value();
        model = phone.model().name();
        protocol = phone.protocol();
        description = phone.description();
        devicePool = phone.devicePool();
        location = phone.location();
        commonPhoneProfile = phone.commonPhoneProfile();
        securityProfile = phone.securityProfile();
        extension = phone.extension();
        owner = phone.owner();
        configuredLoad = phone.load();
        address = row.address();
        vendorConfig = row.vendorConfig();
    }

    /** The row as it was read; which line it stood in is not kept. */
    CsvDevice row() {
        Device phone = new Device(
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
                configuredLoad);
        return new CsvDevice(0, phone, address, vendorConfig);
    }
}
