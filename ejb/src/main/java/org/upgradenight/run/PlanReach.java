package org.upgradenight.run;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far a dry run's plan reaches. A phone uses one common phone profile; of several values of one holder the one that
 * reaches most counts.
 *
 * @param oneByOne phones that are changed themselves
 * @param profiles common phone profiles that are changed
 * @param byProfile phones that these reach
 * @param byEnterprise phones that enterprise values reach
 * @param outsideScope of those reached by what phones share, so many at most the run is not about
 */
public record PlanReach(long oneByOne, int profiles, long byProfile, long byEnterprise, long outsideScope) {

    private static final String PROFILE = "COMMON_PHONE_PROFILE";
    private static final String ENTERPRISE = "ENTERPRISE";

    /** @param oneByOne phones that the plan changes themselves */
    static PlanReach of(long oneByOne, Collection<PlanGroup> groups) {
        Map<String, Long> profiles = groups.stream()
                .filter(group -> group.layer().equals(PROFILE))
                .collect(Collectors.toMap(PlanGroup::holder, PlanGroup::phones, Math::max));
        return new PlanReach(
                oneByOne,
                profiles.size(),
                profiles.values().stream().mapToLong(phones -> phones).sum(),
                groups.stream()
                        .filter(group -> group.layer().startsWith(ENTERPRISE))
                        .mapToLong(PlanGroup::phones)
                        .max()
                        .orElse(0),
                groups.stream()
                        .filter(group -> !group.holder().isEmpty())
                        .mapToLong(PlanGroup::outsideScope)
                        .max()
                        .orElse(0));
    }
}
