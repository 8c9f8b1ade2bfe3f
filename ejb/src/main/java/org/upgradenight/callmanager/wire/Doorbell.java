package org.upgradenight.callmanager.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Tries whether somebody accepts connections, and says nothing to him. */
public final class Doorbell {

    private Doorbell() {}

    public static boolean answers(String host, int port, Duration patience) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            return true;
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }
}
