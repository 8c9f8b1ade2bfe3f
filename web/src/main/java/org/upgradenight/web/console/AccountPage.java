package org.upgradenight.web.console;

import static org.upgradenight.web.console.ConsoleMessages.MESSAGES;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.access.Administration;
import org.upgradenight.access.Token;
import org.upgradenight.access.Tokens;

/** One's own password and tokens. */
@Named
@RequestScoped
public class AccountPage {
    private static final String PAGE = "/account.xhtml";

    @Inject
    private Administration administration;

    @Inject
    private Tokens tokens;

    @Inject
    private Operator operator;

    private String present = "";
    private String next = "";
    private String again = "";
    private String label = "";
    private int days = 90;
    private String secret = "";

    /** A new password ends every session of its user, this one too: one logs in with it at once. */
    public String changePassword() {
        if (!next.equals(again)) {
            ConsoleErrors.show(MESSAGES.passwordsDiffer());
            return null;
        }
        return Deed.done(() -> administration.changeOwnPassword(operator.getActor(), present, next))
                ? "/login.xhtml?faces-redirect=true"
                : null;
    }

    /** Stays on the page: the token is on this answer and nowhere else. */
    public void makeToken() {
        Deed.done(() -> secret = administration
                .makeToken(operator.getActor(), label.strip(), days)
                .secret());
    }

    public String revoke() {
        long token = Asked.number("token");
        return Deed.done(() -> administration.removeToken(operator.getActor(), operator.getName(), token))
                ? Deed.then(PAGE, MESSAGES.tokenRevoked())
                : null;
    }

    public List<Token> getTokens() {
        return tokens.list(operator.getName());
    }

    public ShownTime made(Token token) {
        return ShownTime.of(token.createdAt());
    }

    public ShownTime expires(Token token) {
        return ShownTime.of(token.expiresAt());
    }

    /** Shown once, right after it was made. */
    public String getSecret() {
        return secret;
    }

    public String getPresent() {
        return "";
    }

    public void setPresent(String present) {
        this.present = present == null ? "" : present;
    }

    public String getNext() {
        return "";
    }

    public void setNext(String next) {
        this.next = next == null ? "" : next;
    }

    public String getAgain() {
        return "";
    }

    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label == null ? "" : label;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
