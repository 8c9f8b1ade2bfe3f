package org.upgradenight.phone.http;

import static org.upgradenight.phone.http.ExchangeMessages.MESSAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradenight.house.Counted;
import org.upgradenight.house.Meters;
import org.upgradenight.phone.Key;
import org.upgradenight.phone.KeyAnswer;
import org.upgradenight.phone.KeyPad;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PlayReason;

/**
 * Sends keys as {@code CiscoIPPhoneExecute} objects, one key in each, since the order inside one is not promised (Cisco
 * phone services notes, "XML objects"). The answer's body decides: an error comes as HTTP 200, too.
 */
@Dependent
public class HttpKeyPad implements KeyPad {

    private static final int LOGIN_ERROR = 4;

    private final PhoneHttp http;
    private final Meters meters;

    @Inject
    public HttpKeyPad(PhoneHttp http, Meters meters) {
        this.http = http;
        this.meters = meters;
    }

    @Override
    public KeyAnswer press(Phone phone, Key key) {
        KeyAnswer answer = send(phone, key);
        meters.count(Counted.KEYS, word(answer), 1);
        return answer;
    }

    private static String word(KeyAnswer answer) {
        if (answer instanceof KeyAnswer.Accepted) {
            return "accepted";
        }
        if (answer instanceof KeyAnswer.Refused) {
            return "refused";
        }
        if (answer instanceof KeyAnswer.AuthenticationRefused) {
            return "login_refused";
        }
        return answer instanceof KeyAnswer.NotPressed ? "not_sent" : "unknown";
    }

    private KeyAnswer send(Phone phone, Key key) {
        Reply reply = http.post(phone, "/CGI/Execute", form(key));
        if (reply instanceof Reply.NotSent notSent) {
            return new KeyAnswer.NotPressed(notSent.reason());
        }
        if (reply instanceof Reply.Broken broken) {
            return new KeyAnswer.Unknown(broken.reason());
        }
        return judge((Reply.Answered) reply);
    }

    private static String form(Key key) {
        String object = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<CiscoIPPhoneExecute><ExecuteItem Priority=\"0\" URL=\"" + key.uri()
                + "\"/></CiscoIPPhoneExecute>";
        return "XML=" + URLEncoder.encode(object, StandardCharsets.UTF_8);
    }

    private static KeyAnswer judge(Reply.Answered answered) {
        int status = answered.status();
        if (answered.loginRefused()) {
            return new KeyAnswer.AuthenticationRefused(PlayReason.UNAUTHORIZED_401, "HTTP " + status);
        }
        if (answered.ok()) {
            return XmlReader.read(answered.body())
                    .map(HttpKeyPad::judge)
                    .orElseGet(() -> new KeyAnswer.Unknown(
                            XmlReader.declaresDocumentType(answered.body())
                                    ? MESSAGES.documentType()
                                    : MESSAGES.noXml()));
        }
        // 4xx: the phone did not take the request. Anything else may have come after the key was taken.
        return status >= 400 && status < 500
                ? new KeyAnswer.Refused(status, "HTTP " + status)
                : new KeyAnswer.Unknown("HTTP " + status);
    }

    private static KeyAnswer judge(XmlElement root) {
        Optional<XmlElement> error = root.first("CiscoIPPhoneError");
        if (error.isPresent()) {
            int number = number(error.get().attribute("Number"));
            String text = error.get().text();
            return number == LOGIN_ERROR
                    ? new KeyAnswer.AuthenticationRefused(PlayReason.ERROR_4, text)
                    : new KeyAnswer.Refused(number, text);
        }
        List<XmlElement> items = root.all("ResponseItem").collect(Collectors.toList());
        if (!root.named("CiscoIPPhoneResponse") || items.isEmpty()) {
            return new KeyAnswer.Unknown(MESSAGES.noResponse());
        }
        return items.stream()
                .filter(item -> !succeeded(item))
                .findFirst()
                .<KeyAnswer>map(item -> new KeyAnswer.Refused(number(item.attribute("Status")), item.attribute("Data")))
                .orElseGet(KeyAnswer.Accepted::new);
    }

    private static boolean succeeded(XmlElement item) {
        String status = item.attribute("Status");
        return status.isEmpty() ? item.attribute("Data").equalsIgnoreCase("Success") : "0".equals(status);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
