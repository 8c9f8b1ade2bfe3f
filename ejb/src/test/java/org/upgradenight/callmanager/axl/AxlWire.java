package org.upgradenight.callmanager.axl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.wire.FakePublisher;
import org.upgradenight.callmanager.wire.FakePublisher.Reply;
import org.upgradenight.callmanager.wire.FakePublisher.Request;
import org.upgradenight.callmanager.wire.TestIdentity;
import org.upgradenight.inventory.DeviceName;

/** A publisher that answers what a test puts down, and a call manager that speaks to it. */
class AxlWire {

    static final DeviceName PHONE = new DeviceName("SEP00DEAD000001");
    static final String XML = "\n <webAccess>1</webAccess>\n<x a='1'><webAccess/></x><y>&#65;</y>";

    final FakePublisher publisher = new FakePublisher(TestIdentity.ELSEWHERE);
    final Deque<Reply> replies = new ArrayDeque<>();
    final AxlCallManagers managers = new AxlCallManagers(certificate -> {});
    CallManager callManager;
    String speaks = "14.0";

    @BeforeEach
    void open() {
        publisher.script(this::answer);
        callManager = managers.open(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""));
    }

    @AfterEach
    void close() {
        callManager.close();
        publisher.close();
    }

    private synchronized Reply answer(Request request) {
        if (request.action().contains("getCCMVersion") && !speaks.isEmpty()) {
            return request.action().contains("ver=12.5") || request.action().contains("ver=" + speaks)
                    ? AxlReplies.version(speaks, speaks + ".1.10000-20")
                    : AxlReplies.otherVersions("12.x, 14.0 and 15.0");
        }
        return replies.remove();
    }

    List<Request> asked() {
        return publisher.requests().stream()
                .filter(request -> !request.action().contains("getCCMVersion"))
                .toList();
    }

    static String operation(Request request) {
        return request.action().replaceAll(".* (\\w+)\"", "$1");
    }
}
