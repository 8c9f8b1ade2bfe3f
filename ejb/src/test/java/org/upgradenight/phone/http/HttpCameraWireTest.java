package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.ScreenPicture;
import org.upgradenight.inventory.Trail;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.phone.Phone;

/** Phones that offer a picture of their screen, phones that do not, and phones that misbehave over it. */
class HttpCameraWireTest {

    private static SimulatedEstate estate;

    private final List<String> notes = new ArrayList<>();
    private final List<ScreenPicture> pictures = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        estate = new SimulatedEstate(
                "127.74.0.0",
                "--phones",
                "12",
                "--calm",
                "true",
                "--model-mix",
                "8841=1,7962=1",
                "--time-scale",
                "100",
                "--phone-network",
                "127.74.0.0");
    }

    @AfterAll
    static void end() throws IOException {
        estate.close();
    }

    @Test
    void aScreenIsKeptAsItIsShown() {
        photograph(phone("8841"), Duration.ofSeconds(5));
        assertEquals(1, pictures.size(), notes::toString);
        assertEquals(800, pictures.get(0).width());
        assertEquals(480, pictures.get(0).height());
        assertTrue(notes.get(0).contains("screenshot kept, 800 by 480"), notes::toString);
    }

    @Test
    void aPhoneThatOffersNoneSaysSo() {
        photograph(phone("7962"), Duration.ofSeconds(5));
        assertEquals(List.of(), pictures);
        assertTrue(notes.get(0).contains("not offered (404)"), notes::toString);
    }

    @Test
    void silenceEndsInTime() {
        Phone silent = phone("8841");
        silent.fault(Fault.SILENT, true);
        photograph(silent, Duration.ofMillis(300));
        silent.fault(Fault.SILENT, false);
        assertEquals(List.of(), pictures);
        assertTrue(notes.get(0).contains("300 ms"), notes::toString);
    }

    @Test
    void whatPoursForEverIsCutOff() {
        Phone endless = phone("8841");
        endless.fault(Fault.ENDLESS, true);
        photograph(endless, Duration.ofSeconds(5));
        endless.fault(Fault.ENDLESS, false);
        assertEquals(List.of(), pictures);
        assertTrue(notes.get(0).contains("longer than") || notes.get(0).contains("broke off"), notes::toString);
    }

    private void photograph(Phone phone, Duration patience) {
        var cluster = estate.cluster(Limits.DEFAULT);
        var known = org.upgradenight.phone.Phone.of(
                cluster, estate.known(phone).device(), "", phone.identity().ip());
        new HttpCamera(estate.http)
                .photograph(
                        new org.upgradenight.phone.Phone(
                                known.name(),
                                known.model(),
                                known.load(),
                                known.address(),
                                known.port(),
                                known.credentials(),
                                patience),
                        new Keeping());
    }

    private static Phone phone(String model) {
        Phone phone = estate.simulator.phones().values().stream()
                .filter(one -> one.identity().model().number().equals(model))
                .findFirst()
                .orElseThrow();
        phone.forceConfiguration(
                new PhoneConfig(0, 0, 1, estate.simulator.endpoints().authenticationUrl(), ""));
        return phone;
    }

    private final class Keeping implements Trail {

        @Override
        public void note(String kind, String text) {
            notes.add(kind + " " + text);
        }

        @Override
        public void keep(ScreenPicture picture) {
            pictures.add(picture);
        }
    }
}
