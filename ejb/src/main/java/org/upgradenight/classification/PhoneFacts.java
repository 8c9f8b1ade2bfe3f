package org.upgradenight.classification;

/**
 * What a phone's pages told besides its state; every text may be empty.
 *
 * @param itlSignature the hash that the phone shows for its ITL, lower-case hex without blanks
 * @param authenticationUrl the authentication URL in force
 * @param port the switch's port, CDP's name for it where CDP answers, else LLDP's
 */
public record PhoneFacts(
        String load,
        String serial,
        String modelNumber,
        String itlSignature,
        String authenticationUrl,
        String tftpServer,
        String securityMode,
        String switchName,
        String switchAddress,
        String port,
        String voiceVlan) {

    public static final PhoneFacts NONE = new PhoneFacts("", "", "", "", "", "", "", "", "", "", "");
}
