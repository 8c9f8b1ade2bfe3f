package org.upgradenight.office;

import static org.upgradenight.office.OfficeMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upgradenight.access.AccessRefusedException;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.mail.Postman;

/** A letter to oneself, before the night needs the mail server. */
@ApplicationScoped
public class MailTest {

    @Inject
    private Postman postman;

    @Inject
    private AuditTrail trail;

    /** @param note what the mail server said, if it said something */
    public record Said(boolean ok, String note) {}

    /** @throws AccessRefusedException when that is no mail address */
    public Said send(Actor actor, String to) {
        actor.require(Role.ADMIN);
        MailAddress address =
                MailAddress.of(to).orElseThrow(() -> new AccessRefusedException(MESSAGES.notAMailAddress()));
        Said said = said(postman.send(letter(actor, address)));
        trail.append(
                new AuditTrail.Fact(actor.name(), "mail-test", address.value(), said.ok() ? "accepted" : said.note()));
        return said;
    }

    private OutgoingMail letter(Actor actor, MailAddress to) {
        return new OutgoingMail(
                List.of(to),
                Optional.empty(),
                MESSAGES.mailTestSubject(),
                MESSAGES.mailTestText(actor.name()),
                "",
                List.of(),
                "<test-" + UUID.randomUUID() + "@" + postman.domain() + ">");
    }

    private static Said said(Delivery delivery) {
        if (delivery instanceof Delivery.Accepted accepted) {
            return new Said(true, accepted.note());
        }
        if (delivery instanceof Delivery.RefusedForGood refused) {
            return new Said(false, refused.reason());
        }
        return new Said(false, ((Delivery.TryLater) delivery).reason());
    }
}
