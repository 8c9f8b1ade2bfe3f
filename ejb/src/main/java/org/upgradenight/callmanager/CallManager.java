package org.upgradenight.callmanager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.LastKnown;
import org.upgradenight.inventory.Owner;

/**
 * One cluster to talk to. Safe for many threads; keeps to the cluster's rates by itself (a call may wait for its turn).
 * A phone that the cluster does not know is an empty answer; failures of the cluster are
 * {@link CallManagerException}s whose class says what to do.
 */
public interface CallManager extends AutoCloseable {

    /** The cluster's version, such as {@code 12.5.1.10000-22}, asked anew: it changes in an upgrade night. */
    String version();

    /**
     * One page of the phones (names with {@code SEP}). {@code skip} counts the phones answered so far. Where phones are
     * added or deleted meanwhile, pages may overlap: unite them by name.
     *
     * @param skip how many to leave out
     * @param most how many at most; a smaller answer than asked does not mean the end, an empty one does
     */
    List<ListedPhone> phones(long skip, int most);

    /**
     * Device-level settings of many listed phones with few requests, as far as the cluster gives them so: each exactly as
     * {@link #settings} would answer, which is tried on some of them. Whoever is missing has to be asked for singly.
     */
    Map<DeviceName, DeviceSettings> settingsInBulk(List<ListedPhone> listed);

    /** Device-level settings, or nothing when the cluster has no such phone. */
    Optional<DeviceSettings> settings(DeviceName device);

    /** The product-specific configuration of a common phone profile, {@link VendorConfig#EMPTY} when there is none. */
    VendorConfig commonPhoneProfile(String name);

    /** The product-specific configuration of the enterprise layer. */
    VendorConfig enterprise();

    /**
     * The enterprise parameters by their internal names; empty when the cluster or the user's rights do not tell them. Before
     * version 9.1, only those of {@link ParameterNames} and what looks like an authentication URL.
     */
    Map<String, String> enterpriseParameters();

    /** What phones share, for reading it anew and for changing it. */
    SharedSettings shared();

    /**
     * Writes the device-level settings as a whole (the cluster merges nothing). Not repeated blindly: after an answer
     * that got lost, it reads before it writes again.
     *
     * @return false when the cluster has no such phone
     * @throws DeviceRefusedException when the cluster refuses this phone's values
     */
    boolean write(
            DeviceName device, VendorConfig vendorConfig, String authenticationUrl, String secureAuthenticationUrl);

    /**
     * Tells the phone to fetch its configuration; the phone decides whether it restarts. Paced by resetsPerMinute.
     *
     * @return false when the cluster has no such phone
     */
    boolean apply(DeviceName device);

    /**
     * Restarts the phone fully, so that it fetches trust list and configuration. Paced by resetsPerMinute. Never asked
     * twice of the cluster: when the answer gets lost, that is a {@link CallManagerUnavailableException}.
     *
     * @return false when the cluster has no such phone
     */
    boolean reset(DeviceName device);

    /**
     * How those phones stand; a phone that RIS does not know is answered as {@link Registration#unknown}. Asked in
     * chunks, paced by risPerMinute.
     */
    Map<DeviceName, Registration> registrations(Collection<DeviceName> devices);

    /**
     * Who those users are, by their ids; whom the cluster does not know is missing. A cluster that does not tell is asked
     * once and is a {@link CallManagerException} once; afterwards nobody is known.
     */
    Map<String, Owner> owners(Collection<String> userIds);

    /**
     * Where those phones were when the cluster last heard of them; missing are those of which it does not say, and all of
     * them before version 11.5. A cluster that does not tell fails once, as with {@link #owners}.
     */
    Map<DeviceName, LastKnown> lastKnown(Collection<DeviceName> devices);

    /** Names or addresses of the cluster's own servers, the publisher's among them; the pseudo node is left out. */
    Set<String> nodes();

    /** Which of {@link #nodes} accept connections on that port. */
    Set<String> listening(int port);

    /**
     * A file that a configuration server (TFTP service over HTTP) offers.
     *
     * @param host the server, empty for the publisher; another host than the publisher is asked only when it is one of
     *     the cluster's own nodes or lies in its phone networks
     */
    ConfigurationFile file(String host, String name);

    /**
     * Asks an authentication URL, as a phone does for each key, whether those credentials may press that phone's keys. They
     * travel to that address, so it is one that the operator or the cluster gave.
     */
    LoginAnswer authenticate(String url, DeviceName phone, Credentials keys);

    @Override
    void close();
}
