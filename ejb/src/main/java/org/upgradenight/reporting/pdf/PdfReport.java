package org.upgradenight.reporting.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Writes a report's HTML as PDF: tagged, with its font in it, readable by machines that read aloud. One at a time, because
 * a whole document is in memory while it is laid out. Whatever a text of a cluster or a phone looks like, no address is
 * opened for it.
 */
@ApplicationScoped
public class PdfReport {

    public static final String MEDIA_TYPE = "application/pdf";

    private static final String FAMILY = "Liberation Sans";
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // The style is for browsers as well; what the layout does not know of it is no news.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final Semaphore turn = new Semaphore(1, true);

    /** Writes it; the stream is not closed. */
    public void write(String html, OutputStream out) throws IOException {
        turn.acquireUninterruptibly();
        try {
            laidOut(Pages.of(html), out);
        } finally {
            turn.release();
        }
    }

    private static void laidOut(Document pages, OutputStream out) throws IOException {
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            pdf.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        pdf.useUriResolver((base, address) -> null);
        pdf.useSVGDrawer(new ShapeDrawer());
        for (int weight : new int[] {400, 700}) {
            pdf.useFont(PdfReport::font, FAMILY, weight, FontStyle.NORMAL, true);
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
