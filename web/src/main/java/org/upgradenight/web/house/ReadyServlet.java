package org.upgradenight.web.house;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.upgradenight.house.StartupGuard;

/** {@code GET /health/ready}: 200 once runs can be started, 503 before and whenever the database does not answer. */
@WebServlet("/health/ready")
public class ReadyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient StartupGuard guard;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ready = guard.ready();
        String status = ready ? "UP" : "DOWN";
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write("{\"status\":\"%s\",\"checks\":[{\"name\":\"database\",\"status\":\"%s\"}]}"
                        .formatted(status, status));
    }
}
