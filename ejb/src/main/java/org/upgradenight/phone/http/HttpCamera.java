package org.upgradenight.phone.http;

import static org.upgradenight.phone.http.ExchangeMessages.MESSAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.upgradenight.inventory.ScreenPicture;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.Camera;
import org.upgradenight.phone.Phone;

/** Takes the picture that a phone offers of its own screen (phones.md 3.1: BMP on the 8800, its size by model). */
@Dependent
public class HttpCamera implements Camera {

    private static final String PATH = "/CGI/Screenshot";
    private static final String KIND = "screenshot";

    /** 800 by 480 pixels of three bytes, with room for the next larger screen. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final PhoneHttp http;

    @Inject
    public HttpCamera(PhoneHttp http) {
        this.http = http;
    }

    @Override
    public void photograph(Phone phone, Trail trail) {
        Reply reply = http.guardedBytes(phone, PATH, MOST_BYTES);
        if (reply instanceof Reply.Bytes bytes) {
            Optional<ScreenPicture> picture =
                    bytes.status() == 200 ? ScreenBitmap.read(bytes.body()) : Optional.empty();
            picture.ifPresent(trail::keep);
            trail.note(KIND, PATH + " -> " + picture.map(HttpCamera::kept).orElseGet(() -> none(bytes)));
        } else if (reply instanceof Reply.NotSent notSent) {
            trail.note(KIND, PATH + " -> " + notSent.reason());
        } else if (reply instanceof Reply.Broken broken) {
            trail.note(KIND, PATH + " -> " + broken.reason());
        }
    }

    private static String kept(ScreenPicture picture) {
        return "screenshot kept, " + picture.width() + " by " + picture.height();
    }

    private static String none(Reply.Bytes bytes) {
        return bytes.status() == 200 ? MESSAGES.noPicture() : "not offered (" + bytes.status() + ")";
    }
}
