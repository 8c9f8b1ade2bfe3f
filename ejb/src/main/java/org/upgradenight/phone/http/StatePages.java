package org.upgradenight.phone.http;

import java.util.List;
import java.util.Optional;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PlayReason;

/** Reads the state calls that want a login, under both of the paths at which phones have them. */
final class StatePages {

    private static final String LOGIN_ERROR = "4";

    private final PhoneHttp http;

    StatePages(PhoneHttp http) {
        this.http = http;
    }

    /** What one such call gave. */
    sealed interface State {

        record Told(XmlElement root) implements State {}

        record Absent() implements State {}

        record LoginRefused(PlayReason reason) implements State {}

        record Unreadable(String reason) implements State {}
    }

    /** @param root the name of the element that the answer must have as its root or below it */
    State read(Phone phone, String call, String root, String kind, Trail trail) {
        State state = new State.Absent();
        for (String path : http.likeliestFirst(phone, List.of("/CGI/Java/" + call, "/CGI/" + call))) {
            state = ask(phone, path, root);
            if (!(state instanceof State.Absent)) {
                trail.note(kind, path + " -> " + words(state));
                return state;
            }
        }
        trail.note(kind, call + " -> " + words(state));
        return state;
    }

    private State ask(Phone phone, String path, String root) {
        Reply reply = http.guardedPage(phone, path);
        if (reply instanceof Reply.NotSent notSent) {
            return new State.Unreadable(notSent.reason());
        }
        if (reply instanceof Reply.Broken broken) {
            return new State.Unreadable(broken.reason());
        }
        Reply.Answered answered = (Reply.Answered) reply;
        if (answered.loginRefused()) {
            return new State.LoginRefused(PlayReason.UNAUTHORIZED_401);
        }
        return answered.ok() ? told(answered.body(), root) : new State.Absent();
    }

    private static State told(String body, String root) {
        Optional<XmlElement> read = XmlReader.read(body);
        boolean loginError = read.flatMap(element -> element.first("CiscoIPPhoneError"))
                .filter(error -> error.attribute("Number").equals(LOGIN_ERROR))
                .isPresent();
        if (loginError) {
            return new State.LoginRefused(PlayReason.ERROR_4);
        }
        return read.flatMap(element -> element.first(root))
                .<State>map(State.Told::new)
                .orElseGet(State.Absent::new);
    }

    private static String words(State state) {
        if (state instanceof State.LoginRefused refused) {
            return refused.reason().name();
        }
        if (state instanceof State.Unreadable unreadable) {
            return unreadable.reason();
        }
        return state instanceof State.Told ? "told" : "not offered";
    }
}
