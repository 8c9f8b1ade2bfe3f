package org.upgradenight.phone;

/** Sends keys to a phone. */
public interface KeyPad {

    /** Sends one key, once, with the phone's credentials; never repeats it. Blocking; throws nothing for what a phone does. */
    KeyAnswer press(Phone phone, Key key);
}
