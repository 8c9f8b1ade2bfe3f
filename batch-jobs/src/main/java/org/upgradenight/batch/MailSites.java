package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.run.JobName;
import org.upgradenight.run.Runs;
import org.upgradenight.sitework.Letters;
import org.upgradenight.sitework.Posted;

/** Step mail-sites: a letter to each site with the phones that need a visit. */
@Dependent
@Named("mailSites")
public class MailSites extends RunBatchlet {

    @Inject
    private Letters letters;

    @Inject
    private Runs runs;

    @Override
    void perform(Errand errand) {
        if (errand.plan().dryRun()) {
            runs.say(errand.plan().id(), BatchMessages.MESSAGES.dryRun());
            return;
        }
        listingRun(errand).ifPresent(run -> {
            if (letters.prepare(run).pending() > 0) {
                letters.trouble().ifPresent(trouble -> runs.say(errand.plan().id(), trouble));
            }
            Posted posted = letters.sendPending(run, this::stopping);
            runs.say(
                    errand.plan().id(),
                    BatchMessages.MESSAGES.letters(posted.now(), posted.earlier(), posted.unsent()));
            if (posted.standing().pending() > 0 && !stopping()) {
                runs.say(
                        errand.plan().id(),
                        BatchMessages.MESSAGES.lettersWait(posted.standing().pending()));
            }
        });
    }

    /** A mail run is about the cluster's newest deletion; a deletion is about itself. */
    private java.util.OptionalLong listingRun(Errand errand) {
        return errand.plan().job() == JobName.PHYSICAL_REMEDIATION_MAIL
                ? letters.newestDeletionRun(errand.cluster().name())
                : java.util.OptionalLong.of(errand.plan().id());
    }
}
