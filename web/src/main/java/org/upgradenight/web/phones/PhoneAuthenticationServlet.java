package org.upgradenight.web.phones;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.phonelogin.PhoneCallback.Question;

/**
 * {@code /phone-authentication/{token}}: a phone asks whether somebody may press its keys, with {@code UserID},
 * {@code Password} and {@code devicename} as parameters. The answer is {@code AUTHORIZED} or {@code UN-AUTHORIZED}
 * without a line end, always under status 200, and with as few headers as can be, since some phones choke on more.
 * Whatever is wrong with a question, the answer is the same. Nothing of it is ever logged.
 */
@WebServlet("/phone-authentication/*")
public class PhoneAuthenticationServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;
    private static final byte[] YES = "AUTHORIZED".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO = "UN-AUTHORIZED".getBytes(StandardCharsets.US_ASCII);

    @Inject
    private transient PhoneDoor door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] answer = door.admits(question(request)) ? YES : NO;
        response.setContentType("text/plain");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
        response.getOutputStream().close();
    }

    private static Question question(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return new Question(
                bounded(path.isEmpty() ? "" : path.substring(1)),
                request.getRemoteAddr(),
                parameter(request, "UserID"),
                parameter(request, "Password"),
                parameter(request, "devicename"));
    }

    /** Generations of phones differ in how they spell the names. */
    private static String parameter(HttpServletRequest request, String name) {
        return request.getParameterMap().entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(name) && one.getValue().length > 0)
                .map(Map.Entry::getValue)
                .map(values -> bounded(values[0]))
                .findFirst()
                .orElse("");
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? "" : text;
    }
}
