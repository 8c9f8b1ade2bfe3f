package org.upgradenight.phone.http;

import static org.upgradenight.phone.http.ExchangeMessages.MESSAGES;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.NetworkPage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PortPage;
import org.upgradenight.phone.StatusMessages;
import org.upgradenight.phone.TrustRows;

/** From a page's labelled values to what the page means. */
final class PageReader {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern NOT_HEX = Pattern.compile("[\\s:.\\-]");
    private static final Pattern BARE_VERSION = Pattern.compile("[\\d.]{1,20}(?:\\([\\d.]{1,20}\\))?");
    private static final Pattern ZEROS = Pattern.compile("0+");

    /** What stands in a port's name when the phone has no such port. */
    private static final String NO_SUCH_PORT = "Invalid Argument";

    private PageReader() {}

    static Reading<DevicePage> device(PageFields page, Phone meant) {
        Identity identity = Identity.of(page, meant);
        if (!identity.told()) {
            return new Reading.Other<>();
        }
        if (!identity.is(meant)) {
            return new Reading.Whole<>(stranger(identity));
        }
        DevicePage device = new DevicePage(
                identity.mac(),
                page.value(Labels.HOST),
                page.value(Labels.DIRECTORY_NUMBER),
                load(page),
                page.value(Labels.SERIAL),
                page.value(Labels.MODEL),
                SettingLabels.read(page));
        PageAnswer<DevicePage> answer = new PageAnswer.Page<>(device);
        return device.load().isEmpty() ? new Reading.Thin<>(answer) : new Reading.Whole<>(answer);
    }

    static Reading<NetworkPage> network(PageFields page, Phone meant) {
        Identity identity = Identity.of(page, meant);
        if (identity.told() && !identity.is(meant)) {
            return new Reading.Whole<>(stranger(identity));
        }
        NetworkPage network = new NetworkPage(
                page.value(Labels.ADDRESS),
                page.value(Labels.TFTP),
                page.value(Labels.AUTHENTICATION_URL),
                page.value(Labels.SECURITY_MODE),
                page.value(Labels.WEB_ACCESS),
                page.value(Labels.VOICE_VLAN),
                trust(page, PageReader::namesItl),
                trust(page, PageReader::namesCtl),
                page.value(Labels.LSC),
                SettingLabels.read(page));
        boolean itl = network.itl().told();
        boolean rest =
                !network.tftpServer().isEmpty() || !network.authenticationUrl().isEmpty();
        if (!itl && !rest && !page.has(Labels.TFTP) && !page.has(Labels.AUTHENTICATION_URL)) {
            return new Reading.Other<>();
        }
        PageAnswer<NetworkPage> answer = new PageAnswer.Page<>(network);
        return rest ? new Reading.Whole<>(answer) : new Reading.Thin<>(answer);
    }

    static Reading<PortPage> port(PageFields page) {
        if (!page.has(Labels.PORT_PAGE) || NO_SUCH_PORT.equalsIgnoreCase(page.value(Labels.CDP_PORT))) {
            return new Reading.Other<>();
        }
        boolean oldest = page.has(List.of("deviceid"));
        String address = page.value(Labels.CDP_ADDRESS);
        PortPage port = new PortPage(
                page.value(Labels.CDP_DEVICE),
                address.isEmpty() && oldest ? page.value(Labels.LEGACY_CDP_ADDRESS) : address,
                page.value(Labels.CDP_PORT),
                page.value(Labels.LLDP_DEVICE),
                page.value(Labels.LLDP_ADDRESS),
                page.value(Labels.LLDP_PORT));
        boolean neighbour = !port.cdpDevice().isEmpty() || !port.lldpDevice().isEmpty();
        PageAnswer<PortPage> answer = new PageAnswer.Page<>(port);
        return neighbour ? new Reading.Whole<>(answer) : new Reading.Thin<>(answer);
    }

    static Reading<StatusMessages> statusMessages(PageFields page) {
        return new Reading.Whole<>(new PageAnswer.Page<>(new StatusMessages(StampedTexts.of(page.rows()))));
    }

    /**
     * The load by the name that the cluster has for it: the version, but the app load where that is a bare number, as the
     * {@code 8.1(2.0)} of a 7940 (its page as published for inventory tools).
     */
    private static String load(PageFields page) {
        String version = page.value(Labels.VERSION);
        boolean named = !version.isEmpty() && !BARE_VERSION.matcher(version).matches();
        String appLoad = page.value(Labels.APP_LOAD);
        return named || appLoad.isEmpty() ? version : appLoad;
    }

    /** The value that looks like a hash in a row that names the list, and what other rows say; zeros are no hash. */
    private static TrustRows trust(PageFields page, Predicate<PageFields.Field> names) {
        List<String> values = page.fields().stream()
                .filter(names)
                .map(PageFields.Field::value)
                .filter(value -> !value.isEmpty())
                .toList();
        String signature = values.stream()
                .map(PageReader::hex)
                .filter(hex ->
                        HASH.matcher(hex).matches() && !ZEROS.matcher(hex).matches())
                .findFirst()
                .orElse("");
        String words = values.stream()
                .filter(value -> !hex(value).matches("[0-9a-f]+"))
                .findFirst()
                .orElse("");
        return new TrustRows(signature, words);
    }

    private static String hex(String value) {
        return NOT_HEX.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean namesItl(PageFields.Field field) {
        return field.label().contains("itl") && !field.label().contains("title");
    }

    private static boolean namesCtl(PageFields.Field field) {
        return field.label().contains("ctl");
    }

    private static <T> PageAnswer<T> stranger(Identity identity) {
        return new PageAnswer.NotAPhone<>(MESSAGES.anotherDevice(identity.mac()));
    }
}
