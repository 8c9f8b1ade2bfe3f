package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.paper.PressBusyException;
import org.upgradenight.web.problem.ProblemException;

/** Answers a document as a PDF to be kept, or 503 with Retry-After while too many wait for theirs. */
@ApplicationScoped
public class Paper {

    private static final int COME_BACK_SECONDS = 30;

    @Inject
    private PdfPress press;

    /** @param html asked for in the document's turn; what it throws is told as a problem */
    Response of(String fileName, Supplier<String> html) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            press.print(html, printed);
        } catch (PressBusyException busy) {
            throw ProblemException.busy(MESSAGES.pressBusy(COME_BACK_SECONDS), COME_BACK_SECONDS);
        }
        return Response.ok(printed.toByteArray(), PdfPress.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .build();
    }
}
