package org.upgradenight.sitework;

import java.util.ArrayList;
import java.util.List;
import org.upgradenight.access.AuditTrail;

/** A trail that keeps what it is told in memory. */
final class FakeTrail extends AuditTrail {
    final List<Fact> facts = new ArrayList<>();

    @Override
    public void append(Fact fact) {
        facts.add(fact);
    }
}
