package org.upgradenight.probe;

import java.util.List;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.NetworkPage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PhonePages;
import org.upgradenight.phone.PortPage;
import org.upgradenight.phone.StatusMessage;
import org.upgradenight.phone.StatusMessages;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListMessages;
import org.upgradenight.trustlist.TrustSigns;

/**
 * What the pages of a phone whose device page was read say together. A phone that falls silent on the way is not asked
 * for the rest.
 *
 * @param stranger why a later page is another phone's, empty when none is
 * @param trouble why a later page did not come whole, empty when all did
 */
record PhoneView(
        DevicePage device,
        NetworkPage network,
        PortPage port,
        StatusMessages messages,
        String stranger,
        String trouble) {

    private static final StatusMessages NO_MESSAGES = new StatusMessages(List.of());
    private static final PortPage NO_PORT = new PortPage("", "", "", "", "", "");

    static PhoneView read(PhonePages pages, Phone phone, DevicePage device, Trail trail) {
        PageAnswer<NetworkPage> network = pages.network(phone, trail);
        NetworkPage configuration = content(network, NetworkPage.NONE);
        if (ends(network)) {
            return new PhoneView(device, configuration, NO_PORT, NO_MESSAGES, stranger(network), silence(network));
        }
        PageAnswer<PortPage> port = pages.port(phone, trail);
        if (ends(port)) {
            return new PhoneView(device, configuration, NO_PORT, NO_MESSAGES, stranger(port), silence(port));
        }
        PageAnswer<StatusMessages> said = pages.statusMessages(phone, trail);
        return new PhoneView(
                device,
                configuration,
                content(port, NO_PORT),
                content(said, NO_MESSAGES),
                stranger(said),
                silence(said));
    }

    PhoneFacts facts() {
        boolean cdp = !port.cdpDevice().isEmpty();
        return new PhoneFacts(
                device.load(),
                device.serial(),
                device.modelNumber(),
                network.itl().signature(),
                network.authenticationUrl(),
                network.tftpServer(),
                network.securityMode(),
                cdp ? port.cdpDevice() : port.lldpDevice(),
                cdp ? port.cdpAddress() : port.lldpAddress(),
                cdp ? port.cdpPort() : port.lldpPort(),
                network.voiceVlan(),
                more());
    }

    List<String> texts() {
        return messages.texts();
    }

    private PhoneFacts.More more() {
        return new PhoneFacts.More(
                device.settings().or(network.settings()),
                network.webAccess(),
                network.ctl().text(),
                network.lsc(),
                trustMessageAt(),
                ResetCure.UNKNOWN,
                TrustSigns.NONE);
    }

    private String trustMessageAt() {
        List<StatusMessage> speaking = messages.messages().stream()
                .filter(message -> TrustListMessages.meaning(message.text()).isPresent())
                .toList();
        return speaking.isEmpty() ? "" : speaking.get(speaking.size() - 1).stamp();
    }

    private static boolean ends(PageAnswer<?> answer) {
        return !stranger(answer).isEmpty() || answer instanceof PageAnswer.Silent<?>;
    }

    private static String stranger(PageAnswer<?> answer) {
        return answer instanceof PageAnswer.NotAPhone<?> another ? another.reason() : "";
    }

    private static String silence(PageAnswer<?> answer) {
        return answer instanceof PageAnswer.Silent<?> silent ? silent.reason() : "";
    }

    private static <T> T content(PageAnswer<T> answer, T otherwise) {
        return answer instanceof PageAnswer.Page<T> page ? page.content() : otherwise;
    }
}
