package org.upgradenight.simulator.handset;

import java.util.Random;

/**
 * How a phone was set up in what hardens it, as its pages show it. Drawn from the phone's own address, so that nothing
 * else about an estate changes with it.
 *
 * @param securityMode the word on its page
 * @param fips only newer generations have that row
 */
public record Habits(
        boolean ssh,
        boolean pcPort,
        boolean gratuitousArp,
        boolean spanToPcPort,
        boolean video,
        boolean voiceVlanAccess,
        boolean cdpSwitchPort,
        boolean lldpSwitchPort,
        boolean fips,
        String securityMode) {

    /** The same for the same phone, always. */
    public static Habits of(PhoneIdentity phone) {
        Random random = new Random(Long.parseLong(phone.mac(), 16) * 31 + 7);
        random.nextInt();
        return new Habits(
                one(random, 5),
                one(random, 80),
                one(random, 10),
                one(random, 4),
                one(random, 15),
                one(random, 70),
                one(random, 95),
                one(random, 90),
                one(random, 3) && !phone.model().family().classic(),
                mode(random.nextInt(100)));
    }

    private static String mode(int dice) {
        return dice < 4 ? "Authenticated" : dice < 10 ? "Encrypted" : "Non Secure";
    }

    private static boolean one(Random random, int percent) {
        return random.nextInt(100) < percent;
    }
}
