package org.upgradenight.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.jupiter.api.Test;

class JobRepositoryCheckTest {
    private final MBeanServer server = MBeanServerFactory.newMBeanServer();

    @Test
    void repositoryInOurDatabaseIsAccepted() throws JMException {
        show("jboss.as:subsystem=batch-jberet", Map.of("repository", "upgrade-night"));
        show("jboss.as:subsystem=batch-jberet,jdbc-job-repository=upgrade-night", Map.of("source", "UpgradeNight"));
        assertDoesNotThrow(() -> new JobRepositoryCheck(server).refuseForgetful());
    }

    @Test
    void repositoryInMemoryIsRefused() throws JMException {
        show("jboss.as:subsystem=batch-jberet", Map.of("repository", "in-memory"));
        show("jboss.as:subsystem=batch-jberet,in-memory-job-repository=in-memory", Map.of());
        assertRefused("UN9004");
    }

    @Test
    void repositoryInAnotherDatabaseIsRefused() throws JMException {
        show("jboss.as:subsystem=batch-jberet", Map.of("repository", "elsewhere"));
        show("jboss.as:subsystem=batch-jberet,jdbc-job-repository=elsewhere", Map.of("source", "Another"));
        assertRefused("UN9004");
    }

    @Test
    void serverThatDoesNotSayIsRefused() {
        assertRefused("UN9005");
    }

    private void assertRefused(String code) {
        RefusedToStartException refusal =
                assertThrows(RefusedToStartException.class, () -> new JobRepositoryCheck(server).refuseForgetful());
        assertTrue(refusal.getMessage().startsWith(code), refusal.getMessage());
    }

    private void show(String name, Map<String, String> words) throws JMException {
        server.registerMBean(new StandardMBean(new Shown(words), ShownMBean.class), new ObjectName(name));
    }

    /** The two attributes, named as the server names them. */
    public interface ShownMBean {
        String getdefaultJobRepository();

        String getdataSource();
    }

    private record Shown(Map<String, String> words) implements ShownMBean {
        @Override
        public String getdefaultJobRepository() {
            return words.get("repository");
        }

        @Override
        public String getdataSource() {
            return words.get("source");
        }
    }
}
