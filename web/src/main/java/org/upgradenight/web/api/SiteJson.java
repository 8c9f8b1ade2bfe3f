package org.upgradenight.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.inventory.Site;

/** A site and whom to write to about it. */
@Schema(name = "Site")
public record SiteJson(String cluster, String name, List<String> contacts, String building, String notes) {

    static SiteJson of(Site site) {
        return new SiteJson(site.cluster(), site.name(), site.contacts(), site.building(), site.notes());
    }
}
