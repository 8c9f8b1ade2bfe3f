package org.upgradenight.simulator.axl;

import java.util.List;
import org.upgradenight.simulator.xml.XmlNode;

/** The schema is a sequence: known fields of updatePhone must come in its order. Unknown fields are ignored. */
final class PhoneFieldOrder {

    private static final List<String> ORDER = List.of(
            "name",
            "uuid",
            "newName",
            "description",
            "callingSearchSpaceName",
            "devicePoolName",
            "commonDeviceConfigName",
            "commonPhoneConfigName",
            "locationName",
            "loadInformation",
            "vendorConfig",
            "versionStamp",
            "securityProfileName",
            "phoneTemplateName",
            "userLocale",
            "networkLocale",
            "idleTimeout",
            "authenticationUrl",
            "directoryUrl",
            "idleUrl",
            "informationUrl",
            "messagesUrl",
            "proxyServerUrl",
            "servicesUrl",
            "ownerUserName",
            "secureInformationUrl",
            "secureDirectoryUrl",
            "secureMessageUrl",
            "secureServicesUrl",
            "secureAuthenticationUrl",
            "secureIdleUrl");

    private PhoneFieldOrder() {}

    static void check(XmlNode request) throws AxlFault {
        int before = -1;
        for (XmlNode field : request.children()) {
            int at = ORDER.indexOf(field.name());
            if (at >= 0 && at < before) {
                throw AxlFault.invalid("Unexpected element " + field.name() + " after " + ORDER.get(before));
            }
            before = Math.max(before, at);
        }
    }
}
