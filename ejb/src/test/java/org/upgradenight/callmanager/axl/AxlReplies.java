package org.upgradenight.callmanager.axl;

import org.upgradenight.callmanager.wire.FakePublisher.Reply;

/** Answers as a publisher words them. */
final class AxlReplies {

    private AxlReplies() {}

    static Reply done(String schema, String operation, String content) {
        return Reply.of(
                200,
                "<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                        + "<soapenv:Body><ns:" + operation + "Response xmlns:ns=\"http://www.cisco.com/AXL/API/"
                        + schema
                        + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><return>" + content
                        + "</return></ns:" + operation + "Response></soapenv:Body></soapenv:Envelope>");
    }

    static Reply version(String schema, String version) {
        return done(schema, "getCCMVersion", "<componentVersion><version>" + version + "</version></componentVersion>");
    }

    static Reply fault(String code, String text) {
        return Reply.of(
                500,
                "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body><soapenv:Fault>"
                        + "<faultcode>soapenv:Server</faultcode><faultstring>" + text
                        + "</faultstring><detail><axlError>"
                        + "<axlcode>" + code + "</axlcode><axlmessage>" + text
                        + "</axlmessage><request>x</request></axlError>"
                        + "</detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>");
    }

    static Reply notFound() {
        return fault("5007", "Item not valid: The specified Phone was not found");
    }

    static Reply otherVersions(String list) {
        return Reply.of(599, "<html><body>Incorrect axl version. Supported axl versions are " + list + "</body></html>")
                .with("Content-Type", "text/html");
    }

    static Reply phone(String vendorConfig, String url, String secureUrl) {
        return done(
                "14.0",
                "getPhone",
                "<phone ctiid=\"7\" uuid=\"{00DEAD00-0000-0000-0000-000000000001}\">"
                        + "<name>SEP00DEAD000001</name><description>Lobby &amp; desk</description><product>Cisco 7841</product>"
                        + "<model>Cisco 7841</model><class>Phone</class><protocol>SIP</protocol>"
                        + "<devicePoolName uuid=\"{A}\">Berlin</devicePoolName><commonPhoneConfigName uuid=\"{B}\">Standard Common"
                        + " Phone Profile</commonPhoneConfigName><locationName uuid=\"{C}\">Hub_None</locationName>"
                        + "<loadInformation special=\"false\">sip78xx.14-1-1</loadInformation>"
                        + vendorConfig
                        + "<securityProfileName uuid=\"{D}\">Cisco 7841 - Standard SIP Non-Secure Profile</securityProfileName>"
                        + "<lines><line uuid=\"{E}\"><index>2</index><dirn uuid=\"{F}\"><pattern>2002</pattern></dirn></line>"
                        + "<line uuid=\"{G}\"><index>1</index><dirn uuid=\"{H}\"><pattern>2001</pattern></dirn></line></lines>"
                        + "<authenticationUrl>" + url + "</authenticationUrl><ownerUserName xsi:nil=\"true\"/>"
                        + "<secureAuthenticationUrl>" + secureUrl + "</secureAuthenticationUrl></phone>");
    }
}
