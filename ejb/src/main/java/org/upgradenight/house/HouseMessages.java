package org.upgradenight.house;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the house says when it will not open, or opens. Codes 9000 to 9049; the launcher has 9050 to 9099. */
@MessageBundle(projectCode = "UN", length = 4)
interface HouseMessages {
    HouseMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), HouseMessages.class);

    @Message(
            id = 9001,
            value =
                    "The database does not answer: %s (%s). Start it, or correct UPGRADE_NIGHT_DB_URL, UPGRADE_NIGHT_DB_USER"
                            + " and UPGRADE_NIGHT_DB_PASSWORD; then start Upgrade Night again.")
    String databaseUnreachable(String url, String reason);

    @Message(
            id = 9002,
            value =
                    "The database's schema is at version %s, which this release does not know; its newest is %s. Use the newer"
                            + " release that migrated it, or restore the backup made before that.")
    String schemaIsNewer(String found, String newest);

    @Message(
            id = 9003,
            value =
                    "The database's schema could not be brought to this release's version: %s. Nothing of a failed step was kept"
                            + " where the database can undo it; correct the cause and start again.")
    String migrationFailed(String reason);

    @Message(
            id = 9004,
            value =
                    "The server keeps its job repository '%s' in memory or in another database. A killed run could not be resumed."
                            + " The default job repository must be a JDBC one on the data source UpgradeNight.")
    String jobRepositoryIsNotDurable(String name);

    @Message(
            id = 9005,
            value =
                    "The server does not say where its job repository is (%s), so a killed run might not be resumed. Start Upgrade"
                            + " Night with the configuration that it is delivered with.")
    String jobRepositoryUnknown(String reason);

    @Message(id = 9006, value = "Upgrade Night does not start: the reason stands above. The process ends.")
    String refused();

    @Message(id = 9007, value = "The database is %s, schema version %s.")
    String migrated(String database, String version);

    @Message(id = 9008, value = "The house is open.")
    String open();

    @Message(
            id = 9010,
            value =
                    "%s is %s, on which nobody can listen at %s now (%s). Stop who listens there, or choose another port.")
    String doorTaken(String setting, String port, String address, String reason);

    @Message(
            id = 9011,
            value = "UPGRADE_NIGHT_BIND is %s, which is no address of this machine. 0.0.0.0 listens on all it has.")
    String notOurAddress(String address);

    @Message(
            id = 9012,
            value =
                    "The keystore %s cannot be opened with UPGRADE_NIGHT_KEYSTORE_PASSWORD: %s. It must be a PKCS12 file.")
    String keystoreShut(String file, String reason);

    @Message(id = 9013, value = "The keystore %s holds no private key with its certificate.")
    String keystoreWithoutKey(String file);

    @Message(
            id = 9014,
            value =
                    "The server cannot look after its %s now. It tries again every %d s and says when it can; nothing is lost.")
    String ticksFail(String what, long seconds);

    @Message(id = 9015, value = "The server looks after its %s again.")
    String ticksAgain(String what);
}
