package org.upgradenight.reporting.workbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.upgradenight.phone.ShownSetting;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.reporting.HardeningSetting;
import org.upgradenight.reporting.HealthReport;
import org.upgradenight.reporting.LogColumn;
import org.upgradenight.reporting.NewerSetting;
import org.upgradenight.reporting.PhoneColumn;
import org.upgradenight.reporting.SettingColumn;
import org.upgradenight.reporting.Spoken;
import org.upgradenight.sitework.ManualSteps;

/** Which columns each sheet has. */
final class Sheets {

    private static final ManualSteps STEPS = ManualSteps.load();

    private Sheets() {}

    static List<Column> allDevices() {
        return List.of(
                Column.name(),
                Column.mac(),
                model(),
                Column.stored("Protocol", 10, PhoneColumn.PROTOCOL),
                description(),
                Column.stored("Site", 18, PhoneColumn.SITE),
                location(),
                pool(),
                extension(),
                user(),
                Column.stored("User's name", 22, PhoneColumn.OWNER_NAME),
                Column.stored("E-mail", 28, PhoneColumn.OWNER_MAIL),
                Column.measured("IP address", 16, PhoneColumn.ADDRESS),
                registration(),
                web(),
                settings(),
                trustList(),
                Column.word("Place in the matrix", 30, PhoneColumn.CELL),
                remedy(),
                Column.reason("Because", 44, PhoneColumn.REASON),
                Column.word("Outcome", 13, PhoneColumn.OUTCOME),
                Column.reason("Reason of the outcome", 36, PhoneColumn.OUTCOME_REASON),
                Column.stored("Detail", 40, PhoneColumn.OUTCOME_DETAIL),
                Column.stored("Attempts", 9, PhoneColumn.ATTEMPTS),
                Column.measured("Load", 26, PhoneColumn.RUNNING_LOAD),
                Column.stored("Configured load", 26, PhoneColumn.CONFIGURED_LOAD),
                Column.measured("Serial number", 16, PhoneColumn.SERIAL),
                Column.measured("Security mode", 16, PhoneColumn.SECURITY_MODE),
                Column.stored("Security profile", 30, PhoneColumn.SECURITY_PROFILE),
                Column.measured("Authentication URL", 40, PhoneColumn.AUTHENTICATION_URL),
                Column.measured("TFTP server", 16, PhoneColumn.TFTP_SERVER),
                Column.measured("Switch name", 22, PhoneColumn.SWITCH_NAME),
                Column.measured("Switch IP", 16, PhoneColumn.SWITCH_ADDRESS),
                Column.measured("Switch port", 22, PhoneColumn.SWITCH_PORT),
                Column.measured("Voice VLAN", 11, PhoneColumn.VOICE_VLAN),
                Column.time("Looked at", PhoneColumn.SEEN_AT));
    }

    static List<Column> firmware(HealthReport report) {
        return with(
                Column.measured("Load", 26, PhoneColumn.RUNNING_LOAD),
                new Column(
                        "Default of the model",
                        26,
                        row -> report.firmware()
                                .defaultOf(PhoneColumn.MODEL.of(row))
                                .orElse(Spoken.NOT_MEASURED)),
                Column.stored("Configured load", 26, PhoneColumn.CONFIGURED_LOAD));
    }

    static List<Column> ssh() {
        return with(shown("SSH", settings -> settings.on(ShownSetting.SSH)));
    }

    static List<Column> tvs() {
        return with(
                new Column("TVS status", 22, row -> switch (PhoneColumn.TRUSTS_VERIFIER.of(row)) {
                    case "true" -> "Trusts the cluster's";
                    case "false" -> "Trusts none";
                    default -> Spoken.NOT_MEASURED;
                }),
                trustList());
    }

    static List<Column> trustLists() {
        return with(
                registration(),
                trustList(),
                yes("List has to go", PhoneColumn.NEEDS_DELETION),
                Column.word("How", 12, PhoneColumn.HELP),
                Column.word("Place in the matrix", 30, PhoneColumn.CELL),
                Column.reason("Because", 44, PhoneColumn.REASON),
                new Column("utils itl reset", 18, row -> switch (PhoneColumn.RESET_CURE.of(row)) {
                    case "COULD_CURE" -> "Could help";
                    case "CANNOT_CURE" -> "Cannot help";
                    case "" -> Spoken.NOTHING;
                    default -> "not known";
                }),
                Column.measured("Seen", 50, PhoneColumn.EVIDENCE));
    }

    static List<Column> settingsAccess() {
        return with(pool(), settings());
    }

    static List<Column> webAccess() {
        return with(registration(), web(), Column.word("Counted as", 14, PhoneColumn.WEB_ACCESS));
    }

    static List<Column> hardening() {
        List<Column> columns = new ArrayList<>();
        for (HardeningSetting setting : HardeningSetting.values()) {
            columns.add(
                    switch (setting.told()) {
                        case BY_SETTINGS_ACCESS -> Column.word(setting.label(), 16, PhoneColumn.SETTINGS);
                        case BY_WEB_ACCESS -> Column.word(setting.label(), 16, PhoneColumn.WEB_ACCESS);
                        case BY_PAGES -> shown(setting.label(), setting::on);
                    });
        }
        columns.add(yes(NewerSetting.FIPS_MODE.label(), PhoneColumn.FIPS_MODE));
        columns.add(yes(NewerSetting.AUTHENTICATION_802_1X.label(), PhoneColumn.AUTHENTICATION_802_1X));
        columns.add(yes(NewerSetting.LOCAL_CERTIFICATE.label(), PhoneColumn.LOCAL_CERTIFICATE));
        return with(columns.toArray(Column[]::new));
    }

    static List<Column> security() {
        return with(
                Column.measured("Security mode", 18, PhoneColumn.SECURITY_MODE),
                Column.word("Taken as", 18, PhoneColumn.SECURITY_MEANING),
                Column.stored("Security profile", 36, PhoneColumn.SECURITY_PROFILE));
    }

    static List<Column> visits() {
        return List.of(
                new Column(
                        "What for", 20, row -> PhoneColumn.HELP.of(row).equals("VISIT") ? "Delete the list" : "Look"),
                new Column("Priority", 9, Sheets::priority),
                Column.stored("Site", 18, PhoneColumn.SITE),
                location(),
                extension(),
                user(),
                Column.stored("User's name", 22, PhoneColumn.OWNER_NAME),
                Column.stored("E-mail", 28, PhoneColumn.OWNER_MAIL),
                Column.name(),
                Column.mac(),
                Column.measured("Serial number", 16, PhoneColumn.SERIAL),
                model(),
                description(),
                Column.measured("Switch name", 22, PhoneColumn.SWITCH_NAME),
                Column.measured("Switch IP", 16, PhoneColumn.SWITCH_ADDRESS),
                Column.measured("Switch port", 22, PhoneColumn.SWITCH_PORT),
                Column.measured("Voice VLAN", 11, PhoneColumn.VOICE_VLAN),
                Column.time("Switch and port known since", PhoneColumn.PORT_SEEN_AT),
                Column.measured("Phone IP", 16, PhoneColumn.ADDRESS),
                registration(),
                Column.time("Looked at", PhoneColumn.SEEN_AT),
                Column.reason("Why", 50, PhoneColumn.REASON),
                new Column("What to do", 70, row -> looked(row) ? ManualSteps.LOOK : STEPS.forModel(model(row))),
                new Column(
                        "How to know it worked",
                        50,
                        row -> looked(row) ? ManualSteps.LOOK_WORKED : STEPS.howToKnow(model(row))),
                Column.word("Outcome", 13, PhoneColumn.OUTCOME),
                Column.blank("Result"),
                Column.blank("By"),
                Column.blank("Time"));
    }

    /** As in the letters: 1, nobody can phone with it; 2, it works, with a stale list; 3, somebody looks whether it works. */
    private static String priority(List<String> row) {
        boolean registered = Set.of("REGISTERED", "PARTIALLY_REGISTERED").contains(PhoneColumn.REGISTRATION.of(row));
        return looked(row) ? "3" : registered ? "2" : "1";
    }

    private static boolean looked(List<String> row) {
        return !PhoneColumn.HELP.of(row).equals("VISIT");
    }

    private static String model(List<String> row) {
        return PhoneColumn.MODEL.of(row);
    }

    /** @param now until when an open one counts */
    static List<Column> settings(Instant now) {
        return List.of(
                Column.setting("Phone", 18, SettingColumn.PHONE),
                Column.setting("Layer", 12, SettingColumn.LAYER),
                Column.setting("Setting", 28, SettingColumn.ELEMENT),
                Column.setting("Before", 40, SettingColumn.PRIOR),
                new Column("State", 18, row -> Spoken.words(SettingColumn.STATE.of(row))),
                new Column("Reason", 32, row -> Spoken.reason(SettingColumn.REASON.of(row))),
                new Column("Changed since", 23, row -> Column.time(SettingColumn.RECORDED_AT.of(row), "")),
                new Column("Until", 23, row -> Column.time(SettingColumn.RESTORED_AT.of(row), "still open")),
                new Column("For", 14, row -> Spoken.lasting(exposed(row, now).toSeconds())),
                Column.setting("Changed by run", 15, SettingColumn.RUN),
                new Column(
                        "Put back by run",
                        15,
                        row -> SettingColumn.RESTORED_BY_RUN.of(row).isEmpty()
                                ? Spoken.NOTHING
                                : SettingColumn.RESTORED_BY_RUN.of(row)),
                Column.setting("Note", 50, SettingColumn.NOTE));
    }

    static List<Column> log() {
        return List.of(
                new Column("Time", 23, row -> Column.time(LogColumn.AT.of(row), "")),
                new Column("Code", 10, row -> LogColumn.CODE.of(row)),
                new Column("Message", 120, row -> LogColumn.TEXT.of(row)));
    }

    private static Duration exposed(List<String> row, Instant now) {
        String until = SettingColumn.RESTORED_AT.of(row);
        return Duration.between(
                Instant.parse(SettingColumn.RECORDED_AT.of(row)), until.isEmpty() ? now : Instant.parse(until));
    }

    /** Columns behind those that say which phone it is. */
    private static List<Column> with(Column... columns) {
        List<Column> all = new ArrayList<>(
                List.of(Column.name(), Column.mac(), model(), location(), description(), extension(), user()));
        Stream.of(columns).forEach(all::add);
        return all;
    }

    /** What the phone's pages show. */
    private static Column shown(String title, Function<ShownSettings, Optional<Boolean>> setting) {
        return new Column(
                title,
                16,
                row -> setting.apply(ShownSettings.parse(PhoneColumn.SHOWN_SETTINGS.of(row)))
                        .map(on -> on ? "Enabled" : "Disabled")
                        .orElse(Spoken.NOT_MEASURED));
    }

    private static Column yes(String title, PhoneColumn column) {
        return new Column(title, 14, row -> switch (column.of(row)) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> Spoken.NOT_MEASURED;
        });
    }

    private static Column model() {
        return Column.stored("Model", 18, PhoneColumn.MODEL);
    }

    private static Column description() {
        return Column.stored("Description", 28, PhoneColumn.DESCRIPTION);
    }

    private static Column location() {
        return Column.stored("Location", 18, PhoneColumn.LOCATION);
    }

    private static Column pool() {
        return Column.stored("Device pool", 18, PhoneColumn.DEVICE_POOL);
    }

    private static Column extension() {
        return Column.stored("Extension", 14, PhoneColumn.EXTENSION);
    }

    private static Column user() {
        return Column.stored("User", 18, PhoneColumn.OWNER);
    }

    private static Column registration() {
        return new Column("Registration", 20, row -> Spoken.words(PhoneColumn.REGISTRATION.of(row)));
    }

    private static Column web() {
        return Column.word("Web server", 14, PhoneColumn.WEB);
    }

    private static Column settings() {
        return Column.word("Settings access", 16, PhoneColumn.SETTINGS);
    }

    private static Column trustList() {
        return Column.word("Trust list", 18, PhoneColumn.TRUST_LIST);
    }

    private static Column remedy() {
        return Column.word("Remedy", 16, PhoneColumn.REMEDY);
    }
}
