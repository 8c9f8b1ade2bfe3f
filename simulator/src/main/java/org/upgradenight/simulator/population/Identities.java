package org.upgradenight.simulator.population;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.PhoneIdentity.Quirks;
import org.upgradenight.simulator.handset.PhoneIdentity.SwitchPort;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.handset.Tongue;

/** Draws the hardware of a phone: model, load, switch port and what is odd about it. */
final class Identities {

    private static final int PORTS_PER_SWITCH = 48;

    private final Census census;
    private final Addresses addresses;

    Identities(Census census) {
        this.census = census;
        this.addresses = new Addresses(census.firstAddress());
    }

    PhoneIdentity draw(int index, int site, Random random) {
        PhoneModel model = model(random);
        String mac = String.format(Locale.ROOT, "00DEAD%06X", (index + 1) * 37L + Math.floorMod(census.seed(), 37L));
        String protocol = protocol(model, random);
        int major = major(model.family(), random);
        return new PhoneIdentity(
                index,
                model.prefix() + mac,
                mac,
                addresses.of(index),
                model,
                protocol,
                load(model, protocol, major),
                major,
                String.format(Locale.ROOT, "FCH%08d", index * 13 + 1000),
                Integer.toString(20_000 + index),
                switchPort(index, site, random),
                quirks(model, index, random));
    }

    private PhoneModel model(Random random) {
        int total =
                census.models().values().stream().mapToInt(Integer::intValue).sum();
        int at = random.nextInt(total);
        for (Map.Entry<PhoneModel, Integer> entry : census.models().entrySet()) {
            at -= entry.getValue();
            if (at < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private static String protocol(PhoneModel model, Random random) {
        String drawn = model.family().classic() && random.nextInt(100) < 60 ? "SCCP" : "SIP";
        String other = "SIP".equals(drawn) ? "SCCP" : "SIP";
        return model.speaksOnlyOtherThan(drawn) ? other : drawn;
    }

    private int major(Family family, Random random) {
        int dice = random.nextInt(100);
        return switch (family) {
            case SERIES_7800 -> dice < census.oldLoadsPercent() ? 10 : dice < 40 ? 11 : 12;
            case SERIES_8800 -> dice < 20 ? 10 : dice < 50 ? 11 : 12;
            default -> 9;
        };
    }

    static String load(PhoneModel model, String protocol, int major) {
        return switch (model.family()) {
            case CLASSIC_MORE, CLASSIC_FIVE, CLASSIC_SMALL -> protocol + classicLoad(model) + ".9-4-2SR3-1S";
            case SERIES_7800 -> "sip78xx." + release(major);
            case SERIES_8800 -> "sip88xx." + release(major);
            default -> model.onlyLoad(protocol);
        };
    }

    private static String classicLoad(PhoneModel model) {
        return switch (model) {
            case CP_7965 -> "45";
            case CP_7975 -> "75";
            case CP_7906, CP_7911 -> "11";
            default -> "42";
        };
    }

    private static String release(int major) {
        return switch (major) {
            case 10 -> "10-3-1-20";
            case 11 -> "11-7-1-17";
            default -> "12-8-1-0101-482";
        };
    }

    private static SwitchPort switchPort(int index, int site, Random random) {
        int unit = index / PORTS_PER_SWITCH + 1;
        int port = index % PORTS_PER_SWITCH + 1;
        String name = String.format(Locale.ROOT, "sw-site%02d-%d.example.net", site, unit);
        String address = "192.0.2." + (1 + (site * 7 + unit) % 250);
        return new SwitchPort(name, address, "GigabitEthernet1/0/" + port, "Gi1/0/" + port, random.nextInt(100) < 4);
    }

    private Quirks quirks(PhoneModel model, int index, Random random) {
        boolean classic = model.family().classic();
        boolean telling =
                model.family() == Family.SERIES_7800 && Math.floorMod(index * 37, 100) < census.telling7800Percent();
        boolean wide = model.family() == Family.SERIES_8800;
        return new Quirks(
                one(random, 15),
                one(random, 20),
                one(random, 3),
                (classic && one(random, 50)) || telling,
                one(random, 60),
                wide && one(random, 50),
                one(random, classic ? 25 : 40),
                !classic && one(random, 40),
                model == PhoneModel.CP_8851,
                wide && one(random, 25),
                Tongue.of(index, census.localisedPercent(), census.tongues()));
    }

    private static boolean one(Random random, int percent) {
        return random.nextInt(100) < percent;
    }
}
