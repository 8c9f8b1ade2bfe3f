package org.upgradenight.reporting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is listed of a phone: read from the rows of the run, or judged as the report's tables judge it. */
public enum PhoneColumn {
    NAME("device"),
    MODEL("model"),
    PROTOCOL("protocol"),
    DESCRIPTION("description"),
    SITE("site"),
    LOCATION("location"),
    DEVICE_POOL("device_pool"),
    EXTENSION("extension"),
    OWNER("owner"),
    OWNER_NAME("owner_name"),
    OWNER_MAIL("owner_mail"),
    ADDRESS("address"),
    REGISTRATION("registration"),
    WEB("web"),
    /** {@link WebAccess} as Table 14 counts it. */
    WEB_ACCESS(phone -> WebAccess.of(phone).name()),
    SETTINGS("settings"),
    TRUST_LIST("trust_list"),
    EVIDENCE("evidence"),
    /** {@link org.upgradenight.trustlist.ResetCure}, for phones whose list has to go; else empty. */
    RESET_CURE(
            phone -> phone.stale() ? phone.look().orElseThrow().proof().cure().name() : ""),
    /** {@code true} or {@code false}, empty when nothing tells. */
    TRUSTS_VERIFIER(phone -> phone.trustsVerifier().map(String::valueOf).orElse("")),
    /** What newer generations show: {@code true}, {@code false} or empty. */
    FIPS_MODE(phone -> NewerSetting.FIPS_MODE.on(phone).map(String::valueOf).orElse("")),
    AUTHENTICATION_802_1X(phone ->
            NewerSetting.AUTHENTICATION_802_1X.on(phone).map(String::valueOf).orElse("")),
    LOCAL_CERTIFICATE(phone ->
            NewerSetting.LOCAL_CERTIFICATE.on(phone).map(String::valueOf).orElse("")),
    RUNNING_LOAD("running_load"),
    CONFIGURED_LOAD("configured_load"),
    DEFAULT_LOAD("default_load"),
    /** {@link org.upgradenight.phone.ShownSettings} as a text. */
    SHOWN_SETTINGS("shown_settings"),
    SERIAL("serial"),
    SECURITY_MODE("security_mode"),
    /** {@link SecurityMode}, empty when the phone did not tell. */
    SECURITY_MEANING(
            phone -> phone.securityWord().map(SecurityMode::of).map(Enum::name).orElse("")),
    SECURITY_PROFILE("security_profile"),
    AUTHENTICATION_URL("authentication_url"),
    TFTP_SERVER("tftp_server"),
    CELL("cell"),
    REMEDY("remedy"),
    /** {@code true}, {@code false}, or empty without a look. */
    NEEDS_DELETION("needs_deletion"),
    /** {@link Help} as Table 18 counts it, empty without a look. */
    HELP(phone -> phone.verdict().map(Help::of).map(Enum::name).orElse("")),
    REASON("reason"),
    OUTCOME("outcome"),
    OUTCOME_REASON("outcome_reason"),
    OUTCOME_DETAIL("outcome_detail"),
    ATTEMPTS("attempts"),
    SWITCH_NAME("switch_name"),
    SWITCH_ADDRESS("switch_address"),
    SWITCH_PORT("switch_port"),
    VOICE_VLAN("voice_vlan"),
    PORT_SEEN_AT("port_seen_at"),
    SEEN_AT("seen_at");

    private final Optional<String> column;
    private final Function<ReportedPhone, String> judged;

    PhoneColumn(String column) {
        this.column = Optional.of(column);
        this.judged = phone -> "";
    }

    PhoneColumn(Function<ReportedPhone, String> judged) {
        this.column = Optional.empty();
        this.judged = judged;
    }

    /** The cell of a phone; empty where nothing is known. @param rows answers the texts of the phone's row by column */
    String cell(ReportedPhone phone, Function<String, String> rows) {
        return column.map(rows).orElseGet(() -> judged.apply(phone));
    }

    /** That cell of a row. */
    @SuppressWarnings("EnumOrdinal") // a row has its cells in the order of these constants
    public String of(List<String> row) {
        return row.get(ordinal());
    }
}
