package org.upgradenight.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {
    private static final List<MailAddress> TO = List.of(new MailAddress("a@b"));

    @Test
    void rejectsASubjectThatBeginsAHeader() {
        assertThrows(IllegalArgumentException.class, () -> mail("x\r\nBcc: c@d", "<a@b>"));
        assertThrows(IllegalArgumentException.class, () -> mail("x\u2028y", "<a@b>"));
    }

    @Test
    void rejectsAMessageIdThatBeginsAHeader() {
        assertThrows(IllegalArgumentException.class, () -> mail("x", "<a@b>\r\nBcc: c@d"));
        assertThrows(IllegalArgumentException.class, () -> mail("x", "a@b"));
    }

    @Test
    void rejectsALetterToNobody() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new OutgoingMail(List.of(), Optional.empty(), "x", "", "", List.of(), "<a@b>"));
    }

    @Test
    void makesOneLineOfAnything() {
        assertEquals("a  b c", OutgoingMail.oneLine("a\r\nb\u0000c ", 100));
        assertEquals("abc…", OutgoingMail.oneLine("abcdefgh", 4));
    }

    @Test
    void makesAFileNameOfAnything() {
        assertEquals("etc-passwd.csv", Attachment.fileNameOf("../etc/passwd", ".csv"));
        assertEquals("list.csv", Attachment.fileNameOf("\r\n", ".csv"));
        assertEquals(120, Attachment.fileNameOf("x".repeat(10_000), ".csv").length());
    }

    private static OutgoingMail mail(String subject, String messageId) {
        return new OutgoingMail(TO, Optional.empty(), subject, "", "", List.of(), messageId);
    }
}
