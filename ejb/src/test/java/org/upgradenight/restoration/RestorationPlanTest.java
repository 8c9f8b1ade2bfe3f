package org.upgradenight.restoration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;

class RestorationPlanTest {

    private static final String PLAIN = "http://192.0.2.1:8080/x";
    private static final String PRIOR = "\n<a b='c'/> <webAccess>1</webAccess>\r\n<d/>";
    private static final String OURS = PRIOR.replace(">1<", ">0<") + "<settingsAccess>1</settingsAccess>";

    private final List<RecordedChange> recorded = List.of(
            change("vendorConfig.webAccess", Optional.of("1"), "0"),
            change("vendorConfig.settingsAccess", Optional.empty(), "1"),
            change("authenticationUrl", Optional.empty(), PLAIN),
            change("secureAuthenticationUrl", Optional.of("https://old"), PLAIN));

    private static RecordedChange change(String element, Optional<String> prior, String ours) {
        return new RecordedChange(element, prior, ours, new VendorConfig(PRIOR), new VendorConfig(OURS));
    }

    private static DeviceSettings settings(String xml, String url, String secureUrl) {
        Device device = new Device(
                new DeviceName("SEP00DEAD000001"),
                new DeviceModel("Cisco 7841"),
                "SIP",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
        return new DeviceSettings(device, new VendorConfig(xml), url, secureUrl);
    }

    private static Map<String, SettingOutcome> outcomes(
            SettingOutcome web, SettingOutcome menu, SettingOutcome url, SettingOutcome secureUrl) {
        return Map.of(
                "vendorConfig.webAccess", web,
                "vendorConfig.settingsAccess", menu,
                "authenticationUrl", url,
                "secureAuthenticationUrl", secureUrl);
    }

    private static final SettingOutcome BACK = SettingOutcome.RESTORE;
    private static final SettingOutcome PRIOR_ALREADY = SettingOutcome.ALREADY_PRIOR;
    private static final SettingOutcome FOREIGN = SettingOutcome.CHANGED_BY_SOMEBODY_ELSE;

    @Test
    void untouchedSinceGoesBackByteForByte() {
        assertEquals(
                new RestorationPlan.Write(settings(PRIOR, "", "https://old"), outcomes(BACK, BACK, BACK, BACK)),
                RestorationPlan.of(recorded, settings(OURS, PLAIN, PLAIN)));
    }

    @Test
    void anotherWayToWriteOursIsStillOurs() {
        String respelled = OURS.replace("<d/>", "<d></d>").strip();
        assertEquals(
                new RestorationPlan.Write(settings(PRIOR, "", "https://old"), outcomes(BACK, BACK, BACK, BACK)),
                RestorationPlan.of(recorded, settings(respelled, PLAIN, PLAIN)));
    }

    @Test
    void aChosenValueThatWasThereBeforeUsIsPutBackAllTheSame() {
        Map<String, String> chosen = Map.of("vendorConfig.webAccess", "1");
        List<RecordedChange> web = recorded.subList(0, 1);
        assertEquals(
                Map.of("vendorConfig.webAccess", BACK),
                RestorationPlan.of(web, settings("<webAccess>0</webAccess>", "", ""), chosen)
                        .outcomes());
        assertEquals(
                Map.of("vendorConfig.webAccess", SettingOutcome.HARDENED),
                RestorationPlan.of(web, settings("<webAccess>1</webAccess>", "", ""), chosen)
                        .outcomes());
    }

    @Test
    void editedElsewhereKeepsTheEditAndTakesOursBack() {
        String edited = OURS.replace("<d/>", "<d>new</d>") + "<e/>";
        assertEquals(
                new RestorationPlan.Write(
                        settings(PRIOR.replace("<d/>", "<d>new</d>") + "<e/>", "", "https://old"),
                        outcomes(BACK, BACK, BACK, BACK)),
                RestorationPlan.of(recorded, settings(edited, PLAIN, PLAIN)));
    }

    @Test
    void laterEditsOfOurElementsStay() {
        DeviceSettings now = settings(OURS.replace("<webAccess>0<", "<webAccess>2<"), "http://theirs", PLAIN);
        assertEquals(
                new RestorationPlan.Write(
                        settings(PRIOR.replace("<webAccess>1<", "<webAccess>2<"), "http://theirs", "https://old"),
                        outcomes(FOREIGN, BACK, FOREIGN, BACK)),
                RestorationPlan.of(recorded, now));
    }

    @Test
    void elementRemovedBySomebodyStaysRemoved() {
        DeviceSettings now = settings("<settingsAccess>1</settingsAccess>", "", "https://old");
        assertEquals(
                new RestorationPlan.Write(
                        settings("", "", "https://old"), outcomes(FOREIGN, BACK, PRIOR_ALREADY, PRIOR_ALREADY)),
                RestorationPlan.of(recorded, now));
    }

    @Test
    void neverWrittenOrRestoredBeforeNeedsNothing() {
        assertEquals(
                new RestorationPlan.NothingToDo(outcomes(PRIOR_ALREADY, PRIOR_ALREADY, PRIOR_ALREADY, PRIOR_ALREADY)),
                RestorationPlan.of(recorded, settings(PRIOR, "", "https://old")));
    }

    @Test
    void planOnItsOwnResultHasNothingToDo() {
        RestorationPlan.Write write = assertInstanceOf(
                RestorationPlan.Write.class, RestorationPlan.of(recorded, settings(OURS, PLAIN, PLAIN)));
        assertInstanceOf(RestorationPlan.NothingToDo.class, RestorationPlan.of(recorded, write.settings()));
    }

    @Test
    void onlyForeignEditsAreNothingToDo() {
        assertEquals(
                new RestorationPlan.NothingToDo(outcomes(FOREIGN, PRIOR_ALREADY, FOREIGN, FOREIGN)),
                RestorationPlan.of(recorded, settings("<webAccess>2</webAccess>", "http://t", "")));
    }

    @Test
    void urlsAloneLeaveTheConfigurationAlone() {
        VendorConfig same = new VendorConfig("<a/>");
        List<RecordedChange> urls =
                List.of(new RecordedChange("authenticationUrl", Optional.empty(), PLAIN, same, same));
        assertEquals(
                new RestorationPlan.Write(settings("<a/><edited/>", "", ""), Map.of("authenticationUrl", BACK)),
                RestorationPlan.of(urls, settings("<a/><edited/>", PLAIN, "")));
    }

    @Test
    void twoNightsAreTakenBackTheLatestFirst() {
        VendorConfig first = new VendorConfig("<a/><webAccess>1</webAccess>");
        VendorConfig second = new VendorConfig("<a/><webAccess>0</webAccess>");
        VendorConfig third = new VendorConfig("<a/><webAccess>0</webAccess><settingsAccess>1</settingsAccess>");
        List<RecordedChange> nights = List.of(
                new RecordedChange("vendorConfig.webAccess", Optional.of("1"), "0", first, second),
                new RecordedChange("vendorConfig.settingsAccess", Optional.empty(), "1", second, third));
        assertEquals(
                new RestorationPlan.Write(
                        settings(first.xml(), "", ""),
                        Map.of("vendorConfig.webAccess", BACK, "vendorConfig.settingsAccess", BACK)),
                RestorationPlan.of(nights, settings(third.xml(), "", "")));
    }
}
