package org.upgradenight.reporting;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about reports. Codes UN5000 to UN5019; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
interface ReportMessages {

    ReportMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), ReportMessages.class);

    @Message(id = 5000, value = "The report lacks the cluster's version or trust: it did not tell them. %s")
    String clusterDidNotSay(String reason);
}
