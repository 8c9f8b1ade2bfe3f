package org.upgradenight.web.console;

import static org.upgradenight.web.console.ConsoleMessages.MESSAGES;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradenight.access.Administration;
import org.upgradenight.access.LockOut;
import org.upgradenight.access.Role;
import org.upgradenight.access.Token;
import org.upgradenight.access.Tokens;
import org.upgradenight.access.User;
import org.upgradenight.access.Users;
import org.upgradenight.office.MailTest;
import org.upgradenight.run.PassiveMode;

/** Users and their locks and tokens, passive mode, the mail server. Which user is meant stands in the address. */
@Named
@RequestScoped
public class AdministrationPage {
    private static final String PAGE = "/administration.xhtml";

    @Inject
    private Users users;

    @Inject
    private Tokens tokens;

    @Inject
    private Administration administration;

    @Inject
    private PassiveMode passive;

    @Inject
    private MailTest mailTest;

    @Inject
    private Operator operator;

    private Optional<User> chosen = Optional.empty();
    private String name = "";
    private String password = "";
    private List<String> roles = List.of(Role.VIEWER.word());
    private boolean enabled = true;
    private String passiveReason = "";
    private String mailTo = "";

    @PostConstruct
    void choose() {
        chosen = Optional.of(Asked.text("user", 128))
                .filter(text -> !text.isEmpty())
                .flatMap(users::find);
        chosen.ifPresent(user -> {
            name = user.name();
            roles = user.roles().stream().map(Role::word).sorted().toList();
            enabled = user.enabled();
        });
    }

    public List<User> getUsers() {
        return users.list();
    }

    public String roles(User user) {
        return user.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    public ShownTime time(User user) {
        return ShownTime.of(user.createdAt());
    }

    /** Why somebody cannot log in from somewhere at present, in order of name. */
    public List<LockOut> getLocks() {
        return administration.lockOuts(operator.getActor());
    }

    public ShownTime until(LockOut lock) {
        return ShownTime.of(lock.until());
    }

    public boolean isKnown() {
        return chosen.isPresent();
    }

    public List<String> getAllRoles() {
        return Arrays.stream(Role.values()).map(Role::word).toList();
    }

    public String what(String role) {
        return switch (Role.of(role).orElseThrow()) {
            case VIEWER -> "looks";
            case OPERATOR -> "and checks clusters, imports lists, starts health checks and dry runs, stops any run";
            case REMEDIATOR -> "and starts, resumes and gives up runs that change phones";
            case ADMIN -> "and keeps clusters, users and passive mode; reads the audit trail";
            case APPROVER -> "looks, and approves what others asked for";
            case AUDITOR -> "looks, and reads and verifies the audit trail";
        };
    }

    public String save() {
        boolean known = isKnown();
        Administration.Wanted wanted = new Administration.Wanted(
                known ? chosen.get().name() : name.strip(),
                Optional.of(password).filter(text -> !text.isEmpty()),
                wanted(),
                enabled);
        password = "";
        return Deed.done(() -> administration.put(operator.getActor(), wanted))
                ? Deed.then(PAGE, MESSAGES.userSaved(wanted.name()))
                : null;
    }

    public String unlock() {
        String locked = Asked.text("locked", 255);
        return Deed.done(() -> administration.unlock(operator.getActor(), locked))
                ? Deed.then(PAGE, MESSAGES.userUnlocked(locked))
                : null;
    }

    public List<Token> getTokens() {
        return chosen.map(user -> tokens.list(user.name())).orElse(List.of());
    }

    public ShownTime made(Token token) {
        return ShownTime.of(token.createdAt());
    }

    public ShownTime expires(Token token) {
        return ShownTime.of(token.expiresAt());
    }

    public String revoke() {
        long token = Asked.number("token");
        return Deed.done(() -> administration.removeToken(operator.getActor(), name, token))
                ? Deed.then(PAGE + "?user=" + name, MESSAGES.tokenRevoked())
                : null;
    }

    public String beginPassive() {
        return Deed.done(() -> passive.begin(operator.getActor(), passiveReason))
                ? Deed.then(PAGE, MESSAGES.passiveOn())
                : null;
    }

    public String endPassive() {
        return Deed.done(() -> passive.end(operator.getActor())) ? Deed.then(PAGE, MESSAGES.passiveOff()) : null;
    }

    /** Stays on the page: what the mail server said is to be read beside the address. */
    public void tryMail() {
        Deed.done(() -> {
            MailTest.Said said = mailTest.send(operator.getActor(), mailTo);
            if (said.ok()) {
                ConsoleErrors.tell(MESSAGES.mailTaken(mailTo, said.note()));
            } else {
                ConsoleErrors.show(said.note());
            }
        });
    }

    private Set<Role> wanted() {
        return Stream.of(roles.toArray(String[]::new))
                .flatMap(word -> Role.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getPassiveReason() {
        return passiveReason;
    }

    public void setPassiveReason(String passiveReason) {
        this.passiveReason = passiveReason == null ? "" : passiveReason;
    }

    public String getMailTo() {
        return mailTo;
    }

    public void setMailTo(String mailTo) {
        this.mailTo = mailTo == null ? "" : mailTo.strip();
    }
}
