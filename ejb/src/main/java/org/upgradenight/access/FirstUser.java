package org.upgradenight.access;

import static org.upgradenight.access.AccessMessages.MESSAGES;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets the first user in. A password in UPGRADE_NIGHT_ADMIN_PASSWORD is admin's at every start, whatever it was before,
 * so a lost one can be replaced; without it a new installation gets a random one, shown once, and nothing else changes.
 */
@Singleton
@Startup
@DependsOn("StartupGuard")
public class FirstUser {

    private static final Logger LOG = Logger.getLogger(FirstUser.class);
    private static final String ADMIN = "admin";

    @Inject
    private Users users;

    @Inject
    private LockOuts locks;

    @Inject
    private AuditTrail trail;

    @PostConstruct
    void letIn() {
        Optional<String> given = Optional.ofNullable(System.getenv("UPGRADE_NIGHT_ADMIN_PASSWORD"))
                .filter(text -> !text.isEmpty());
        Optional<Users.Account> known = users.account(ADMIN);
        if (known.isEmpty() && users.list().isEmpty()) {
            first(given);
        } else if (given.isPresent() && known.isPresent()) {
            replace(given.get(), known.get());
        }
    }

    private void first(Optional<String> given) {
        String password = given.orElseGet(FirstUser::random);
        users.firstAdministrator(ADMIN, password);
        trail.append(new AuditTrail.Fact("", "user-created", ADMIN, "first start"));
        if (given.isEmpty()) {
            show(MESSAGES.firstPassword(password));
        }
    }

    /** Past the log and the server's own redirection of System.out: the console shows it once, no file keeps it. */
    private static void show(String line) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, Charset.defaultCharset());
        console.println(line);
    }

    private void replace(String password, Users.Account account) {
        if (!PasswordHash.matches(password, account.passwordHash())) {
            users.firstAdministrator(ADMIN, password);
            locks.open(ADMIN);
            trail.append(new AuditTrail.Fact("", "user-password", ADMIN, "UPGRADE_NIGHT_ADMIN_PASSWORD at start"));
            LOG.info(MESSAGES.passwordTaken());
        }
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
