package org.upgradenight.web.console;

import static org.upgradenight.web.console.ConsoleMessages.MESSAGES;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.upgradenight.inventory.RejectedRow;
import org.upgradenight.inventory.Site;
import org.upgradenight.inventory.Sites;
import org.upgradenight.office.ClusterDesk;
import org.upgradenight.planning.PhoneCount;
import org.upgradenight.web.problem.ProblemException;
import org.upgradenight.web.problem.WebMessages;

/** Sites and whom to write to about them: those that somebody entered, and those that the newest inventory knows. */
@Named
@RequestScoped
public class SitesPart {
    private static final int SIZE = 50;

    @Inject
    private ClusterPage page;

    @Inject
    private Sites sites;

    @Inject
    private PhoneCount phones;

    @Inject
    private ClusterDesk desk;

    @Inject
    private Operator operator;

    private String q = "";
    private int number;
    private String edited = "";
    private List<Row> rows;
    private String site = "";
    private String contacts = "";
    private String building = "";
    private String notes = "";
    private Part file;
    private List<RejectedRow> rejected = List.of();

    /** A site as the page shows it. */
    public record Row(String name, String contacts, String building, String notes, long phones) {

        public boolean isNamed() {
            return !contacts.isEmpty();
        }
    }

    @PostConstruct
    void ask() {
        q = Asked.text("q", 200);
        number = (int) Math.min(1_000_000, Asked.number("page"));
        edited = Asked.text("site", 255);
        rows().stream().filter(row -> row.name().equals(edited)).findFirst().ifPresent(row -> {
            site = row.name();
            contacts = row.contacts();
            building = row.building();
            notes = row.notes();
        });
    }

    public List<Row> getRows() {
        return rows().stream().skip((long) number * SIZE).limit(SIZE).toList();
    }

    public int getTotal() {
        return rows().size();
    }

    public long getWithout() {
        return rows().stream().filter(row -> !row.isNamed()).count();
    }

    public boolean isBefore() {
        return number > 0;
    }

    public boolean isAfter() {
        return (long) (number + 1) * SIZE < rows().size();
    }

    public int getNumber() {
        return number;
    }

    public boolean edits(Row row) {
        return row.name().equals(edited) && operator.isAdministrating();
    }

    public String save() {
        List<String> addresses = Arrays.stream(contacts.split("[,;\\s]+"))
                .filter(text -> !text.isEmpty())
                .toList();
        boolean done = Deed.done(() -> desk.putSite(operator.getActor(), site(addresses)));
        return done ? Deed.then(back(), MESSAGES.siteSaved(site)) : null;
    }

    public String remove() {
        String name = edited;
        return Deed.done(() -> desk.removeSite(operator.getActor(), page.getName(), name))
                ? Deed.then(back(), MESSAGES.siteRemoved(name))
                : null;
    }

    /** Stays on the page: the rows that were left out are to be read. */
    public void take() {
        if (file == null) {
            ConsoleErrors.show(MESSAGES.noFile());
            return;
        }
        Deed.done(() -> {
            ClusterDesk.ContactsTaken taken =
                    desk.takeContacts(operator.getActor(), page.cluster().orElseThrow(), reader(file));
            rejected = taken.rejected();
            rows = null;
            ConsoleErrors.tell(MESSAGES.contactsTaken(taken.accepted(), rejected.size()));
        });
    }

    public List<RejectedRow> getRejected() {
        return rejected;
    }

    static Reader reader(Part file) {
        try {
            return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Site site(List<String> addresses) {
        try {
            return new Site(page.getName(), site.strip(), addresses, building.strip(), notes.strip());
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.badRequest(WebMessages.MESSAGES.invalid(wrong.getMessage()));
        }
    }

    private List<Row> rows() {
        if (rows == null) {
            Map<String, Row> all = new TreeMap<>();
            Map<String, Long> counts = phones.bySite(page.getName());
            counts.forEach((name, count) -> all.put(name, new Row(name, "", "", "", count)));
            sites.list(page.getName())
                    .forEach(one -> all.put(
                            one.name(),
                            new Row(
                                    one.name(),
                                    String.join(", ", one.contacts()),
                                    one.building(),
                                    one.notes(),
                                    counts.getOrDefault(one.name(), 0L))));
            String wanted = q.toLowerCase(Locale.ROOT);
            rows = all.values().stream()
                    .filter(row -> (row.name() + " " + row.contacts() + " " + row.building())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .toList();
        }
        return rows;
    }

    private String back() {
        return page.address(ClusterPage.Part.SITES) + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&page="
                + number;
    }

    public String getQ() {
        return q;
    }

    public String getEdited() {
        return edited;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site == null ? "" : site;
    }

    public String getContacts() {
        return contacts;
    }

    public void setContacts(String contacts) {
        this.contacts = contacts == null ? "" : contacts;
    }

    public String getBuilding() {
        return building;
    }

    public void setBuilding(String building) {
        this.building = building == null ? "" : building;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes == null ? "" : notes;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
