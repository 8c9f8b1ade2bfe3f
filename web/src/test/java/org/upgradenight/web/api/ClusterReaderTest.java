package org.upgradenight.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.ClusterKind;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.SiteBy;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.RecordJson;
import org.upgradenight.web.problem.Problem;
import org.upgradenight.web.problem.ProblemException;

class ClusterReaderTest {

    private static final String LOGINS =
            "\"username\":\"axl\",\"password\":\"secret1\",\"phoneUsername\":\"itl\",\"phonePassword\":\"secret2\"";
    private static final String LEAST =
            "{\"publisher\":\"cucm.example\",\"phoneNetworks\":[\"10.0.0.0/8\"]," + LOGINS + "}";

    @Test
    void leastBodyGetsTheDefaults() {
        Cluster cluster = read(LEAST, Optional.empty());
        assertEquals(ClusterKind.CUCM, cluster.kind());
        assertEquals(8443, cluster.axlPort());
        assertEquals(6970, cluster.tftpPort());
        assertEquals(80, cluster.phonePort());
        assertEquals(SiteBy.LOCATION, cluster.siteBy());
        assertEquals(Limits.DEFAULT, cluster.limits());
        assertFalse(cluster.trustOnFirstUse());
    }

    @Test
    void singleLimitLeavesTheOthers() {
        Cluster cluster = read(LEAST.replace("{\"pub", "{\"limits\":{\"keyPaceMillis\":5},\"pub"), Optional.empty());
        assertEquals(Duration.ofMillis(5), cluster.limits().keyPace());
        assertEquals(Limits.DEFAULT.window(), cluster.limits().window());
    }

    @Test
    void wrongValuesAreNamed() {
        assertEquals(
                "limits.window lies between 1 and 5000, not 0",
                refusal("\"limits\":{\"window\":0}").detail());
        assertEquals(
                "limits.windwo is not known here.",
                refusal("\"limits\":{\"windwo\":1}").detail());
        assertEquals(
                "axlPort lies between 1 and 65535", refusal("\"axlPort\":70000").detail());
        assertEquals("kind must be cucm or cucme.", refusal("\"kind\":\"CUCM\"").detail());
        assertEquals("typo is not known here.", refusal("\"typo\":1").detail());
        assertEquals(400, refusal("\"siteBy\":\"building\"").status());
        assertEquals(400, refusal("\"authenticationUrl\":\"https://x\"").status());
    }

    @Test
    void passwordsLeftOutStay() {
        Cluster stored = read(LEAST, Optional.empty());
        Cluster again =
                read(LEAST.replace(LOGINS, "\"username\":\"axl\",\"phoneUsername\":\"itl\""), Optional.of(stored));
        assertEquals("secret1", again.callManagerLogin().password());
        assertEquals("secret2", again.phoneLogin().password());
    }

    @Test
    void storedPasswordDoesNotGoToAnotherHost() {
        Cluster stored = read(LEAST, Optional.empty());
        String moved = LEAST.replace(LOGINS, "\"username\":\"axl\",\"phoneUsername\":\"itl\"")
                .replace("cucm.", "evil.");
        assertThrows(ProblemException.class, () -> read(moved, Optional.of(stored)));
    }

    @Test
    void newClusterNeedsPasswords() {
        String without = LEAST.replace(LOGINS, "\"username\":\"axl\",\"phoneUsername\":\"itl\"");
        ProblemException refused = assertThrows(ProblemException.class, () -> read(without, Optional.empty()));
        assertEquals("password is missing.", refused.problem().detail());
    }

    @Test
    void answersShowNoPassword() {
        String shown =
                RecordJson.of(ClusterJson.of(read(LEAST, Optional.empty()))).toString();
        assertFalse(shown.contains("secret"));
        assertFalse(shown.contains("assword"));
    }

    private static Problem refusal(String member) {
        String body = LEAST.replace("{\"pub", "{" + member + ",\"pub");
        return assertThrows(ProblemException.class, () -> read(body, Optional.empty()))
                .problem();
    }

    private static Cluster read(String body, Optional<Cluster> known) {
        return ClusterReader.read(
                "lab", Body.object(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))), known);
    }
}
