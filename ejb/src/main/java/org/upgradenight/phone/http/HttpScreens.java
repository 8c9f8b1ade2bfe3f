package org.upgradenight.phone.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.Screen;
import org.upgradenight.phone.ScreenAnswer;
import org.upgradenight.phone.Screens;

/** Reads a phone's screen by ModeInfo; some phones say that it is HTML, so its content type is not looked at. */
@Dependent
public class HttpScreens implements Screens {

    private static final String KIND = "screen";

    private final StatePages states;

    @Inject
    public HttpScreens(PhoneHttp http) {
        this.states = new StatePages(http);
    }

    @Override
    public ScreenAnswer read(Phone phone, Trail trail) {
        StatePages.State state = states.read(phone, "ModeInfo", "CiscoIPPhoneModeInfo", KIND, trail);
        if (state instanceof StatePages.State.Told told) {
            Screen screen = screen(told.root());
            trail.note(KIND, "\"" + screen.title() + "\" " + screen.rows());
            return new ScreenAnswer.Seen(screen);
        }
        if (state instanceof StatePages.State.LoginRefused refused) {
            return new ScreenAnswer.Refused(refused.reason());
        }
        return state instanceof StatePages.State.Unreadable unreadable
                ? new ScreenAnswer.Unreadable(unreadable.reason())
                : new ScreenAnswer.NotOffered();
    }

    private static Screen screen(XmlElement root) {
        List<String> rows = root.all("CiscoIPPhoneFields")
                .map(field -> field.textOf("FieldName"))
                .collect(Collectors.toList());
        String count = root.textOf("PlaneFieldCount");
        boolean counted = count.matches("[1-9]\\d{0,3}");
        return new Screen(root.textOf("PlaneTitle"), rows, !counted || Integer.parseInt(count) == rows.size());
    }
}
