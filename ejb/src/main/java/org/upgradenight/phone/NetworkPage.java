package org.upgradenight.phone;

/**
 * Network configuration; absent values are empty.
 *
 * @param itlSignature lower-case hex without blanks: 32, 40 or 64 digits
 * @param authenticationUrl the one in force
 * @param itlWords what the page says of the ITL in words, such as {@code Not Installed}
 */
public record NetworkPage(
        String address,
        String tftpServer,
        String authenticationUrl,
        String securityMode,
        String webAccess,
        String voiceVlan,
        String itlSignature,
        String itlWords) {}
