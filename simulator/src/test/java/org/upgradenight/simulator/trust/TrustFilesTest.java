package org.upgradenight.simulator.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.Signature;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class TrustFilesTest {

    private static final int SIGNATURE_TAG = 12;

    private final TrustFiles files = new TrustFiles("127.0.0.1", Clock.systemUTC());

    @Test
    void signatureCoversTheFileWithoutItself() throws Exception {
        TrustFiles.Offer offer = files.current();
        ByteBuffer file = ByteBuffer.wrap(offer.file());
        int headerLength = file.getShort(8);
        assertEquals(0, headerLength % 4);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        byte[] signature = new byte[0];
        int at = 0;
        while (at < headerLength && file.get(at) != 13) {
            int tag = file.get(at);
            int length = tag == 3 || tag == 7 || tag == 9 ? 2 : file.getShort(at + 1);
            int end = at + 3 + length;
            if (tag == 3 || tag == 7 || tag == 9) {
                end = at + 5;
            }
            if (tag == SIGNATURE_TAG) {
                signature = java.util.Arrays.copyOfRange(offer.file(), at + 3, end);
            } else {
                signed.write(offer.file(), at, end - at);
            }
            at = end;
        }
        signed.write(offer.file(), at, offer.file().length - at);
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(offer.signer().certificate());
        check.update(signed.toByteArray());
        assertTrue(check.verify(signature));
    }

    @Test
    void renewedListIsSignedByAnotherKey() {
        TrustFiles.Offer before = files.current();
        TrustFiles.Offer after = files.renew();
        assertNotEquals(before.list().signer(), after.list().signer());
        assertEquals(2, after.list().generation());
        assertEquals(20, after.list().sha1().length);
        assertEquals(16, after.list().md5().length);
    }
}
