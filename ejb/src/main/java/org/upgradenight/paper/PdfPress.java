package org.upgradenight.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Lays out HTML of this house as PDF: tagged, with its font in it, readable by machines that read aloud. One at a time,
 * because a whole document is in memory while it is laid out, and with a short queue. Whatever a text of a cluster or a
 * phone looks like, no address is opened for it.
 */
@ApplicationScoped
public class PdfPress {

    public static final String MEDIA_TYPE = "application/pdf";

    private static final String FAMILY = "Liberation Sans";
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Behind the one that is laid out. */
    private static final int MOST_WAITING = 4;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    static {
        // The style is for browsers as well; what the layout does not know of it is no news.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final Semaphore turn = new Semaphore(1, true);
    private final Semaphore places;
    private final Duration patience;

    /** For the container. */
    public PdfPress() {
        this(MOST_WAITING, LONGEST_WAIT);
    }

    PdfPress(int mostWaiting, Duration patience) {
        this.places = new Semaphore(1 + mostWaiting);
        this.patience = patience;
    }

    /**
     * Lays out one document; the stream is not closed.
     *
     * @param html asked for when it is this document's turn, so that who waits holds nothing
     * @throws PressBusyException when the queue is full, or its turn does not come in time
     */
    public void print(Supplier<String> html, OutputStream out) throws IOException, PressBusyException {
        if (!places.tryAcquire()) {
            throw new PressBusyException();
        }
        try {
            inTurn(html, out);
        } finally {
            places.release();
        }
    }

    /** Documents that would be taken in now. */
    int free() {
        return places.availablePermits();
    }

    private void inTurn(Supplier<String> html, OutputStream out) throws IOException, PressBusyException {
        if (!comesInTime()) {
            throw new PressBusyException();
        }
        try {
            laidOut(html.get(), out);
        } finally {
            turn.release();
        }
    }

    private boolean comesInTime() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void laidOut(String html, OutputStream out) throws IOException {
        Document pages = Pages.of(html);
        try {
            layOut(pages, out);
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private static void layOut(Document pages, OutputStream out) throws IOException {
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            pdf.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        pdf.useUriResolver((base, address) -> null);
        pdf.useSVGDrawer(new ShapeDrawer());
        for (int weight : new int[] {400, 700}) {
            pdf.useFont(PdfPress::font, FAMILY, weight, FontStyle.NORMAL, true);
        }
        pdf.usePdfUaAccessibility(true);
        pdf.withProducer("Upgrade Night");
        pdf.withW3cDocument(pages, "");
        pdf.toStream(out);
        pdf.run();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }
}
