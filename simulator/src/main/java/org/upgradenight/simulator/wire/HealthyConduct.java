package org.upgradenight.simulator.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.Trait;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.page.Page;
import org.upgradenight.simulator.page.PageBook;
import org.upgradenight.simulator.page.StatePages;
import org.upgradenight.simulator.page.Surroundings;
import org.upgradenight.simulator.phone.KeyAnswer;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.push.ExecuteObject;
import org.upgradenight.simulator.push.PushReply;
import org.upgradenight.simulator.push.Pusher;
import org.upgradenight.simulator.time.WorldTime;

/** A phone without a fault: pages for everybody, keys and screen state for those whom its authentication URL knows. */
public final class HealthyConduct implements Conduct {

    /** What all phones share. */
    public record Shared(
            Surroundings cluster, Authenticator authenticator, Latency latency, Journal journal, WorldTime time) {}

    private static final int READ_ONLY = 2;
    private static final String NOT_FOUND = "<html><body><h2>File not found</h2></body></html>";

    private final Phone phone;
    private final PhoneIdentity shown;
    private final Shared shared;
    private final Random random;

    /**
     * @param shown the identity that its pages claim
     * @param random the phone's own dice
     */
    public HealthyConduct(Phone phone, PhoneIdentity shown, Shared shared, Random random) {
        this.phone = phone;
        this.shown = shown;
        this.shared = shared;
        this.random = random;
    }

    @Override
    public void serve(PhoneRequest request, Answer answer) {
        if (request.push() && !phone.identity().model().family().has(Trait.PUSH)) {
            log(Kind.KEY, request.target(), 404, "no such page");
            answer.send(PhoneReply.html(404, NOT_FOUND));
        } else if (request.push() && request.expects100()) {
            log(Kind.KEY, request.target(), 200, "error 6");
            answer.send(PhoneReply.xml(PushReply.error(PushReply.EXPECTATION)));
        } else if (request.open()) {
            answer.later(shared.latency().page(), () -> page(request, answer));
        } else if (phone.state().config().webAccess() == READ_ONLY) {
            log(Kind.PAGE, request.target(), 403, "read only");
            answer.send(PhoneReply.html(403, "<html><body>Forbidden</body></html>"));
        } else {
            authorised(request, answer);
        }
    }

    private void page(PhoneRequest request, Answer answer) {
        Optional<Page> page = PageBook.find(
                shown, phone.state(), shared.cluster(), shared.time().wallClock(), request.path(), request.query());
        send(request, answer, page);
    }

    private void send(PhoneRequest request, Answer answer, Optional<Page> page) {
        log(Kind.PAGE, request.target(), page.isPresent() ? 200 : 404, "");
        answer.send(page.map(found -> new PhoneReply(200, found.contentType(), found.body()))
                .orElseGet(() -> PhoneReply.html(404, NOT_FOUND)));
    }

    private void authorised(PhoneRequest request, Answer answer) {
        if (request.credentials().isEmpty()) {
            log(request.push() ? Kind.KEY : Kind.PAGE, request.target(), 401, "no credentials");
            answer.send(PhoneReply.html(401, "<html><body>Unauthorized</body></html>"));
            return;
        }
        answer.later(
                shared.latency().authentication(),
                () -> shared.authenticator().ask(phone, request.credentials().get(), authorised -> {
                    if (authorised) {
                        act(request, answer);
                    } else {
                        log(request.push() ? Kind.KEY : Kind.PAGE, request.target(), 200, "error 4");
                        answer.send(PhoneReply.xml(PushReply.error(PushReply.NOT_AUTHORISED)));
                    }
                }));
    }

    private void act(PhoneRequest request, Answer answer) {
        if (request.push()) {
            push(request, answer);
        } else if (request.path().equals("/CGI/Screenshot")) {
            screenshot(request, answer);
        } else {
            answer.later(
                    shared.latency().page(),
                    () -> send(request, answer, StatePages.find(phone.identity(), phone.state(), request.path())));
        }
    }

    /** Known of the 8800 only. */
    private void screenshot(PhoneRequest request, Answer answer) {
        if (phone.identity().model().family() == Family.SERIES_8800) {
            log(Kind.PAGE, request.target(), 200, "");
            answer.later(
                    shared.latency().page(),
                    () -> answer.send(Bitmap.reply(phone.state().showing())));
        } else {
            answer.later(shared.latency().page(), () -> send(request, answer, Optional.empty()));
        }
    }

    private void push(PhoneRequest request, Answer answer) {
        Optional<ExecuteObject> object = ExecuteObject.parse(request.body());
        if (!request.method().equals("POST") || object.isEmpty()) {
            log(Kind.KEY, request.target(), 200, "error 1");
            answer.send(PhoneReply.xml(PushReply.error(PushReply.PARSE_ERROR)));
            return;
        }
        List<String> urls = new ArrayList<>(object.get().urls());
        Collections.shuffle(urls, random);
        List<PushReply.Item> items = new ArrayList<>();
        StringJoiner effects = new StringJoiner("; ");
        for (String url : urls) {
            KeyAnswer done = Pusher.execute(phone, url);
            effects.add(done.effect());
            items.add(new PushReply.Item(url, done));
        }
        log(Kind.KEY, String.join(" ", urls), 200, effects.toString());
        answer.later(shared.latency().key(), () -> finish(items, answer));
    }

    /** A key that restarts the phone often takes its own answer with it. */
    private void finish(List<PushReply.Item> items, Answer answer) {
        if (!phone.webOn() && random.nextBoolean()) {
            answer.reset();
        } else {
            answer.send(PhoneReply.xml(PushReply.response(items)));
        }
    }

    private void log(Kind kind, String what, int status, String effect) {
        shared.journal().write(kind, phone.identity().name(), what, status, effect);
    }
}
