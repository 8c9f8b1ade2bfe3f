package org.upgradenight.web.console;

import static org.upgradenight.web.console.ConsoleMessages.MESSAGES;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.upgradenight.office.CtiDesk;
import org.upgradenight.phone.cti.CtiManagers;

/** The CTI channel of a cluster: open or closed, what it lacks, tried. Its login is the phones' own. */
@Named
@RequestScoped
public class CtiPart {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    @Inject
    private ClusterPage page;

    @Inject
    private ClusterForm form;

    @Inject
    private CtiDesk desk;

    @Inject
    private Operator operator;

    private CtiDesk.Standing standing;
    private String managers = "";
    private String problem;

    @PostConstruct
    void fill() {
        if (page.shows("cti")) {
            standing = desk.standing(page.cluster().orElseThrow());
            managers = String.join("\n", standing.managers().hosts());
        }
    }

    public boolean isOpen() {
        return standing != null && !standing.managers().hosts().isEmpty();
    }

    /** What this server lacks, with what to do; empty when nothing. */
    public String getMissing() {
        return standing == null ? "" : standing.missing().orElse("");
    }

    /** The managers, and the phones' login where it was typed anew. */
    public String save() {
        List<String> hosts = BETWEEN.splitAsStream(managers.strip())
                .filter(host -> !host.isEmpty())
                .toList();
        if (hosts.isEmpty()) {
            ConsoleErrors.show(MESSAGES.noCtiManager());
            return null;
        }
        try {
            CtiManagers wanted = new CtiManagers(hosts);
            return (!isLoginTyped() || form.saved()) && put(wanted) ? then(MESSAGES.ctiSaved(page.getName())) : null;
        } catch (IllegalArgumentException notManagers) {
            ConsoleErrors.show(notManagers.getMessage());
            return null;
        }
    }

    public String close() {
        return put(CtiManagers.NONE) ? then(MESSAGES.ctiClosed(page.getName())) : null;
    }

    private boolean isLoginTyped() {
        String known = page.cluster().orElseThrow().phoneLogin().username();
        return !form.getText().get("phonePassword").isEmpty()
                || !form.getText().get("phoneUsername").strip().equals(known);
    }

    /** Stays on the page: what was found is of this moment and not kept. */
    public void check() {
        Deed.done(() -> problem =
                desk.check(operator.getActor(), page.cluster().orElseThrow()).orElse(""));
    }

    public boolean isChecked() {
        return problem != null;
    }

    /** Empty when the channel is well. */
    public String getProblem() {
        return problem == null ? "" : problem;
    }

    private boolean put(CtiManagers wanted) {
        return Deed.done(() -> desk.put(operator.getActor(), page.cluster().orElseThrow(), wanted));
    }

    private String then(String words) {
        return Deed.then(page.address(ClusterPage.Part.CTI), words);
    }

    public String getManagers() {
        return managers;
    }

    public void setManagers(String managers) {
        this.managers = managers == null ? "" : managers;
    }
}
