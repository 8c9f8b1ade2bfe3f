package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.web.access.ConsoleSession;
import org.upgradenight.web.access.DoorKeeper;

/** Logs in by name and password over the application's own mechanism, and out. */
@Named
@RequestScoped
public class LogInForm {
    private static final String HOME = "/index.xhtml";

    @Inject
    private SecurityContext security;

    @Inject
    private FacesContext faces;

    @Inject
    private AuditTrail trail;

    private String name = "";
    private String password = "";
    private String from = "";

    /** On success goes to the page that was asked for; else stays, with the reason. */
    public void logIn() throws IOException {
        AuthenticationParameters who = AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, new Password(password)))
                .newAuthentication(true);
        AuthenticationStatus status = security.authenticate(request(), response(), who);
        password = "";
        if (status == AuthenticationStatus.SUCCESS) {
            welcome();
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
        } else {
            Object why = request().getAttribute(DoorKeeper.WHY_NOT);
            ConsoleErrors.show(why == null ? ConsoleMessages.MESSAGES.logInRefused() : why.toString());
        }
    }

    public void logOut() throws IOException {
        Optional.ofNullable(request().getUserPrincipal())
                .ifPresent(user -> trail.append(
                        new AuditTrail.Fact(user.getName(), "log-out", request().getRemoteAddr(), "console")));
        ConsoleSession.end(request());
        external().redirect(external().getRequestContextPath() + "/login.xhtml");
    }

    private void welcome() throws IOException {
        external().redirect(external().getRequestContextPath() + LocalPath.orElse(from, HOME));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private ExternalContext external() {
        return faces.getExternalContext();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }
}
