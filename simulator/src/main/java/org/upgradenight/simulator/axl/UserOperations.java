package org.upgradenight.simulator.axl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.upgradenight.simulator.cluster.AppUser;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.UserRow;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlText;

/** End users and the application user with its controlled devices. */
final class UserOperations {

    private final Cluster cluster;

    UserOperations(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("listUser", this::list);
        operations.put("getUser", this::get);
        operations.put("getAppUser", this::getApp);
        operations.put("updateAppUser", this::updateApp);
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

    /** The whole list is replaced, as the schema has it. */
    private String updateApp(XmlNode request) throws AxlFault {
        AppUser user = selected(request);
        request.child("associatedDevices")
                .ifPresent(devices -> cluster.appUser(
                        user.with(devices.children().stream().map(XmlNode::text).toList())));
        return user.uuid();
    }

    private AppUser selected(XmlNode request) throws AxlFault {
        AppUser user = cluster.appUser();
        boolean same = user.userId().equals(request.textOf("userid").orElse(""))
                || user.uuid().equalsIgnoreCase(request.textOf("uuid").orElse(""));
        if (!same) {
            throw AxlFault.notFound("AppUser");
        }
        return user;
    }
}
