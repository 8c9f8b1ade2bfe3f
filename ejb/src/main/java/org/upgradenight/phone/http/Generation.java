package org.upgradenight.phone.http;

import java.util.List;
import java.util.Set;

/**
 * Where each generation of phones keeps its pages, the form that tells most (or that no locale changes) first. A phone
 * that is in no list is asked like the newest.
 */
enum Generation {
    /** 7940 and 7960: only the names of the phone services notes. */
    SERVICES_NOTES(
            Set.of("7905", "7912", "7940", "7960"),
            List.of("/DeviceInformationX", "/DeviceInformation"),
            List.of("/NetworkConfigurationX", "/NetworkConfiguration"),
            List.of("/PortInformationX?1", "/PortInformation?1"),
            List.of("/DeviceLog?2", "/DeviceLogX?2")),

    /** 79x1 and later, 78xx, 88xx, 89xx, 99xx: the serviceability adapters beside them. */
    ADAPTERS(
            Set.of(),
            List.of("/DeviceInformationX", adapter("device.statistics.device"), "/DeviceInformation"),
            List.of(
                    adapter("device.statistics.configuration"),
                    "/NetworkConfigurationX",
                    adapterX("device.statistics.configuration"),
                    "/NetworkConfiguration"),
            List.of("/PortInformationX?1", adapter("device.statistics.port.network"), "/PortInformation?1"),
            List.of(
                    adapter("device.settings.status.messages"),
                    adapterX("device.settings.status.messages"),
                    "/DeviceLogX?1",
                    "/DeviceLog?1"));

    private final Set<String> models;
    private final List<String> device;
    private final List<String> network;
    private final List<String> port;
    private final List<String> statusMessages;

    Generation(
            Set<String> models,
            List<String> device,
            List<String> network,
            List<String> port,
            List<String> statusMessages) {
        this.models = models;
        this.device = device;
        this.network = network;
        this.port = port;
        this.statusMessages = statusMessages;
    }

    static Generation of(String modelNumber) {
        return SERVICES_NOTES.models.contains(modelNumber) ? SERVICES_NOTES : ADAPTERS;
    }

    List<String> device() {
        return device;
    }

    List<String> network() {
        return network;
    }

    List<String> port() {
        return port;
    }

    List<String> statusMessages() {
        return statusMessages;
    }

    static String adapter(String name) {
        return "/CGI/Java/Serviceability?adapter=" + name;
    }

    private static String adapterX(String name) {
        return "/CGI/Java/Serviceability?adapterX=" + name;
    }
}
