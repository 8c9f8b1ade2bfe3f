package org.upgradenight.phone;

/**
 * Network configuration; absent values are empty.
 *
 * @param itlSignature lower-case hex without blanks
 * @param authenticationUrl the one in force
 */
public record NetworkPage(
        String address,
        String tftpServer,
        String authenticationUrl,
        String securityMode,
        String webAccess,
        String voiceVlan,
        String itlSignature) {}
