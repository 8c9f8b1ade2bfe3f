package org.upgradenight.simulator.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.upgradenight.simulator.handset.TrustList;

/** The ITL that TFTP offers; the upgrade replaces it by one that another key signs. */
public final class TrustFiles {

    private static final int ROLE_SAST = 0;
    private static final int ROLE_CCM_AND_TFTP = 2;
    private static final int ROLE_CAPF = 4;
    private static final int ROLE_TVS = 21;

    /** A list as file and as what phones remember of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Offer(TrustList list, byte[] file, SigningKey signer) {}

    private final String address;
    private final Clock clock;
    private volatile Offer current;

    public TrustFiles(String address, Clock clock) {
        this.address = address;
        this.clock = clock;
        this.current = make(1);
    }

    /** What is offered now. */
    public Offer current() {
        return current;
    }

    /** Offers a new list, signed by a new key; answers it. */
    public synchronized Offer renew() {
        current = make(current.list().generation() + 1);
        return current;
    }

    /** The configuration text with the signed header of the present signer in front. */
    public byte[] signConfiguration(String fileName, String text) {
        return SignedFile.sign(current.signer(), fileName, clock.instant(), text.getBytes(StandardCharsets.UTF_8));
    }

    private Offer make(int generation) {
        SigningKey signer = SigningKey.fresh("ITLRECOVERY_cluster-" + generation, address, 0x5100 + generation);
        byte[] records = new Tlv()
                .raw(entry(signer.certificate(), ROLE_SAST))
                .raw(entry(signer.certificate(), ROLE_CCM_AND_TFTP))
                .raw(entry(signer.certificate(), ROLE_TVS))
                .raw(entry(signer.certificate(), ROLE_CAPF))
                .bytes();
        byte[] file = SignedFile.sign(signer, "ITLFile.tlv", clock.instant(), records);
        TrustList list = new TrustList(generation, signer.name(), hash("SHA-1", file), hash("MD5", file));
        return new Offer(list, file, signer);
    }

    private byte[] entry(X509Certificate certificate, int role) {
        String name = certificate.getSubjectX500Principal().getName();
        try {
            byte[] publicKey = SubjectPublicKeyInfo.getInstance(
                            certificate.getPublicKey().getEncoded())
                    .getPublicKeyData()
                    .getOctets();
            byte[] fields = new Tlv()
                    .text(2, address)
                    .text(3, name)
                    .number(4, role)
                    .text(5, name)
                    .add(6, certificate.getSerialNumber().toByteArray())
                    .add(7, publicKey)
                    .add(8, certificate.getSignature())
                    .add(9, certificate.getEncoded())
                    .bytes();
            return new Tlv().number(1, fields.length + 5).raw(fields).bytes();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("our own certificate has no encoding", impossible);
        }
    }

    private static byte[] hash(String algorithm, byte[] file) {
        try {
            return MessageDigest.getInstance(algorithm).digest(file);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no " + algorithm + " in this JDK", impossible);
        }
    }
}
