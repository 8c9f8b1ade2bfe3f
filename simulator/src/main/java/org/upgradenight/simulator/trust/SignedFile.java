package org.upgradenight.simulator.trust;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;

/**
 * A file with a signed TLV header in front. The signature covers the whole file with the signature's own TLV cut out.
 */
final class SignedFile {

    private static final int SIGNATURE_BYTES = 256;

    private SignedFile() {}

    static byte[] sign(SigningKey signer, String fileName, Instant now, byte[] content) {
        byte[] head = head(signer);
        byte[] tail = tail(fileName, now);
        int signatureTlv = 3 + SIGNATURE_BYTES;
        // version (5) and header length (5) stand before the rest
        int unpadded = 10 + head.length + signatureTlv + tail.length;
        int padding = (4 - unpadded % 4) % 4;
        Tlv start = new Tlv()
                .add(1, new byte[] {1, 2})
                .number(2, unpadded + padding)
                .raw(head);
        byte[] end = new Tlv().raw(tail).raw(padding(padding)).raw(content).bytes();
        try {
            byte[] signature = signer.sign(new Tlv().raw(start.bytes()).raw(end).bytes());
            return start.add(12, signature).raw(end).bytes();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK cannot sign by RSA", impossible);
        }
    }

    private static byte[] head(SigningKey signer) {
        String name = signer.certificate().getSubjectX500Principal().getName();
        Tlv who = new Tlv()
                .text(4, name)
                .add(5, signer.certificate().getSerialNumber().toByteArray())
                .text(6, name);
        Tlv how = new Tlv().octet(8, 2);
        Tlv algorithm = new Tlv().octet(10, 0);
        return new Tlv()
                .container(3, who)
                .number(7, 15)
                .raw(how.bytes())
                .number(9, 8)
                .raw(algorithm.bytes())
                .octet(11, 2)
                .bytes();
    }

    private static byte[] tail(String fileName, Instant now) {
        byte[] seconds =
                ByteBuffer.allocate(4).putInt((int) now.getEpochSecond()).array();
        return new Tlv().text(14, fileName).add(15, seconds).bytes();
    }

    private static byte[] padding(int length) {
        byte[] pads = new byte[length];
        Arrays.fill(pads, (byte) 13);
        return pads;
    }
}
