package org.upgradenight.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.upgradenight.access.AuditEntry;
import org.upgradenight.access.AuditQuestion;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;

/** The audit trail, newest first, page by page. The whole question lies in the address. */
@Named
@RequestScoped
public class AuditPage {
    private static final int SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    private AuditTrail trail;

    @Inject
    private Operator operator;

    private String from = "";
    private String user = "";
    private String action = "";
    private String q = "";
    private int page;
    private AuditTrail.Page rows;
    private AuditTrail.Verification verification;

    @PostConstruct
    void ask() {
        from = Asked.text("from", 10);
        user = Asked.text("user", 255);
        action = Asked.text("action", 64);
        q = Asked.text("q", 200);
        page = (int) Math.min(LAST_PAGE, Asked.number("page"));
    }

    public List<AuditEntry> getRows() {
        return page().items();
    }

    public ShownTime time(AuditEntry entry) {
        return ShownTime.of(entry.at());
    }

    public String shortHash(AuditEntry entry) {
        return entry.hash().substring(0, 12);
    }

    public long getTotal() {
        return page().total();
    }

    public long getFirst() {
        return getTotal() == 0 ? 0 : (long) page * SIZE + 1;
    }

    public long getLast() {
        return (long) page * SIZE + getRows().size();
    }

    public boolean isBefore() {
        return page > 0;
    }

    public boolean isAfter() {
        return getLast() < getTotal();
    }

    /** Walks the whole chain; stays on the page. */
    public void verify() {
        if (operator.has(Role.AUDITOR.word())) {
            verification = trail.verify();
        } else {
            ConsoleErrors.show(ConsoleMessages.MESSAGES.notAllowed());
        }
    }

    /** What the walk found, or nothing when nobody asked. */
    public AuditTrail.Verification getVerification() {
        return verification;
    }

    /** The question for the address of the export. */
    public String getQuery() {
        return "from=" + coded(from) + "&user=" + coded(user) + "&action=" + coded(action) + "&q=" + coded(q);
    }

    private AuditTrail.Page page() {
        if (rows == null) {
            rows = trail.read(new AuditQuestion(instant(), user, action, q), true, page, SIZE);
        }
        return rows;
    }

    private Instant instant() {
        try {
            return from.isEmpty()
                    ? Instant.EPOCH
                    : LocalDate.parse(from).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException notADay) {
            from = "";
            return Instant.EPOCH;
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String getFrom() {
        return from;
    }

    public String getUser() {
        return user;
    }

    public String getAction() {
        return action;
    }

    public String getQ() {
        return q;
    }

    public int getPage() {
        return page;
    }
}
