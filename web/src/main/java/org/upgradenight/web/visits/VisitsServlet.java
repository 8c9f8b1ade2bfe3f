package org.upgradenight.web.visits;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.paper.PressBusyException;
import org.upgradenight.sitework.LinkedSite;
import org.upgradenight.sitework.SheetRefusedException;
import org.upgradenight.sitework.SheetTaken;
import org.upgradenight.sitework.Visits;
import org.upgradenight.sitework.html.VisitPage;
import org.upgradenight.sitework.html.VisitPage.Notice;

/**
 * {@code /visits/{secret}}: GET shows the list and changes nothing, so that a mail scanner that follows links does no harm;
 * POST takes answers. A secret that opens nothing is answered alike whether it never was or is over. No cookie is made or
 * read: only who knows the secret can make a browser send an answer.
 */
@WebServlet("/visits/*")
@MultipartConfig(
        maxFileSize = VisitsServlet.MOST_BYTES,
        maxRequestSize = VisitsServlet.MOST_BYTES + 65536,
        fileSizeThreshold = (int) VisitsServlet.MOST_BYTES + 65536)
public class VisitsServlet extends HttpServlet {
    static final long MOST_BYTES = 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final int MOST_WRONG = 20;
    private static final int MOST_RIGHT = 120;

    @Inject
    private transient Visits visits;

    @Inject
    private transient Pace pace;

    @Inject
    private transient PdfPress press;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LinkedSite> link = admitted(request, response);
        if (link.isPresent() && "pdf".equals(request.getParameter("form"))) {
            print(response, link.get());
        } else if (link.isPresent()) {
            String saved = Optional.ofNullable(request.getParameter("saved")).orElse("");
            String done = saved.matches("\\d{1,5}") ? "Saved: " + saved + "." : "";
            show(response, link.get(), part(request), new Notice(done, List.of()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Optional<LinkedSite> link = admitted(request, response);
        if (link.isEmpty()) {
            return;
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (type.startsWith("multipart/form-data")) {
            show(response, link.get(), 0, sheet(request, link.get()));
        } else {
            Map<String, String[]> form = request.getParameterMap();
            Map<String, Visits.Typed> changes = AnswerForm.changes(form);
            int taken = changes.isEmpty() ? 0 : visits.answer(link.get(), changes, AnswerForm.first(form, "by"));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI() + "?part=" + part(request) + "&saved=" + taken);
        }
    }

    private Notice sheet(HttpServletRequest request, LinkedSite link) throws IOException {
        Optional<byte[]> file = file(request);
        if (file.isEmpty()) {
            return new Notice("", List.of("No file of at most 1 MiB came with this."));
        }
        try {
            SheetTaken taken = visits.sheet(link, file.get());
            return new Notice(
                    "Taken from the sheet: " + taken.accepted() + ".",
                    taken.rejected().stream()
                            .limit(50)
                            .map(row -> "line " + row.line() + ": " + row.reason())
                            .toList());
        } catch (SheetRefusedException refused) {
            return new Notice("", List.of(String.valueOf(refused.getMessage())));
        }
    }

    private static Optional<byte[]> file(HttpServletRequest request) throws IOException {
        try {
            Part file = request.getPart("sheet");
            if (file == null) {
                return Optional.empty();
            }
            try (InputStream bytes = file.getInputStream()) {
                return Optional.of(bytes.readNBytes((int) MOST_BYTES + 1));
            }
        } catch (ServletException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** The list that the path's secret opens; else the answer is written already. */
    private Optional<LinkedSite> admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        String secret = path.isEmpty() ? "" : path.substring(1);
        Optional<LinkedSite> link = visits.linked(secret);
        boolean known = link.isPresent();
        String who = known ? "link " + secret : "from " + request.getRemoteAddr();
        if (!pace.allows(who, known ? MOST_RIGHT : MOST_WRONG)) {
            response.setHeader("Retry-After", "60");
            page(response, 429, VisitPage.of(Optional.empty(), Notice.NONE));
            return Optional.empty();
        }
        if (!known) {
            page(response, HttpServletResponse.SC_NOT_FOUND, VisitPage.of(Optional.empty(), Notice.NONE));
        }
        return link;
    }

    private void show(HttpServletResponse response, LinkedSite link, int part, Notice notice) throws IOException {
        page(response, HttpServletResponse.SC_OK, VisitPage.of(Optional.of(visits.page(link, part)), notice));
    }

    private void print(HttpServletResponse response, LinkedSite link) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            press.print(() -> visits.printed(link), pdf);
        } catch (PressBusyException busy) {
            response.setHeader("Retry-After", "30");
            Notice later =
                    new Notice("", List.of("Too many lists are being printed at present. Try again in half a minute."));
            page(response, 503, VisitPage.of(Optional.of(visits.page(link, 0)), later));
            return;
        }
        response.setContentType(PdfPress.MEDIA_TYPE);
        response.setContentLength(pdf.size());
        response.setHeader("Content-Disposition", "inline; filename=\"phones-to-visit.pdf\"");
        pdf.writeTo(response.getOutputStream());
        response.getOutputStream().close();
    }

    private static void page(HttpServletResponse response, int status, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.getOutputStream().close();
    }

    private static int part(HttpServletRequest request) {
        String part = Optional.ofNullable(request.getParameter("part")).orElse("0");
        return part.matches("\\d{1,4}") ? Integer.parseInt(part) : 0;
    }
}
