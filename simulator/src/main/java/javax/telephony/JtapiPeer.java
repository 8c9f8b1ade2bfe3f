package javax.telephony;

/** Gives providers. */
public interface JtapiPeer {

    /**
     * A provider that comes into service by and by.
     *
     * @param provider {@code host;login=name;passwd=secret}
     */
    Provider getProvider(String provider) throws ProviderUnavailableException;
}
