package org.upgradenight;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Imports go down only, and rooms of one rank do not know each other. A room that is not on the plan is refused. */
final class KnowOnlyLowerRooms extends ArchCondition<JavaClass> {
    private static final String ROOT = "org.upgradenight.";

    /** From the cellar to the roof. */
    private static final List<Set<String>> RANKS = List.of(
            Set.of("house", "secrets", "flight", "paper"),
            Set.of("inventory", "mail", "access"),
            Set.of("phone", "callmanager", "trustlist", "phonelogin"),
            Set.of("classification"),
            Set.of("probe"),
            Set.of("telling", "trustcheck"),
            Set.of("preparation", "deletion"),
            Set.of("restoration", "sitework"),
            Set.of("reporting"),
            Set.of("run"),
            Set.of("planning", "night"),
            Set.of("notice"),
            Set.of("office"));

    KnowOnlyLowerRooms() {
        super("know only rooms of a lower rank");
    }

    @Override
    public void check(JavaClass origin, ConditionEvents events) {
        if (rank(origin) < 0) {
            events.add(
                    SimpleConditionEvent.violated(origin, origin.getName() + " is in a room that is not on the plan"));
        }
        origin.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(KnowOnlyLowerRooms::climbs)
                .forEach(dependency ->
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
    }

    private static boolean climbs(Dependency dependency) {
        JavaClass origin = dependency.getOriginClass();
        JavaClass target = dependency.getTargetClass();
        return !room(origin).equals(room(target)) && rank(target) >= rank(origin);
    }

    private static String room(JavaClass type) {
        String inside = type.getPackageName().substring(ROOT.length());
        int end = inside.indexOf('.');
        return end < 0 ? inside : inside.substring(0, end);
    }

    private static int rank(JavaClass type) {
        return IntStream.range(0, RANKS.size())
                .filter(rank -> RANKS.get(rank).contains(room(type)))
                .findFirst()
                .orElse(-1);
    }
}
