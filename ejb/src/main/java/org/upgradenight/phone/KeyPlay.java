package org.upgradenight.phone;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.upgradenight.inventory.Trail;

/**
 * One play of one script on one phone. Every stage answers nothing to go on, or the result with which the play ends; a
 * stage that ends the play has left the menu, unless the phone is in a call: then no key is sent any more, and the menu
 * closes by the phone's own time-out or at the start of the next play.
 */
final class KeyPlay {

    /** Between two keys; menus close after some sixty, also between a look at the screen and the key that it allows. */
    private static final int MOST_PACES = 45;

    /** The same on a phone that does not tell its screen. */
    private static final int MOST_PACES_BLIND = 30;

    private final Phone phone;
    private final KeyScript script;
    private final PhonePages pages;
    private final CallStates callStates;
    private final PressRisks risks;
    private final Trail trail;
    private final Fingers fingers;
    private final ScreenGuard screen;
    private final MenuExit exit;
    private Optional<CallState.Idle> idle = Optional.empty();

    KeyPlay(
            Phone phone,
            KeyScript script,
            PhonePages pages,
            CallStates callStates,
            PressRisks risks,
            Trail trail,
            Fingers fingers,
            ScreenGuard screen) {
        this.phone = phone;
        this.script = script;
        this.pages = pages;
        this.callStates = callStates;
        this.risks = risks;
        this.trail = trail;
        this.fingers = fingers;
        this.screen = screen;
        this.exit = new MenuExit(script, fingers, screen);
    }

    PlayResult run() {
        List<Supplier<Optional<PlayResult>>> stages =
                List.of(this::checkIdentity, this::checkCall, this::bringToRest, this::openMenu, this::walk);
        for (Supplier<Optional<PlayResult>> stage : stages) {
            Optional<PlayResult> end = stage.get();
            if (end.isPresent()) {
                return end.get();
            }
        }
        exit.leave();
        return new PlayResult.Played();
    }

    /** Before any credential is sent: is it this phone, and does it still run a load that the script is for? */
    private Optional<PlayResult> checkIdentity() {
        PageAnswer<DevicePage> answer = pages.device(phone, trail);
        if (answer instanceof PageAnswer.Page<DevicePage> page) {
            String load = page.content().load();
            boolean fits = load.isEmpty() || script.loads().contains(load);
            return fits ? Optional.empty() : harmless(PlayReason.NO_SCRIPT, "the phone runs " + load);
        }
        if (answer instanceof PageAnswer.NotAPhone<DevicePage> stranger) {
            return harmless(PlayReason.NOT_A_PHONE, stranger.reason());
        }
        if (answer instanceof PageAnswer.Silent<DevicePage> silent) {
            return harmless(PlayReason.NO_ANSWER, silent.reason());
        }
        return harmless(PlayReason.IDENTITY_UNKNOWN, "");
    }

    /** No key goes to a phone in a call; what is not clearly idle counts as one. */
    private Optional<PlayResult> checkCall() {
        CallState state =
                idle.map(before -> callStates.again(phone, before, trail)).orElseGet(() -> callStates.of(phone, trail));
        idle = state instanceof CallState.Idle now ? Optional.of(now) : Optional.empty();
        if (state instanceof CallState.Busy busy) {
            trail.note("decision", "in a call, no further key: " + busy.detail());
            return Optional.of(new PlayResult.InCall(busy.detail()));
        }
        if (state instanceof CallState.Untold untold && !risks.withoutCallState()) {
            return surprise(PlayReason.CALL_STATE_UNKNOWN, untold.reason());
        }
        return Optional.empty();
    }

    /** In the middle of the keys: a call may have begun since the last one. */
    private Optional<PlayResult> glanceAtCall() {
        if (idle.isPresent() && callStates.glance(phone, idle.get(), trail) instanceof CallState.Busy busy) {
            trail.note("decision", "a call began, no further key: " + busy.detail());
            return Optional.of(new PlayResult.InCall(busy.detail()));
        }
        return Optional.empty();
    }

    /** A phone may still stand in a menu, of ours or of its user's; from there the first digit would go astray. */
    private Optional<PlayResult> bringToRest() {
        ScreenAnswer first = screen.open();
        if (first instanceof ScreenAnswer.Refused refused) {
            return harmless(refused.reason(), "asked for its screen");
        }
        if (screen.seeing()) {
            return restLooking();
        }
        if (script.needsScreen()) {
            return harmless(PlayReason.SCREEN_UNKNOWN, screen.words());
        }
        if (!script.sure() && !risks.withoutScreen()) {
            return harmless(PlayReason.SEQUENCE_UNSURE, script.id() + ", confidence " + script.confidence());
        }
        for (Key key : script.toRest()) {
            if (!fingers.free()) {
                return harmless(fingers.bound(), "before " + key);
            }
            KeyAnswer answer = fingers.press(key, script.pace());
            // Not every load knows every one of these URIs; one that it takes is enough.
            if (!(answer instanceof KeyAnswer.Refused)) {
                return judge(key, answer);
            }
        }
        return Optional.empty();
    }

    private Optional<PlayResult> restLooking() {
        if (screen.inMenu() && !exit.leaveLooking()) {
            return fingers.free()
                    ? harmless(PlayReason.SCREEN_UNEXPECTED, "the menu could not be left; " + screen.words())
                    : harmless(fingers.bound(), "");
        }
        screen.atRest();
        return Optional.empty();
    }

    private Optional<PlayResult> openMenu() {
        Optional<PlayResult> end = press(script.open(), 1);
        if (end.isPresent() || !screen.seeing()) {
            return end;
        }
        List<String> wanted = script.steps().get(0).on();
        if (!screen.await(wanted) && screen.stillAtRest()) {
            // The key was dropped, or it closed what was open; at rest a second one opens the menu.
            return press(script.open(), 1);
        }
        return Optional.empty();
    }

    private Optional<PlayResult> walk() {
        for (KeyStep step : script.steps()) {
            if (step.destructive()) {
                // Before what is checked right before that key, so that nothing comes between.
                screen.photograph();
            }
            Optional<PlayResult> end = step.destructive() ? checkCall() : glanceAtCall();
            if (end.isEmpty()) {
                end = take(step);
            }
            if (end.isPresent()) {
                return end;
            }
        }
        return Optional.empty();
    }

    private Optional<PlayResult> take(KeyStep step) {
        boolean shown = step.destructive() ? screen.await(step.on()) : screen.showsStill(step.on());
        shown = shown && (!step.on().isEmpty() || screen.stillAway());
        if (!shown) {
            return surprise(PlayReason.SCREEN_UNEXPECTED, screen.words());
        }
        Optional<Key> key = keyOf(step);
        if (key.isEmpty()) {
            return surprise(PlayReason.ROW_NOT_FOUND, step.row().orElse("") + "; " + screen.words());
        }
        if (fingers.idleLongerThan(screen.seeing() ? MOST_PACES : MOST_PACES_BLIND)) {
            return tooLate();
        }
        return step.destructive() ? destroy(key.get(), step.pause()) : press(key.get(), step.pause());
    }

    /** A blind phone's menu is not left by keys: where it has closed, they would open it. */
    private Optional<PlayResult> tooLate() {
        String words = "so long after the last key the menu may have closed";
        return screen.seeing()
                ? surprise(PlayReason.SCREEN_UNEXPECTED, words)
                : harmless(PlayReason.SCREEN_UNEXPECTED, words);
    }

    private Optional<Key> keyOf(KeyStep step) {
        if (step.row().isEmpty() || !screen.seeing()) {
            return step.key();
        }
        OptionalInt position =
                MenuRow.position(screen.screen(), script.words().get(step.row().get()));
        return position.isPresent() ? Optional.of(Key.digit(position.getAsInt())) : Optional.empty();
    }

    private Optional<PlayResult> press(Key key, int pause) {
        return fingers.free()
                ? judge(key, fingers.press(key, pause * script.pace()))
                : harmless(fingers.bound(), "before " + key);
    }

    /** Of a key that changes nothing by itself. */
    private Optional<PlayResult> judge(Key key, KeyAnswer answer) {
        String detail = key + " " + answer.words();
        if (answer instanceof KeyAnswer.Accepted) {
            return Optional.empty();
        }
        if (answer instanceof KeyAnswer.AuthenticationRefused refused) {
            return gone(refused.reason(), detail);
        }
        return answer instanceof KeyAnswer.Refused && !key.equals(script.open())
                ? surprise(PlayReason.KEY_REFUSED, detail)
                : gone(answer instanceof KeyAnswer.Refused ? PlayReason.KEY_REFUSED : PlayReason.NO_ANSWER, detail);
    }

    /** Of the key that deletes. Refused, it did nothing; without a usable answer, nobody knows. */
    private Optional<PlayResult> destroy(Key key, int pause) {
        if (!fingers.free()) {
            return harmless(fingers.bound(), "before " + key);
        }
        KeyAnswer answer = fingers.press(key, pause * script.pace());
        if (answer instanceof KeyAnswer.Unknown) {
            exit.leaveIfInMenu();
            String detail = key + " " + answer.words();
            trail.note("decision", PlayReason.NO_ANSWER_AFTER_LAST_KEY + ", " + detail);
            return Optional.of(new PlayResult.InDoubt(PlayReason.NO_ANSWER_AFTER_LAST_KEY.name(), detail));
        }
        return judge(key, answer);
    }

    /** Ends after a key whose fate is not known, or that the phone would not take from us. */
    private Optional<PlayResult> gone(PlayReason reason, String detail) {
        if (fingers.pressedAny()) {
            exit.leaveIfInMenu();
        }
        return harmless(reason, detail);
    }

    /** Ends at something unexpected: perhaps a call came in; if not, the menu is left. */
    private Optional<PlayResult> surprise(PlayReason reason, String detail) {
        if (!fingers.pressedAny()) {
            return harmless(reason, detail);
        }
        if (reason != PlayReason.CALL_STATE_UNKNOWN && callStates.of(phone, trail) instanceof CallState.Busy busy) {
            return Optional.of(new PlayResult.InCall(busy.detail()));
        }
        exit.leave();
        return harmless(reason, detail);
    }

    private Optional<PlayResult> harmless(PlayReason reason, String detail) {
        String words = detail.isEmpty() ? reason.words() : reason.words() + ": " + detail;
        trail.note("decision", reason + ", " + words);
        return Optional.of(new PlayResult.Harmless(reason.name(), words));
    }
}
