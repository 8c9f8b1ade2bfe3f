package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.upgradenight.reporting.ExposureTally.ChangedSetting;

/**
 * Counts a report in one pass: each phone once, in order of name, each changed setting once, in order of phone. Keeps
 * counts and samples only, so that its memory does not grow with the number of phones. Pure.
 */
final class HealthReportBuilder {

    /** The run's cluster. */
    record Target(String cluster, String publisher) {}

    private final RunHeading run;
    private final Target target;
    private final Map<String, Long> registrations = new TreeMap<>();
    private final Optional<ClusterLook> cluster;
    private final FirmwareTally firmware = new FirmwareTally();
    private final TrustListTally trustLists = new TrustListTally();
    private final SettingsAccessTally settings = new SettingsAccessTally();
    private final WebAccessTally web = new WebAccessTally();
    private final SecurityTally security = new SecurityTally();
    private final CheckTally ssh = CheckTally.ssh();
    private final CheckTally verification = CheckTally.verification();
    private final NewerTally newer = new NewerTally();
    private final StaleTally stale = new StaleTally();
    private final HardeningTally hardening = new HardeningTally();
    private final RemediationTally remediation = new RemediationTally();
    private final ExposureTally exposure;
    private final List<OutcomeSummary.OutcomeRow> outcomes = new ArrayList<>();
    private final List<SiteLetter> letters = new ArrayList<>();
    private long phones;
    private long registered;
    private long notLookedAt;

    /** @param cluster what the cluster said of itself, nothing when the run did not come so far */
    HealthReportBuilder(RunHeading run, Target target, Optional<ClusterLook> cluster) {
        this.run = run;
        this.target = target;
        this.cluster = cluster;
        exposure = new ExposureTally(run.reportedAt());
    }

    void add(ReportedPhone phone) {
        phones++;
        registered += phone.registered() ? 1 : 0;
        notLookedAt += phone.look().isEmpty() ? 1 : 0;
        registrations.merge(phone.registration().word(), 1L, Long::sum);
        firmware.add(phone);
        trustLists.add(phone);
        settings.add(phone);
        web.add(phone);
        security.add(phone);
        ssh.add(phone);
        verification.add(phone);
        newer.add(phone);
        stale.add(phone);
        hardening.add(phone);
        remediation.add(phone);
    }

    void add(ChangedSetting setting) {
        exposure.add(setting);
    }

    void add(SiteLetter letter) {
        letters.add(letter);
    }

    void add(OutcomeSummary.OutcomeRow row) {
        outcomes.add(row);
    }

    HealthReport build() {
        Findings found = new Findings(
                firmware.summary(),
                ssh.summary(),
                trustLists.summary(),
                verification.summary(),
                settings.summary(),
                web.summary(),
                hardening.rows(settings.summary(), web.summary()),
                security.summary(),
                remediation.summary());
        return new HealthReport(
                run,
                new TargetSystem(
                        target.cluster(),
                        cluster.map(ClusterLook::version).filter(version -> !version.isEmpty()),
                        target.publisher(),
                        registered,
                        phones - registered,
                        phones,
                        registrations,
                        notLookedAt),
                Highlights.of(found),
                found.firmware(),
                found.ssh(),
                found.trustList(),
                found.tvs(),
                found.settingsAccess(),
                found.webAccess(),
                found.hardening(),
                found.security(),
                found.remediation(),
                newer.rows(),
                cluster.map(TrustPreflight::of),
                stale.evidence(),
                stale.candidates(),
                outcomeSummary(),
                letters,
                exposure.unrestored(),
                exposure.exposure(),
                exposure.longest(),
                Optional.empty(),
                Glossary.standard());
    }

    private OutcomeSummary outcomeSummary() {
        long told =
                outcomes.stream().mapToLong(OutcomeSummary.OutcomeRow::phones).sum();
        return new OutcomeSummary(outcomes, phones - told);
    }
}
