package org.upgradenight.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upgradenight.batch.GroupGate.Ending;
import org.upgradenight.batch.GroupGates.Halt;
import org.upgradenight.run.GroupCanary;
import org.upgradenight.run.PressGroups.Member;

class GroupGatesTest {

    private final GroupGates gates = new GroupGates(GroupCanary.DEFAULT);

    @Test
    void onePhoneIsVerifiedThenFiveThenTheRestBegin() {
        gates.add("a", held("a", 20));
        assertEquals(List.of("a0"), gates.release(99));
        assertEquals(List.of(), gates.release(99));
        assertTrue(gates.undecided());
        verify("a0");
        assertEquals(List.of("a1", "a2", "a3", "a4", "a5"), gates.release(99));
        verify("a1", "a2", "a3", "a4");
        assertEquals(List.of(), gates.release(99));
        verify("a5");
        assertEquals(14, gates.releasable());
        assertEquals(14, gates.release(99).size());
        assertFalse(gates.undecided());
    }

    @Test
    void aGroupThatFailsIsHaltedAloneAndTold() {
        gates.add("bad", held("b", 10));
        gates.add("good", held("g", 3));
        assertEquals(List.of("b0", "g0"), gates.release(99));
        assertEquals(Optional.empty(), gates.ended("b0", Ending.FAILED));
        assertEquals(List.of("b1"), gates.release(99), "one phone may be broken by itself");
        assertEquals(Optional.of(new Halt("bad", 2, 2, 8)), gates.ended("b1", Ending.FAILED));
        verify("g0");
        assertEquals(List.of("g1", "g2"), gates.release(99));
        assertFalse(gates.undecided());
    }

    /** One of the first six is 17 percent, two of them 33. */
    @Test
    void aStageIsJudgedAsIfWhatIsMissingWentWell() {
        gates.add("a", held("a", 20));
        gates.release(99);
        verify("a0");
        gates.release(99);
        assertEquals(Optional.empty(), gates.ended("a1", Ending.FAILED));
        assertEquals(List.of("a6"), gates.release(99), "another one takes the place of the one that failed");
        assertEquals(Optional.of(new Halt("a", 2, 3, 13)), gates.ended("a2", Ending.FAILED));
        assertEquals(List.of(), gates.release(99));
    }

    @Test
    void aLargeGroupIsHaltedByItsLastHundredPhones() {
        gates.add("a", held("a", 1000));
        for (int verified = 0; verified < 500; verified++) {
            gates.release(1);
            verify("a" + verified);
        }
        gates.release(100);
        for (int failed = 500; failed < 520; failed++) {
            assertEquals(Optional.empty(), gates.ended("a" + failed, Ending.FAILED));
        }
        assertEquals(Optional.of(new Halt("a", 21, 100, 400)), gates.ended("a520", Ending.FAILED));
    }

    @Test
    void phonesThatNoKeyReachedAreReplacedByMoreAndMore() {
        gates.add("a", held("a", 40));
        int begun = 0;
        List<Integer> bites = new ArrayList<>();
        while (gates.undecided()) {
            List<String> bite = gates.release(99);
            bites.add(bite.size());
            for (String phone : bite) {
                assertEquals(Optional.empty(), gates.ended(phone, Ending.HARMLESS));
                begun++;
            }
        }
        assertEquals(40, begun);
        assertEquals(List.of(1, 1, 1, 1, 1, 5, 10, 20), bites);
    }

    @Test
    void aPhoneInACallLetsAnotherGoFirst() {
        gates.add("a", held("a", 20));
        gates.release(99);
        gates.stoodAside("a0");
        gates.stoodAside("a0");
        assertEquals(List.of("a1"), gates.release(99));
        gates.ended("a0", Ending.HARMLESS);
        assertEquals(List.of(), gates.release(99));
        verify("a1");
        assertEquals(5, gates.release(99).size());
    }

    @Test
    void afterAResumePhonesInDoubtAreTheFirst() {
        List<Member> members = new ArrayList<>(List.of(new Member("x", false)));
        members.addAll(held("a", 3));
        gates.add("a", members);
        assertEquals(List.of(), gates.release(99));
        assertTrue(gates.undecided());
        verify("x");
        assertEquals(List.of("a0", "a1", "a2"), gates.release(99));
    }

    @Test
    void aGroupThatIsAllBegunIsNotHalted() {
        gates.add("a", held("a", 1));
        gates.release(99);
        assertEquals(Optional.empty(), gates.ended("a0", Ending.FAILED));
    }

    @Test
    void theCanaryOfARunIsSpreadOverTheGroupsAndCountsInThem() {
        gates.add("a", held("a", 20));
        gates.add("b", held("b", 1));
        assertEquals(List.of("a0", "b0", "a1", "a2"), gates.spread(4));
        verify("a0", "a1", "a2", "b0");
        assertEquals(3, gates.releasable());
    }

    /** A thousand groups of one phone begin at once. */
    @Test
    void groupsOfOneDoNotWaitForEachOther() {
        IntStream.range(0, 1000).forEach(group -> gates.add("g" + group, held("p" + group + "-", 1)));
        assertEquals(1000, gates.releasable());
        assertEquals(200, gates.release(200).size());
        assertEquals(800, gates.release(2000).size());
        assertFalse(gates.undecided());
    }

    private void verify(String... phones) {
        for (String phone : phones) {
            assertEquals(Optional.empty(), gates.ended(phone, Ending.VERIFIED));
        }
    }

    private static List<Member> held(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Member(prefix + number, true))
                .toList();
    }
}
