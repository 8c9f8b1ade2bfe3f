package org.upgradenight.reporting;

import java.util.List;

/** The tables that Table 1 sums up. */
record Findings(
        FirmwareSummary firmware,
        CheckSummary ssh,
        TrustListSummary trustList,
        CheckSummary tvs,
        SettingsAccessSummary settingsAccess,
        WebAccessSummary webAccess,
        List<HardeningRow> hardening,
        SecuritySummary security,
        Remediation remediation) {}
