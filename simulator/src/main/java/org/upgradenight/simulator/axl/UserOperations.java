package org.upgradenight.simulator.axl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.simulator.cluster.AppUser;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.UserRow;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlText;

/** End users and the application user with its controlled devices. */
final class UserOperations {

    private static final int DUPLICATE = -239;
    private static final int MISSING_PARENT = -691;

    private final Cluster cluster;

    UserOperations(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("listUser", this::list);
        operations.put("getUser", this::get);
        operations.put("getAppUser", this::getApp);
        operations.put("updateAppUser", this::updateApp);
        operations.put("addAppUser", this::addApp);
        operations.put("removeAppUser", this::removeApp);
    }

    private String list(XmlNode request) throws AxlFault {
        String pattern = request.child("searchCriteria")
                .flatMap(criteria -> criteria.textOf("userid"))
                .orElse("%");
        List<UserRow> matched = cluster.users().stream()
                .filter(user -> Tags.like(pattern, user.userId()))
                .toList();
        StringBuilder xml = new StringBuilder();
        for (UserRow user : Window.of(request, matched, Integer.MAX_VALUE)) {
            xml.append(tags(user).item("user", Tags.uuid(user.uuid()), Tags.wanted(request)));
        }
        return xml.toString();
    }

    private String get(XmlNode request) throws AxlFault {
        String id = request.textOf("userid").orElse("");
        String uuid = request.textOf("uuid").orElse("");
        UserRow user = cluster.users().stream()
                .filter(row -> row.userId().equals(id) || row.uuid().equalsIgnoreCase(uuid))
                .findFirst()
                .orElseThrow(() -> AxlFault.notFound("User"));
        return tags(user).item("user", Tags.uuid(user.uuid()), Tags.wanted(request));
    }

    private static Tags tags(UserRow user) {
        return new Tags()
                .text("firstName", user.firstName())
                .text("lastName", user.lastName())
                .text("userid", user.userId())
                .text("mailid", user.mail())
                .text("department", user.department())
                .text("telephoneNumber", user.telephone())
                .text("status", "1");
    }

    private String getApp(XmlNode request) throws AxlFault {
        AppUser user = selected(request);
        List<String> devices = new ArrayList<>();
        user.devices().stream().sorted().forEach(name -> devices.add("<device>" + XmlText.escape(name) + "</device>"));
        return new Tags()
                .text("userid", user.userId())
                .xml("associatedDevices", String.join("", devices))
                .item("appUser", Tags.uuid(user.uuid()), Tags.wanted(request));
    }

    /** The whole list is replaced, as the schema has it: who is not named in it is lost. */
    private String updateApp(XmlNode request) throws AxlFault {
        AppUser user = selected(request);
        if (request.child("associatedDevices").isPresent()) {
            cluster.appUser(user.with(devices(request)));
        }
        return user.uuid();
    }

    private String addApp(XmlNode request) throws AxlFault {
        XmlNode wanted = request.child("appUser").orElseThrow(() -> AxlFault.invalid("appUser is missing"));
        String name = wanted.textOf("userid").orElse("");
        if (find(name, "").isPresent()) {
            throw new AxlFault(DUPLICATE, "Could not insert new row - duplicate value in a UNIQUE INDEX column");
        }
        AppUser user = new AppUser(
                Uuids.of("AppUser" + name), name, wanted.textOf("password").orElse(""), Set.of());
        cluster.appUser(user.with(devices(wanted)));
        return user.uuid();
    }

    private String removeApp(XmlNode request) throws AxlFault {
        AppUser user = selected(request);
        cluster.removeAppUser(user.userId());
        return user.uuid();
    }

    /** A name that no device has breaks a foreign key, and nothing is written. */
    private List<String> devices(XmlNode request) throws AxlFault {
        List<String> names = request.child("associatedDevices").stream()
                .flatMap(devices -> devices.children().stream())
                .map(XmlNode::text)
                .toList();
        for (String name : names) {
            if (cluster.device(name).isEmpty()) {
                throw new AxlFault(MISSING_PARENT, "Missing key in referenced table for referential constraint");
            }
        }
        return names;
    }

    private AppUser selected(XmlNode request) throws AxlFault {
        return find(request.textOf("userid").orElse(""), request.textOf("uuid").orElse(""))
                .orElseThrow(() -> AxlFault.notFound("AppUser"));
    }

    private Optional<AppUser> find(String name, String uuid) {
        return cluster.appUsers().stream()
                .filter(user -> user.userId().equals(name) || user.uuid().equalsIgnoreCase(uuid))
                .findFirst();
    }
}
