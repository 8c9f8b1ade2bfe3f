package org.upgradenight.callmanager.axl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.upgradenight.callmanager.AuthenticationUrls;
import org.upgradenight.callmanager.ParameterNames;

/**
 * Reads the enterprise parameters by the route that the version has. Schema 8.5 has no list of them: there, the parameters
 * with known names are asked for singly, and those that look like an authentication URL are found by SQL and asked for then,
 * because the table has the parameters of all services and servers.
 */
final class EnterpriseParameters {

    private static final List<String> KNOWN = List.of(ParameterNames.ROLLBACK, ParameterNames.SECURITY_MODE);

    private final AxlReads reads;
    private final BooleanSupplier listed;

    /** @param listed whether the version in use has a list of them */
    EnterpriseParameters(AxlReads reads, BooleanSupplier listed) {
        this.reads = reads;
        this.listed = listed;
    }

    /** All, or where there is no list, those that anybody here asks about. What is not told is a refusal. */
    Map<String, String> read() {
        return listed.getAsBoolean() ? list() : singly();
    }

    private Map<String, String> list() {
        Map<String, String> parameters = new HashMap<>();
        reads.must("listServiceParameter", AxlRequests.listEnterpriseParameters())
                .content()
                .children("serviceParameter")
                .forEach(one -> parameters.put(one.textAt("name"), one.textAt("value")));
        return parameters;
    }

    private Map<String, String> singly() {
        Set<String> names = new HashSet<>(KNOWN);
        names.addAll(authenticationUrls());
        Map<String, String> parameters = new HashMap<>();
        for (String name : names) {
            reads.find("getServiceParameter", AxlRequests.enterpriseParameter(name))
                    .ifPresent(answer -> parameters.put(name, answer.content().textAt("serviceParameter", "value")));
        }
        return parameters;
    }

    private Set<String> authenticationUrls() {
        Set<String> names = new HashSet<>();
        reads.must("executeSQLQuery", AxlRequests.executeSqlQuery(AxlRequests.PARAMETERS_ABOUT_AUTHENTICATION))
                .content()
                .children("row")
                .filter(row -> AuthenticationUrls.isOne(row.textAt("paramname"), row.textAt("paramvalue")))
                .forEach(row -> names.add(row.textAt("paramname")));
        return names;
    }
}
