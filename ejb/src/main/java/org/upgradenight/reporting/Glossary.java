package org.upgradenight.reporting;

import java.util.Arrays;
import java.util.List;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * The report's tables of descriptions.
 *
 * @param sections Table 2
 * @param firmwareColumns Table 4
 * @param trustListStates Table 8
 * @param settingsModes Table 13
 * @param assessments Table 17
 */
public record Glossary(
        List<Term> sections,
        List<Term> firmwareColumns,
        List<TrustListTerm> trustListStates,
        List<Term> settingsModes,
        List<Term> assessments) {

    /** A word and what it means. */
    public record Term(String word, String meaning) {}

    /** A state of a trust list, what it means, and whether the list is to be deleted. */
    public record TrustListTerm(TrustListStatus status, String meaning, boolean delete) {}

    public Glossary {
        sections = List.copyOf(sections);
        firmwareColumns = List.copyOf(firmwareColumns);
        trustListStates = List.copyOf(trustListStates);
        settingsModes = List.copyOf(settingsModes);
        assessments = List.copyOf(assessments);
    }

    static Glossary standard() {
        return new Glossary(
                Arrays.stream(ReportSection.values())
                        .map(section -> new Term(section.title(), section.description()))
                        .toList(),
                columns(),
                Arrays.stream(TrustListStatus.values())
                        .map(status -> new TrustListTerm(status, meaning(status), delete(status)))
                        .toList(),
                Arrays.stream(SettingsAccess.values())
                        .map(mode -> new Term(mode.name(), meaning(mode)))
                        .toList(),
                Arrays.stream(SecurityAssessment.values())
                        .map(assessment -> new Term(assessment.word(), assessment.description()))
                        .toList());
    }

    private static List<Term> columns() {
        return List.of(
                new Term("Model", "Each model with a phone that told its load."),
                new Term(
                        "Default version",
                        "The cluster's device default for the model; where it tells none, the load that most of its phones run."),
                new Term("Default quantity", "Phones of the model that run it."),
                new Term("Non-default version", "Every other load that phones of the model run."),
                new Term("Non-default quantity", "Phones of the model that run that other load."));
    }

    private static String meaning(TrustListStatus status) {
        return switch (status) {
            case INSTALLED -> "The phone took the list it was offered.";
            case UPDATED -> "The phone replaced its list by a newer one.";
            case NOT_INSTALLED ->
                "The phone has no list and takes the next one offered. Usual after a rollback to before"
                        + " CUCM 8 was prepared; while that parameter is on, nothing is to be done.";
            case UPDATE_FAILED ->
                "The phone refuses the list it is offered, because it does not trust who signed it. Its"
                        + " own list has to go.";
            case MISMATCH ->
                "The hash of the phone's list is not that of the list on its server. Its own list has to go.";
            case NOT_SUPPORTED -> "Models of this kind have no trust list.";
            case UNKNOWN -> "Not measured: the pages could not be read, or contradict each other.";
        };
    }

    private static boolean delete(TrustListStatus status) {
        return switch (status) {
            case UPDATE_FAILED, MISMATCH -> true;
            case INSTALLED, UPDATED, NOT_INSTALLED, NOT_SUPPORTED, UNKNOWN -> false;
        };
    }

    private static String meaning(SettingsAccess mode) {
        return switch (mode) {
            case ENABLED -> "The whole Settings menu; after unlocking, settings can be changed. The default.";
            case RESTRICTED -> "Only what concerns the user, such as contrast and ring tone; no network settings.";
            case DISABLED -> "No Settings menu at all. A stale list can then be removed only in front of the phone.";
            case UNKNOWN -> "Not measured: the inventory does not tell.";
        };
    }
}
