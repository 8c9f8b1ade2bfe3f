package org.upgradenight.web.house;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.upgradenight.house.Meters;

/** {@code GET /metrics}: all meters in Prometheus' text format. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Meters meters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(meters.contentType());
        response.setHeader("Cache-Control", "no-store");
        meters.write(response.getOutputStream());
    }
}
