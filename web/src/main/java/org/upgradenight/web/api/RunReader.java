package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.inventory.Scope;
import org.upgradenight.preparation.Level;
import org.upgradenight.restoration.Hardening;
import org.upgradenight.run.Canary;
import org.upgradenight.run.GroupCanary;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.RunTerms;
import org.upgradenight.run.Source;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.problem.ProblemException;

/** Reads what somebody asks a run to be. */
final class RunReader {

    private RunReader() {}

    static RunRequest read(String cluster, Fields fields, String user) {
        try {
            RunRequest request = new RunRequest(
                    cluster,
                    new RunTerms(
                            job(fields),
                            source(fields),
                            fields.object("scope").map(RunReader::scope).orElse(Scope.EVERYTHING),
                            fields.flag("dryRun", false),
                            fields.object("canary").map(RunReader::canary),
                            groupCanary(fields),
                            fields.time("windowEndsAt"),
                            choices(fields)),
                    fields.optionalText("confirm", 64).orElse(""),
                    user);
            fields.nothingElse();
            return request;
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.badRequest(MESSAGES.invalid(wrong.getMessage()));
        }
    }

    private static JobName job(Fields fields) {
        String words = String.join(
                ", ", Arrays.stream(JobName.values()).map(JobName::word).toList());
        return JobName.of(fields.text("job", 64)).orElseThrow(() -> fields.mustBe("job", "one of " + words));
    }

    private static Source source(Fields fields) {
        String word = fields.optionalText("source", 16).orElse("axl");
        return Arrays.stream(Source.values())
                .filter(source -> source.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> fields.mustBe("source", "axl or csv"));
    }

    private static RunChoices choices(Fields fields) {
        String level = fields.optionalText("level", 16).orElse(Level.DEVICE.word());
        return new RunChoices(
                Level.of(level).orElseThrow(() -> fields.mustBe("level", "device, profile or enterprise")),
                fields.flag("temporaryUser", false),
                fields.object("hardening").map(RunReader::hardening));
    }

    private static Hardening hardening(Fields fields) {
        Hardening hardening = Hardening.of(fields.text("profile", 64), fields.texts("elements", 64));
        fields.nothingElse();
        return hardening;
    }

    private static Scope scope(Fields fields) {
        Scope scope = new Scope(
                set(fields, "devices", 64),
                set(fields, "sites", 255),
                set(fields, "devicePools", 255),
                set(fields, "models", 255));
        fields.nothingElse();
        return scope;
    }

    private static Set<String> set(Fields fields, String name, int most) {
        return Set.copyOf(fields.texts(name, most));
    }

    /** Where nothing is said of groups they begin carefully, unless a canary is declined expressly. */
    private static Optional<GroupCanary> groupCanary(Fields fields) {
        if (fields.has("groupCanary")
                || (fields.has("canary") && fields.object("canary").isEmpty())) {
            return fields.object("groupCanary").map(RunReader::groups);
        }
        return Optional.of(GroupCanary.DEFAULT);
    }

    private static GroupCanary groups(Fields fields) {
        GroupCanary groups = new GroupCanary(
                fields.integer("first", GroupCanary.DEFAULT.first()),
                fields.integer("then", GroupCanary.DEFAULT.then()),
                fields.integer("maxFailurePercent", GroupCanary.DEFAULT.maxFailurePercent()));
        fields.nothingElse();
        return groups;
    }

    private static Canary canary(Fields fields) {
        Canary canary = new Canary(fields.integer("size"), fields.integer("maxFailurePercent"));
        fields.nothingElse();
        return canary;
    }
}
