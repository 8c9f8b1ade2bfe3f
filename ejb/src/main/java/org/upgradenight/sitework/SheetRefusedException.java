package org.upgradenight.sitework;

/** An uploaded sheet that cannot be read as one; its message says why to whoever sent it. */
public class SheetRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SheetRefusedException(String message) {
        super(message);
    }
}
