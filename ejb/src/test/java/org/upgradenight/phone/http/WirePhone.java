package org.upgradenight.phone.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.phone.Phone;

/** A phone made of bytes: answers each path as told, well or badly, and remembers every request whole. */
final class WirePhone implements AutoCloseable {

    /** Writes an answer, badly perhaps; the connection closes afterwards unless the answer says otherwise. */
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    WirePhone() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    WirePhone on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    WirePhone on(String path, String body) {
        return on(path, status(200, body));
    }

    static Answer status(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return out -> {
            out.write(("HTTP/1.1 " + status + " x\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
        };
    }

    static Answer bytes(String bytes) {
        return out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whole requests, in order. */
    List<String> requests() {
        return requests;
    }

    List<String> paths() {
        return requests.stream().map(request -> request.split(" ")[1]).toList();
    }

    Phone phone(String model) {
        return new Phone(
                new DeviceName("SEP0003E369A125"),
                new DeviceModel(model),
                "",
                "127.0.0.1",
                socket.getLocalPort(),
                new Credentials("operator", "s3cret"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                thread(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = read(new BufferedInputStream(connection.getInputStream()));
            if (request.isEmpty()) {
                return;
            }
            requests.add(request);
            answers.getOrDefault(request.split(" ")[1], status(404, "")).write(connection.getOutputStream());
        } catch (IOException gone) {
            // The client may hang up whenever it likes.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = 0;
        for (String line : text.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return text + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "wire-phone");
        thread.setDaemon(true);
        thread.start();
    }
}
