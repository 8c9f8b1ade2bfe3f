package org.upgradenight.tests;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A cluster that nobody answers for: what is asked of it fails at once, and its runs' rows are all the same the product's. */
final class Nobody {

    private Nobody() {}

    /** The body that makes it known. */
    static ObjectNode cluster() {
        int closed = FreePort.choose();
        ObjectNode cluster = Wire.JSON.createObjectNode().put("kind", "cucm").put("publisher", "127.0.0.1");
        cluster.put("axlPort", closed).put("tftpPort", closed).put("phonePort", closed);
        cluster.put("username", "axl").put("password", "not-used-here");
        cluster.put("phoneUsername", "phones").put("phonePassword", "not-used-here");
        cluster.putArray("phoneNetworks").add("127.9.0.0/16");
        return cluster;
    }

    /** A run on such a cluster, which is over. */
    static long ran(Api api, String cluster, String job) {
        long run = api.start(cluster, job);
        String status = api.awaitEnd(run, Night.LONGEST_JOB).get("status").asText();
        if (!status.equals("FAILED")) {
            throw new AssertionError("somebody answers for " + cluster + ": " + status);
        }
        return run;
    }
}
