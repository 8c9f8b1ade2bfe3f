package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.AuthenticationUrls;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.classification.Observation;
import org.upgradenight.deletion.LoginFault;
import org.upgradenight.deletion.LoginInquiry;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.Key;
import org.upgradenight.phone.KeyAnswer;
import org.upgradenight.phone.PlayReason;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * Phones that really refuse a key with error 4, each for another reason; the inquiry has the same wires as in a run and has to
 * find that reason.
 */
class LoginFaultWireTest {

    private static final Limits LIMITS = new Limits(
            50, 50, 3000, 60_000, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(20), false);

    private static SimulatedEstate estate;
    private static Deque<Phone> associated;
    private static Deque<Phone> others;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        estate = new SimulatedEstate(
                "127.73.0.0",
                "--phones",
                "60",
                "--seed",
                "5",
                "--calm",
                "true",
                "--time-scale",
                "50",
                "--associated-percent",
                "60",
                "--bad-itl-percent",
                "100",
                "--phone-network",
                "127.73.0.0");
        estate.upgrade();
        associated = phones(Predicate.not(LoginFaultWireTest::unknown));
        others = phones(LoginFaultWireTest::unknown);
    }

    @AfterAll
    static void end() throws IOException {
        estate.close();
    }

    @Test
    void aSecureUrlBehindAStaleList() {
        Phone phone = asking(associated.remove(), ownUrl(), ownUrl().replace("http:", "https:"));
        assertEquals(Optional.of(LoginFault.HTTPS_AND_STALE_LIST), fault(phone, cluster()));
    }

    /** The same phone with shut pages of its list: its failing request tells what no page does. */
    @Test
    void aSecureUrlThatThePhoneCannotUseAnyMore() {
        try (CallManager callManager = estate.open(cluster())) {
            String secure =
                    AuthenticationUrls.in(callManager.enterpriseParameters()).secure();
            Phone phone = asking(associated.remove(), "", secure);
            Observation seen = estate.look(cluster(), callManager, phone);
            Observation untold = new Observation(
                    seen.device(),
                    seen.at(),
                    seen.registration(),
                    seen.web(),
                    seen.settings(),
                    TrustListStatus.UNKNOWN,
                    "",
                    seen.facts());
            assertEquals(PlayReason.ERROR_4, refusal(phone, cluster()));
            assertEquals(
                    Optional.of(LoginFault.SECURE_REQUEST_FAILS),
                    new LoginInquiry(cluster(), callManager, Clock.systemUTC())
                            .faultOf(name(phone), untold, Trail.NONE));
        }
    }

    @Test
    void noUrlAtAll() {
        Phone phone = asking(associated.remove(), "", "");
        assertEquals(Optional.of(LoginFault.NO_AUTHENTICATION_URL), fault(phone, cluster()));
    }

    @Test
    void aPhoneThatTheUserDoesNotControl() {
        Phone phone = asking(others.remove(), ownUrl(), "");
        assertEquals(Optional.of(LoginFault.NOT_ASSOCIATED), fault(phone, cluster()));
    }

    @Test
    void aWrongPassword() {
        Phone phone = asking(associated.remove(), ownUrl(), "");
        Cluster wrong = keys(estate.simulator.endpoints().phoneUser(), "not-it");
        assertEquals(Optional.of(LoginFault.WRONG_PASSWORD), fault(phone, wrong));
    }

    @Test
    void aUserWhomNobodyKnows() {
        Phone phone = asking(associated.remove(), ownUrl(), "");
        Cluster wrong = keys("nobody", "nothing");
        assertEquals(Optional.of(LoginFault.NO_SUCH_USER), fault(phone, wrong));
    }

    @Test
    void aUrlThatIsSetAtTheDevice() {
        Phone phone = asking(associated.remove(), ownUrl() + "x", "");
        estate.simulator
                .cluster()
                .change(
                        phone.identity().name(),
                        row -> row.with(row.description(), row.vendorConfig(), ownUrl() + "x", ""));
        assertEquals(Optional.of(LoginFault.OWN_URL_GOES_FIRST), fault(phone, cluster()));
    }

    @Test
    void aUrlThatTheClusterGivesNobody() {
        Phone phone = asking(associated.remove(), "http://127.0.0.1:9/left-over", "");
        assertEquals(Optional.of(LoginFault.URL_NOT_TAKEN), fault(phone, cluster()));
    }

    @Test
    void aUrlAtWhichNobodyAnswers() {
        String closed = "http://127.0.0.1:1/ccmcip/authenticate.jsp";
        Phone phone = asking(associated.remove(), closed, "");
        assertEquals(
                Optional.of(LoginFault.URL_SILENT),
                fault(phone, cluster().during(cluster().phoneLogin(), closed)));
    }

    /** Whom the user controls decides nothing there, so nobody is asked about it. */
    @Test
    void aPhoneThatAsksThisServer() {
        String here = "http://127.0.0.1:1/phone-authentication/token";
        Phone phone = asking(others.remove(), here, "");
        assertEquals(Optional.of(LoginFault.NO_WORD_FROM_HERE), fault(phone, answeredHere(here)));
    }

    @Test
    void aPhoneThatIsToldNothingOfWhatTheClusterTellsUs() {
        Phone phone = asking(associated.remove(), ownUrl(), "");
        phone.fault(Fault.ERROR4, true);
        assertEquals(Optional.of(LoginFault.PHONE_CANNOT_ASK), fault(phone, cluster()));
    }

    @Test
    void thePasswordGoesToNoUrlThatOnlyAPhoneNames() {
        Phone phone = asking(associated.remove(), "http://127.0.0.1:9/trap", "");
        List<String> trail = new ArrayList<>();
        try (CallManager callManager = estate.open(cluster())) {
            Observation before = estate.look(cluster(), callManager, phone);
            new LoginInquiry(cluster(), callManager, Clock.systemUTC())
                    .faultOf(name(phone), before, (kind, text) -> trail.add(kind));
        }
        assertEquals(List.of("decision"), trail, "nobody was asked about the login");
    }

    /** Presses a key, which the phone has to refuse, and asks why. */
    private static Optional<LoginFault> fault(Phone phone, Cluster cluster) {
        try (CallManager callManager = estate.open(cluster)) {
            Observation before = estate.look(cluster, callManager, phone);
            assertEquals(PlayReason.ERROR_4, refusal(phone, cluster));
            return new LoginInquiry(cluster, callManager, Clock.systemUTC())
                    .faultOf(name(phone), before, (kind, text) -> {});
        }
    }

    private static PlayReason refusal(Phone phone, Cluster cluster) {
        KeyAnswer answer = new HttpKeyPad(estate.http, new Meters())
                .press(
                        org.upgradenight.phone.Phone.of(
                                cluster,
                                estate.known(phone).device(),
                                "",
                                phone.identity().ip()),
                        Key.digit(1));
        return assertInstanceOf(KeyAnswer.AuthenticationRefused.class, answer, answer::words)
                .reason();
    }

    private static Phone asking(Phone phone, String url, String secureUrl) {
        phone.forceConfiguration(new PhoneConfig(0, 0, 1, url, secureUrl));
        return phone;
    }

    private static Deque<Phone> phones(Predicate<Phone> which) {
        return new ArrayDeque<>(
                estate.simulator.phones().values().stream().filter(which).toList());
    }

    private static boolean unknown(Phone phone) {
        return !estate.simulator
                .cluster()
                .appUser()
                .devices()
                .contains(phone.identity().name());
    }

    private static DeviceName name(Phone phone) {
        return new DeviceName(phone.identity().name());
    }

    private static String ownUrl() {
        return estate.simulator.endpoints().authenticationUrl();
    }

    private static Cluster cluster() {
        return estate.cluster(LIMITS).during(estate.cluster(LIMITS).phoneLogin(), ownUrl());
    }

    private static Cluster answeredHere(String url) {
        Cluster asks = cluster();
        return new Cluster(
                asks.name(),
                asks.kind(),
                asks.publisher(),
                asks.axlPort(),
                asks.tftpPort(),
                asks.callManagerLogin(),
                asks.phoneLogin(),
                asks.phonePort(),
                asks.phoneNetworks(),
                asks.trustedCertificates(),
                asks.trustOnFirstUse(),
                asks.pinnedCertificate(),
                asks.siteBy(),
                url,
                asks.limits(),
                PhoneAuthentication.PLATFORM);
    }

    private static Cluster keys(String user, String password) {
        return cluster().during(new Credentials(user, password), ownUrl());
    }
}
