package org.upgradenight.sitework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One run and its phones. */
final class FakeRows implements SiteworkRows {
    static final long RUN = 12;

    final List<OpenPhone> phones = new ArrayList<>();
    final Map<String, SiteContact> contacts = new HashMap<>();
    boolean dryRun;

    void contact(String site, String addresses) {
        contacts.put(site, new SiteContact(addresses, ""));
    }

    @Override
    public Optional<RunHead> run(long runId) {
        return runId == RUN ? Optional.of(new RunHead(RUN, "lab", dryRun, Instant.EPOCH)) : Optional.empty();
    }

    @Override
    public List<OpenPhone> openPhones(RunHead run) {
        return phones;
    }

    @Override
    public List<OpenPhone> openPhones(RunHead run, String site) {
        return phones.stream().filter(phone -> phone.site().equals(site)).toList();
    }

    @Override
    public List<OpenPhone> openListed(RunHead run) {
        return phones;
    }

    @Override
    public Map<String, SiteContact> contacts(String cluster) {
        return contacts;
    }

    @Override
    public OptionalLong newestDeletionRun(String cluster) {
        return OptionalLong.of(RUN);
    }

    @Override
    public long listingRun(long runId) {
        return runId;
    }
}
