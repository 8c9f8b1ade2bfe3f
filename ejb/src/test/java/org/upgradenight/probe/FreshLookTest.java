package org.upgradenight.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.upgradenight.classification.WebState.OFFLINE;
import static org.upgradenight.classification.WebState.ONLINE;
import static org.upgradenight.inventory.RegistrationState.REGISTERED;
import static org.upgradenight.inventory.RegistrationState.UNKNOWN;
import static org.upgradenight.inventory.RegistrationState.UNREGISTERED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.upgradenight.bench.Bench;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.FakeCallManager;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.classification.Observation;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;
import org.upgradenight.trustlist.TrustListStatus;

@Timeout(30)
class FreshLookTest {

    private final Bench bench = new Bench();
    private final List<RegistrationState> lookedAt = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void thePhoneIsLookedAtAsRisKnowsItByNowAndRisIsNotAwaitedInATurn() {
        bench.registered(REGISTERED, Optional.empty());
        bench.shows(OFFLINE, TrustListStatus.UNKNOWN);
        FreshLook look = look(bench.registrations);
        assertEquals(Optional.empty(), bench.turn(look));
        assertEquals(List.of(), lookedAt);
        bench.hear(REGISTERED);
        bench.end(look, 1);
        assertEquals(List.of(REGISTERED), lookedAt);
    }

    @Test
    void withoutAnAnswerFromRisThePhoneIsLookedAtOnceAtTheDeadline() {
        FakeCallManager mute = new FakeCallManager() {
            @Override
            public Map<DeviceName, Registration> registrations(Collection<DeviceName> devices) {
                throw new CallManagerUnavailableException("busy");
            }
        };
        bench.shows(OFFLINE, TrustListStatus.UNKNOWN);
        try (RegistrationWatch watch =
                new RegistrationWatch(mute, Bench.LIMITS.poll(), work -> new Thread(work, "watch"))) {
            bench.end(look(watch), 122);
        }
        assertEquals(List.of(UNKNOWN), lookedAt);
    }

    @Test
    void aPhoneOnItsWayBackIsLookedAtUntilTheLookIsEnough() {
        bench.registered(REGISTERED, Optional.empty());
        bench.shows(OFFLINE, TrustListStatus.UNKNOWN).shows(ONLINE, TrustListStatus.INSTALLED);
        FreshLook look = look(bench.registrations, seen -> seen.web() == ONLINE);
        bench.turn(look);
        bench.hear(REGISTERED);
        assertEquals(Optional.empty(), bench.turn(look));
        assertEquals(TrustListStatus.INSTALLED, bench.end(look, 1).trustList());
        assertEquals(List.of(REGISTERED, REGISTERED), lookedAt);
    }

    @Test
    void aPhoneThatDoesNotComeBackIsNotAwaitedForEver() {
        bench.registered(REGISTERED, Optional.empty());
        bench.shows(OFFLINE, TrustListStatus.UNKNOWN);
        FreshLook look = look(bench.registrations, seen -> seen.web() == ONLINE);
        bench.turn(look);
        bench.hear(REGISTERED);
        assertEquals(OFFLINE, bench.end(look, 36).web());
    }

    private FreshLook look(RegistrationWatch watch) {
        return look(watch, seen -> true);
    }

    private FreshLook look(RegistrationWatch watch, Predicate<Observation> enough) {
        Prober prober = (cluster, asked, subject, trail) -> {
            lookedAt.add(subject.registration());
            return bench.prober().observe(cluster, asked, subject, trail);
        };
        FreshLook.Tools tools = new FreshLook.Tools(bench.cluster(), bench.callManager, watch, prober, bench.clock);
        return new FreshLook(tools, bench.known(UNREGISTERED), Trail.NONE, enough);
    }
}
