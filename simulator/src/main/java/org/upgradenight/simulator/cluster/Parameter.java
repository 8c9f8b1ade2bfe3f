package org.upgradenight.simulator.cluster;

/** A service or enterprise parameter. */
public record Parameter(String node, String service, String name, String value, String valueType) {

    /** The pseudo node of the enterprise parameters. */
    public static final String ENTERPRISE_NODE = "EnterpriseWideData";
    /** The pseudo service of the enterprise parameters. */
    public static final String ENTERPRISE_SERVICE = "Enterprise Wide";
    /** GUI label: URL Authentication. */
    public static final String AUTHENTICATION_URL = "URLAuthentication";
    /** GUI label: Secured Authentication URL. */
    public static final String SECURE_AUTHENTICATION_URL = "SecuredURLAuthentication";

    /** The same with another value. */
    public Parameter with(String newValue) {
        return new Parameter(node, service, name, newValue, valueType);
    }
}
