package org.upgradenight.phone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.upgradenight.inventory.Trail;

/** Plays key scripts under the identity, call and screen guards. */
@Dependent
public class GuardedKeyScriptPlayer implements KeyScriptPlayer {

    private final PhonePages pages;
    private final KeyPad keyPad;
    private final CallStates callStates;
    private final Screens screens;
    private final Camera camera;
    private final Pauses pauses;

    @Inject
    public GuardedKeyScriptPlayer(
            PhonePages pages, KeyPad keyPad, CallStates callStates, Screens screens, Camera camera) {
        this(pages, keyPad, callStates, screens, camera, Pauses.REAL);
    }

    GuardedKeyScriptPlayer(
            PhonePages pages, KeyPad keyPad, CallStates callStates, Screens screens, Camera camera, Pauses pauses) {
        this.pages = pages;
        this.keyPad = keyPad;
        this.callStates = callStates;
        this.screens = screens;
        this.camera = camera;
        this.pauses = pauses;
    }

    @Override
    public PlayResult play(
            Phone phone, KeyScript script, Duration pace, PressRisks risks, BooleanSupplier mayPress, Trail trail) {
        trail.note("decision", "key script " + script.id() + " version " + script.version());
        Fingers fingers = new Fingers(phone, keyPad, pace, pauses, mayPress, trail);
        ScreenGuard screen =
                new ScreenGuard(phone, script, screens, risks.screenshot() ? camera : Camera.NONE, fingers, trail);
        return new KeyPlay(phone, script, pages, callStates, risks, trail, fingers, screen).run();
    }
}
