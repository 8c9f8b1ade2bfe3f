package org.upgradenight.phone.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.CallStates;
import org.upgradenight.phone.Phone;

/**
 * Asks where a phone may tell that it is in a call, best source first: the lines (they know of ringing), the first call,
 * the streams, the service state. Only words for idle count as idle (Cisco 8800 guide, "Monitoring Phone Systems").
 */
@Dependent
public class HttpCallStates implements CallStates {

    private static final String KIND = "call-state";
    private static final Set<String> IDLE =
            Set.of("onhook", "idle", "notready", "inactive", "notactive", "none", "null");
    private static final Pattern IN_CALL =
            Pattern.compile("connect|ring|offhook|busy|incall|hold|dial|talk|alert|active");
    private static final String LINES = "LineInfo";
    private static final String FIRST_CALL = "CallInfo0";
    private static final Set<String> XML_SOURCES = Set.of(LINES, FIRST_CALL);
    private static final Pattern ACTUAL_LINE = Pattern.compile("9?");
    private static final List<List<String>> STREAMS = List.of(
            List.of(stream(0), stream(1), stream(2)), List.of("/StreamingStatisticsX?1", "/StreamingStatisticsX?2"));

    private final PhoneHttp http;
    private final StatePages states;

    @Inject
    public HttpCallStates(PhoneHttp http) {
        this.http = http;
        this.states = new StatePages(http);
    }

    @Override
    public CallState of(Phone phone, Trail trail) {
        CallState state = lines(phone, trail)
                .or(() -> call(phone, trail))
                .or(() -> streamsAndService(phone, trail))
                .orElseGet(() -> new CallState.Untold("no line, call, stream or service state can be read"));
        trail.note(KIND, words(state));
        return state;
    }

    @Override
    public CallState again(Phone phone, CallState.Idle before, Trail trail) {
        if (XML_SOURCES.contains(before.source())) {
            return of(phone, trail);
        }
        Optional<CallState> state = streamsAndService(phone, trail);
        state.ifPresent(told -> trail.note(KIND, words(told)));
        return state.orElseGet(() -> of(phone, trail));
    }

    @Override
    public CallState glance(Phone phone, CallState.Idle before, Trail trail) {
        if (XML_SOURCES.contains(before.source())) {
            return of(phone, trail);
        }
        return field(phone, STREAMS.get(0).get(0), Labels.STREAM_STATUS, trail)
                .orElseGet(() -> again(phone, before, trail));
    }

    private Optional<CallState> lines(Phone phone, Trail trail) {
        if (!(states.read(phone, LINES, "CiscoIPPhoneLineInfo", KIND, trail) instanceof StatePages.State.Told told)) {
            return Optional.empty();
        }
        List<XmlElement> lines = told.root().all("CiscoIPPhoneLines").toList();
        List<String> icons = lines.stream()
                .filter(HttpCallStates::mayCarryACall)
                .map(line -> line.textOf("LineIconState"))
                .filter(icon -> !icon.isEmpty())
                .toList();
        return judge(LINES, icons);
    }

    /** Speed dials and features have line types of their own; their icon is ON when they are lit. */
    private static boolean mayCarryACall(XmlElement line) {
        return ACTUAL_LINE.matcher(line.textOf("LineType")).matches()
                || !line.textOf("LineIconState").equalsIgnoreCase("ON");
    }

    private Optional<CallState> call(Phone phone, Trail trail) {
        if (!(states.read(phone, FIRST_CALL, "CiscoIPPhoneCallLineInfo", KIND, trail)
                instanceof StatePages.State.Told told)) {
            return Optional.empty();
        }
        List<String> words = told.root()
                .all()
                .filter(element -> element.named("LineState") || element.named("CallState"))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return judge(FIRST_CALL, words);
    }

    /** Streams know nothing of a phone that rings, so the service state has a word, too. */
    private Optional<CallState> streamsAndService(Phone phone, Trail trail) {
        Optional<CallState> streams = streams(phone, trail);
        if (streams.isPresent() && streams.get() instanceof CallState.Busy) {
            return streams;
        }
        Optional<CallState> service = serviceState(phone, trail);
        boolean contradicts = service.isPresent()
                && service.get() instanceof CallState.Busy busy
                && IN_CALL.matcher(PageFields.reduce(
                                busy.detail().substring(busy.detail().lastIndexOf("says "))))
                        .find();
        return streams.isEmpty() || contradicts ? service : streams;
    }

    private Optional<CallState> streams(Phone phone, Trail trail) {
        for (List<String> form : STREAMS) {
            Optional<CallState> state = Optional.empty();
            for (String path : form) {
                Optional<CallState> one = field(phone, path, Labels.STREAM_STATUS, trail);
                if (one.isEmpty()) {
                    break;
                }
                state = one;
                if (one.get() instanceof CallState.Busy) {
                    return one;
                }
            }
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    private Optional<CallState> serviceState(Phone phone, Trail trail) {
        return field(phone, Generation.adapter("device.statistics.device"), Labels.SERVICE_STATE, trail);
    }

    private Optional<CallState> field(Phone phone, String path, List<String> labels, Trail trail) {
        if (!(http.page(phone, path) instanceof Reply.Answered answered) || !answered.ok()) {
            trail.note(KIND, path + " -> not offered");
            return Optional.empty();
        }
        String word = PageFields.read(answered.body()).value(labels);
        trail.note(KIND, path + " -> " + word);
        return word.isEmpty() ? Optional.empty() : judge(path, List.of(word));
    }

    private static Optional<CallState> judge(String source, List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(words.stream()
                .filter(word -> !IDLE.contains(PageFields.reduce(word).toLowerCase(Locale.ROOT)))
                .findFirst()
                .<CallState>map(word -> new CallState.Busy(source + " says " + word))
                .orElseGet(() -> new CallState.Idle(source)));
    }

    private static String words(CallState state) {
        if (state instanceof CallState.Busy busy) {
            return "in a call: " + busy.detail();
        }
        return state instanceof CallState.Idle idle ? "idle by " + idle.source() : "not told";
    }

    private static String stream(int number) {
        return Generation.adapter("device.statistics.streaming." + number);
    }
}
