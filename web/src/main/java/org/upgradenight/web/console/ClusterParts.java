package org.upgradenight.web.console;

import static org.upgradenight.web.console.ConsoleMessages.MESSAGES;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradenight.access.AccessRefusedException;
import org.upgradenight.inventory.CsvImport;
import org.upgradenight.inventory.RejectedRow;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.notice.Notice;
import org.upgradenight.notice.NoticeRows;
import org.upgradenight.notice.NoticeSetting;
import org.upgradenight.notice.NoticeSettings;
import org.upgradenight.notice.WebhookUrl;
import org.upgradenight.office.ClusterDesk;
import org.upgradenight.planning.Approvals;
import org.upgradenight.trustcheck.Finding;
import org.upgradenight.trustcheck.OfferedList;
import org.upgradenight.trustcheck.TrustReport;

/** The smaller parts of what is kept of a cluster: inventory files, its trust, notices and approval. */
@Named
@RequestScoped
public class ClusterParts {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final int NOTICES_SHOWN = 20;

    @Inject
    private ClusterPage page;

    @Inject
    private ClusterDesk desk;

    @Inject
    private NoticeSettings settings;

    @Inject
    private NoticeRows notices;

    @Inject
    private Approvals approvals;

    @Inject
    private Operator operator;

    private Part file;
    private List<RejectedRow> rejected = List.of();
    private TrustReport report;
    private String mailTo = "";
    private String webhook = "";
    private boolean webhookRemoved;
    private String signingKey = "";
    private boolean signingKeyRemoved;
    private String abovePhones = "";

    @PostConstruct
    void fill() {
        if (page.shows("notices")) {
            mailTo = setting().mailTo().stream().map(MailAddress::value).collect(Collectors.joining("\n"));
            OptionalInt above = approvals.above(page.getName());
            abovePhones = above.isPresent() ? Integer.toString(above.getAsInt()) : "";
        }
    }

    /** Stays on the page: the rows that were left out are to be read. */
    public void takeInventory() {
        if (file == null) {
            ConsoleErrors.show(MESSAGES.noFile());
            return;
        }
        Deed.done(() -> {
            CsvImport done =
                    desk.takeInventory(operator.getActor(), page.cluster().orElseThrow(), SitesPart.reader(file));
            rejected = done.rejected();
            ConsoleErrors.tell(MESSAGES.inventoryTaken(done.accepted(), done.rejectedTotal()));
        });
    }

    public List<RejectedRow> getRejected() {
        return rejected;
    }

    /** Stays on the page: what was found is of this moment and not kept. */
    public void lookAtTrust() {
        Deed.done(() ->
                report = desk.trustCheck(operator.getActor(), page.cluster().orElseThrow()));
    }

    public boolean isLooked() {
        return report != null;
    }

    /** The worst first. */
    public List<Finding> getFindings() {
        return report == null
                ? List.of()
                : report.findings().stream()
                        .sorted(Comparator.comparing(Finding::weight).reversed())
                        .toList();
    }

    public List<OfferedList> getOffered() {
        return report == null ? List.of() : report.lists();
    }

    public String weight(Finding finding) {
        return finding.weight().name().toLowerCase(Locale.ROOT);
    }

    public String sign(Finding finding) {
        return switch (finding.weight()) {
            case GOOD -> "\u2713";
            case NOTE -> "\u2139";
            case WARNING -> "\u26A0";
            case PROBLEM -> "\u2717";
        };
    }

    /** The style's name. */
    public String style(Finding finding) {
        return switch (finding.weight()) {
            case GOOD -> "good";
            case NOTE -> "note";
            case WARNING -> "warn";
            case PROBLEM -> "bad";
        };
    }

    public String saveNotices() {
        List<String> addresses = BETWEEN.splitAsStream(mailTo.strip())
                .filter(text -> !text.isEmpty())
                .toList();
        boolean done = Deed.done(() -> {
            OptionalInt above = above();
            settings.put(operator.getActor(), page.getName(), addresses, wantedWebhook(), wantedSigningKey());
            if (!above.equals(approvals.above(page.getName()))) {
                approvals.ask(operator.getActor(), page.getName(), above);
            }
        });
        return done ? Deed.then(page.address(ClusterPage.Part.NOTICES), MESSAGES.noticesSaved(page.getName())) : null;
    }

    /** The host of the webhook; the rest of it is not shown to anybody. */
    public String getWebhookShown() {
        return setting().webhook().map(WebhookUrl::shown).orElse("");
    }

    /** Whether webhooks are signed; with what is not shown to anybody. */
    public boolean isSigned() {
        return setting().signingKey().isPresent();
    }

    public List<Notice> getNotices() {
        return notices.list(page.getName(), 0, NOTICES_SHOWN).items();
    }

    public ShownTime time(Notice notice) {
        return ShownTime.of(notice.createdAt());
    }

    private NoticeSetting setting() {
        return settings.of(page.getName());
    }

    private Optional<String> wantedWebhook() {
        if (webhookRemoved) {
            return Optional.of("");
        }
        return Optional.of(webhook.strip()).filter(text -> !text.isEmpty());
    }

    private Optional<String> wantedSigningKey() {
        return signingKeyRemoved ? Optional.of("") : Optional.of(signingKey).filter(text -> !text.isEmpty());
    }

    private OptionalInt above() {
        String text = abovePhones.strip();
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,8}")) {
            throw new AccessRefusedException(MESSAGES.notWhole(text));
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getMailTo() {
        return mailTo;
    }

    public void setMailTo(String mailTo) {
        this.mailTo = mailTo == null ? "" : mailTo;
    }

    public String getWebhook() {
        return "";
    }

    public void setWebhook(String webhook) {
        this.webhook = webhook == null ? "" : webhook;
    }

    public boolean isWebhookRemoved() {
        return webhookRemoved;
    }

    public void setWebhookRemoved(boolean webhookRemoved) {
        this.webhookRemoved = webhookRemoved;
    }

    public String getSigningKey() {
        return "";
    }

    public void setSigningKey(String signingKey) {
        this.signingKey = signingKey == null ? "" : signingKey.strip();
    }

    public boolean isSigningKeyRemoved() {
        return signingKeyRemoved;
    }

    public void setSigningKeyRemoved(boolean signingKeyRemoved) {
        this.signingKeyRemoved = signingKeyRemoved;
    }

    public String getAbovePhones() {
        return abovePhones;
    }

    public void setAbovePhones(String abovePhones) {
        this.abovePhones = abovePhones == null ? "" : abovePhones;
    }
}
