package org.upgradenight.reporting;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.upgradenight.trustlist.TrustListStatus;

/** Reports with lists for the tests of those who show them. */
public final class Lists {

    private Lists() {}

    /** A few ordinary phones, of which one has an address, an extension and a user, and the rest tells nothing. */
    public static RunLists ordinary() throws IOException {
        RunLists run = new RunLists(Estate.report(), Spools.open());
        ReportedPhone known = Estate.online("01", "Cisco 7841", "Berlin", "sip.12-1", TrustListStatus.INSTALLED);
        run.lists().phones().add(phone(known, column -> switch (column) {
            case "device" -> "SEP000000000001";
            case "model" -> "Cisco 7841";
            case "extension" -> "0049301234";
            case "registration" -> "REGISTERED";
            case "web" -> "ONLINE";
            case "running_load" -> "sip.11-5";
            case "seen_at" -> "2026-11-22T03:00:00Z";
            default -> "";
        }));
        run.lists()
                .phones()
                .add(phone(Estate.restricted("02", "", "", "", TrustListStatus.MISMATCH), column -> switch (column) {
                    case "device" -> "SEP000000000002";
                    case "registration" -> "UNKNOWN";
                    default -> "";
                }));
        run.lists().settings().add(setting(column -> column.equals("state") ? "WRITTEN" : ""));
        run.lists().log().add(List.of("2026-11-22T03:00:00Z", "UN6009", "Resumed by admin."));
        return run;
    }

    /** As many lines as there are texts, each of which stands in every cell of its line that can hold any text. */
    public static RunLists called(List<String> texts) throws IOException {
        RunLists run = new RunLists(Estates.calledEverywhere(texts.get(0)), Spools.open());
        ReportedPhone stale = Estate.online("02", "", "", "", TrustListStatus.MISMATCH);
        for (String text : texts) {
            run.lists().phones().add(phone(stale, column -> column.endsWith("_at") ? "" : text));
            run.lists().settings().add(setting(column -> text));
            run.lists().log().add(List.of("2026-11-22T03:00:00Z", text, text));
        }
        return run;
    }

    /** As many phones, each with a changed setting, with texts as long as real ones. */
    public static RunLists many(int phones) throws IOException {
        RunLists run = new RunLists(Estate.report(), Spools.open());
        ReportedPhone stale = Estate.online("02", "Cisco 7841", "Berlin", "sip.12-1", TrustListStatus.MISMATCH);
        IntStream.range(0, phones).forEach(number -> {
            run.lists().phones().add(phone(stale, column -> column + " of phone " + number));
            run.lists().settings().add(setting(column -> column + " of phone " + number));
        });
        return run;
    }

    private static List<String> phone(ReportedPhone phone, Function<String, String> texts) {
        return Arrays.stream(PhoneColumn.values())
                .map(column -> column.cell(
                        phone,
                        name -> name.endsWith("_at") && !texts.apply(name).startsWith("2") ? "" : texts.apply(name)))
                .toList();
    }

    private static List<String> setting(Function<String, String> texts) {
        Instant recorded = Estate.NOW.minusSeconds(11_520);
        return Arrays.stream(SettingColumn.values())
                .map(column -> switch (column) {
                    case RECORDED_AT -> recorded.toString();
                    case RESTORED_AT -> "";
                    case PHONE, LAYER, ELEMENT, PRIOR, STATE, REASON, NOTE, RUN, RESTORED_BY_RUN ->
                        texts.apply(column.column());
                })
                .toList();
    }
}
