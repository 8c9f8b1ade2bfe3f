package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.xml.XmlText.escape;

import java.util.List;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceName;

/**
 * The bodies of the requests: the children of the operation's element, which are in no namespace, in the schema's
 * order.
 */
final class AxlRequests {

    /** In the schema's order; no {@code product}: some servers fail on it. */
    private static final List<String> LISTED = List.of(
            "name",
            "description",
            "model",
            "class",
            "protocol",
            "devicePoolName",
            "commonPhoneConfigName",
            "locationName",
            "loadInformation",
            "securityProfileName",
            "authenticationUrl",
            "ownerUserName",
            "secureAuthenticationUrl");

    static final String PARAMETERS_ABOUT_AUTHENTICATION =
            "select paramname,paramvalue from processconfig where paramname like '%Auth%'";

    private AxlRequests() {}

    static String listPhone(long skip, long first) {
        return list("name", "SEP%", LISTED, skip, first);
    }

    static String listProcessNode() {
        return "<searchCriteria><name>%</name></searchCriteria><returnedTags><name/></returnedTags>";
    }

    /** getPhone, applyPhone, resetPhone and the like: everything is asked for, so that no tag can be refused. */
    static String named(String name) {
        return "<name>" + escape(name) + "</name>";
    }

    /** Enterprise parameters lie with a pseudo node under a pseudo service. */
    static String listEnterpriseParameters() {
        return "<searchCriteria><processNodeName>EnterpriseWideData</processNodeName><service>Enterprise Wide</service>"
                + "</searchCriteria><returnedTags><name/><value/></returnedTags>";
    }

    static String listUser(String userId, long skip, long first) {
        return list("userid", userId, List.of("firstName", "lastName", "userid", "mailid"), skip, first);
    }

    static String listRegistrationDynamic(String device, long skip, long first) {
        List<String> tags = List.of(
                "device", "lastKnownIpAddress", "locationDetails", "endpointConnection", "portOrSsid", "lastSeen");
        return list("device", device, tags, skip, first);
    }

    private static String list(String criterion, String value, List<String> tags, long skip, long first) {
        StringBuilder returned = new StringBuilder();
        tags.forEach(tag -> returned.append('<').append(tag).append("/>"));
        return "<searchCriteria><" + criterion + ">" + escape(value) + "</" + criterion
                + "></searchCriteria><returnedTags>" + returned + "</returnedTags><skip>" + skip + "</skip><first>"
                + first + "</first>";
    }

    /** Only the list is wanted; other fields of a user are nobody's business here. */
    static String getAppUser(String name) {
        return appUser(name) + "<returnedTags><userid/><associatedDevices><device/></associatedDevices></returnedTags>";
    }

    static String appUser(String name) {
        return "<userid>" + escape(name) + "</userid>";
    }

    /** The list goes in whole: who is left out is controlled no longer. */
    static String updateAppUser(String name, List<String> devices) {
        StringBuilder list = new StringBuilder();
        devices.forEach(device -> list.append("<device>").append(escape(device)).append("</device>"));
        return appUser(name) + "<associatedDevices>" + list + "</associatedDevices>";
    }

    static String addAppUser(Credentials user) {
        return "<appUser><userid>" + escape(user.username()) + "</userid><password>" + escape(user.password())
                + "</password></appUser>";
    }

    /** Without tags: the one item is small. */
    static String enterpriseParameter(String name) {
        return "<processNodeName>EnterpriseWideData</processNodeName><name>" + escape(name)
                + "</name><service>Enterprise Wide</service>";
    }

    static String updateEnterpriseParameter(String name, String value) {
        return enterpriseParameter(name) + "<value>" + escape(value) + "</value>";
    }

    static String vendorConfig(VendorConfig config) {
        return "<vendorConfig>" + config.xml() + "</vendorConfig>";
    }

    static String executeSqlQuery(String sql) {
        return "<sql>" + escape(sql) + "</sql>";
    }

    static String doDeviceReset(DeviceName device, boolean hard) {
        return "<deviceName>" + escape(device.value()) + "</deviceName><isHardReset>" + hard + "</isHardReset>";
    }

    /** The configuration goes in as it is, not a byte changed. */
    static String updatePhone(DeviceName device, VendorConfig config, String url, String secureUrl) {
        return named(device.value())
                + vendorConfig(config)
                + "<authenticationUrl>" + escape(url) + "</authenticationUrl>"
                + "<secureAuthenticationUrl>" + escape(secureUrl) + "</secureAuthenticationUrl>";
    }

    /** The whole message. */
    static String envelope(String schema, String operation, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"" // stored XML may use it
                + " xmlns:ns=\"http://www.cisco.com/AXL/API/" + schema + "\"><soapenv:Header/><soapenv:Body>"
                + "<ns:" + operation + ">" + body + "</ns:" + operation + "></soapenv:Body></soapenv:Envelope>";
    }
}
