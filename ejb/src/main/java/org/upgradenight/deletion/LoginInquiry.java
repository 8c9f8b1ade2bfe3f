package org.upgradenight.deletion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.AuthenticationUrls;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.LoginAnswer;
import org.upgradenight.classification.Observation;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.inventory.Trail;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * Finds out why phones refuse the login: by what their pages showed, by the cluster's list of what the user controls, and by
 * asking the authentication URL as a phone does. The password goes only to a URL that the operator or the cluster gave, never
 * to one that only a phone names. Safe for many threads; what it asks of the whole cluster it asks once a minute at most.
 */
public final class LoginInquiry {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final CallManager callManager;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private Control control = new Control.Untold();

    public LoginInquiry(Cluster cluster, CallManager callManager, Clock clock) {
        this.cluster = cluster;
        this.callManager = callManager;
        this.clock = clock;
    }

    /** What the user of the keys controls. */
    private sealed interface Control {

        record Devices(Set<String> names) implements Control {}

        record NoSuchUser() implements Control {}

        record Untold() implements Control {}
    }

    /**
     * The fault, or nothing where what could be asked explains nothing.
     *
     * @param before the look that found the phone in need
     */
    public Optional<LoginFault> faultOf(DeviceName phone, Observation before, Trail trail) {
        Optional<LoginFault> fault = shown(before).or(() -> asked(phone, before, trail));
        trail.note("decision", "login refused: " + fault.map(Enum::name).orElse("nothing explains it"));
        return fault;
    }

    private static Optional<LoginFault> shown(Observation before) {
        String url = url(before);
        boolean stale =
                before.trustList() == TrustListStatus.UPDATE_FAILED || before.trustList() == TrustListStatus.MISMATCH;
        if (url.isEmpty()) {
            return Optional.of(LoginFault.NO_AUTHENTICATION_URL);
        }
        return stale && secure(url) ? Optional.of(LoginFault.HTTPS_AND_STALE_LIST) : Optional.empty();
    }

    private Optional<LoginFault> asked(DeviceName phone, Observation before, Trail trail) {
        boolean cucmAnswers = cluster.authentication() == PhoneAuthentication.CUCM;
        Control known = cucmAnswers ? control(trail) : new Control.Untold();
        if (known instanceof Control.Devices devices && !devices.names().contains(phone.value())) {
            return Optional.of(LoginFault.NOT_ASSOCIATED);
        }
        try {
            Optional<LoginFault> otherUrl = otherUrl(phone, url(before));
            if (otherUrl.isPresent()) {
                return otherUrl;
            }
        } catch (CallManagerException untold) {
            trail.note("axl", "its authentication URL is not told: " + untold.getMessage());
            return Optional.empty();
        }
        return cucmAnswers ? tried(phone, url(before), known, trail) : Optional.of(LoginFault.NO_WORD_FROM_HERE);
    }

    /** By whom the phone is told to ask somebody else than the cluster's phones are told to ask tonight. */
    private Optional<LoginFault> otherUrl(DeviceName phone, String shown) {
        if (shown.equalsIgnoreCase(cluster.plainAuthenticationUrl())) {
            return Optional.empty();
        }
        Optional<DeviceSettings> own = callManager.settings(phone);
        if (own.filter(one -> is(shown, one.authenticationUrl()) || is(shown, one.secureAuthenticationUrl()))
                .isPresent()) {
            return Optional.of(LoginFault.OWN_URL_GOES_FIRST);
        }
        AuthenticationUrls shared = AuthenticationUrls.in(callManager.enterpriseParameters());
        boolean overruled = own.filter(one -> !one.authenticationUrl().isBlank()
                        || !one.secureAuthenticationUrl().isBlank())
                .isPresent();
        boolean known = !shared.equals(AuthenticationUrls.UNKNOWN);
        boolean clusters = is(shown, shared.plain()) || is(shown, shared.secure());
        return overruled || (known && !clusters) ? Optional.of(LoginFault.URL_NOT_TAKEN) : Optional.empty();
    }

    private Optional<LoginFault> tried(DeviceName phone, String url, Control known, Trail trail) {
        boolean ours = url.equalsIgnoreCase(cluster.plainAuthenticationUrl());
        AuthenticationUrls shared = ours ? AuthenticationUrls.UNKNOWN : parameters();
        if (!ours && !is(url, shared.plain()) && !is(url, shared.secure())) {
            return Optional.empty();
        }
        LoginAnswer answer = callManager.authenticate(url, phone, cluster.phoneLogin());
        trail.note("login", url + " -> " + answer.words());
        if (answer instanceof LoginAnswer.Authorized) {
            return Optional.of(secure(url) ? LoginFault.SECURE_REQUEST_FAILS : LoginFault.PHONE_CANNOT_ASK);
        }
        return answer instanceof LoginAnswer.Silent ? Optional.of(LoginFault.URL_SILENT) : refused(known);
    }

    private static Optional<LoginFault> refused(Control known) {
        if (known instanceof Control.Devices) {
            return Optional.of(LoginFault.WRONG_PASSWORD);
        }
        return known instanceof Control.NoSuchUser ? Optional.of(LoginFault.NO_SUCH_USER) : Optional.empty();
    }

    private AuthenticationUrls parameters() {
        try {
            return AuthenticationUrls.in(callManager.enterpriseParameters());
        } catch (CallManagerException untold) {
            return AuthenticationUrls.UNKNOWN;
        }
    }

    private synchronized Control control(Trail trail) {
        Instant now = clock.instant();
        if (now.isBefore(asked)) {
            return control;
        }
        String user = cluster.phoneLogin().username();
        try {
            control = callManager
                    .shared()
                    .controlledDevices(user)
                    .<Control>map(names -> new Control.Devices(upper(names)))
                    .orElseGet(Control.NoSuchUser::new);
        } catch (CallManagerException untold) {
            trail.note("axl", "what " + user + " controls is not told: " + untold.getMessage());
            control = new Control.Untold();
        }
        asked = now.plus(KEPT);
        return control;
    }

    private static Set<String> upper(List<String> names) {
        return names.stream().map(name -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static boolean is(String shown, String url) {
        return !url.isBlank() && shown.equalsIgnoreCase(url.strip());
    }

    private static boolean secure(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    private static String url(Observation before) {
        return before.facts().authenticationUrl().strip();
    }
}
