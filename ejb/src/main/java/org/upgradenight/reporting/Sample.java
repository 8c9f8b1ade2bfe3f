package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.List;

/** The first few phones that are counted. */
final class Sample {

    private final int most;
    private final List<PhoneSample> phones = new ArrayList<>();

    Sample(int most) {
        this.most = most;
    }

    void add(PhoneSample phone) {
        if (phones.size() < most) {
            phones.add(phone);
        }
    }

    List<PhoneSample> phones() {
        return phones;
    }
}
