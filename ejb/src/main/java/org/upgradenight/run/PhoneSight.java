package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What was seen of a phone in one look, as its pages said it. Unknown texts are empty. */
public record PhoneSight(
        Instant at,
        String phase,
        String trustList,
        String evidence,
        String itlSignature,
        String ctl,
        String lsc,
        String trustMessageAt,
        String authenticationUrl,
        String webAccess,
        String load,
        String serial,
        String modelNumber,
        String tftpServer,
        String securityMode,
        String voiceVlan) {

    static final String COLUMNS = "at, phase, trust_list, evidence, itl_signature, ctl, lsc, trust_message_at,"
            + " authentication_url, web_access, running_load, serial, model_number, tftp_server, security_mode, voice_vlan";

    static PhoneSight read(ResultSet row) throws SQLException {
        return new PhoneSight(
                Answers.instant(row, "at").orElseThrow(),
                row.getString("phase"),
                row.getString("trust_list"),
                row.getString("evidence"),
                row.getString("itl_signature"),
                row.getString("ctl"),
                row.getString("lsc"),
                row.getString("trust_message_at"),
                row.getString("authentication_url"),
                row.getString("web_access"),
                row.getString("running_load"),
                row.getString("serial"),
                row.getString("model_number"),
                row.getString("tftp_server"),
                row.getString("security_mode"),
                row.getString("voice_vlan"));
    }
}
