package org.upgradenight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the sentences of {@code docs/architecture.md} about who may know whom. */
class ArchitectureTest {
    private static final String ROOT = "org.upgradenight";
    private static final List<String> DRAWERS =
            List.of("util", "common", "helper", "impl", "dto", "manager", "service");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"),
            Path.of("../batch-jobs/src/main/java"),
            Path.of("../web/src/main/java"),
            Path.of("../simulator/src/main/java"));

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter().importPath(Path.of("target/classes"));
        assertTrue(house.contain(ROOT + ".house.StartupGuard"), "nothing was read");
    }

    @Test
    void roomsKnowOnlyRoomsBelowThem() {
        hold(classes().that().resideInAPackage(ROOT + "..").should(new KnowOnlyLowerRooms()));
    }

    @Test
    void roomsAreFreeOfCycles() {
        hold(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyThePostmansAdapterSpeaksMail() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".mail.smtp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.mail.."));
    }

    @Test
    void onlyTheWireRoomsSpeakHttp() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".phone.http..", ROOT + ".callmanager.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc.."));
    }

    @Test
    void onlyTheHtmlRoomsKnowTheTemplateEngine() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".reporting.html..", ROOT + ".sitework.html..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.thymeleaf.."));
    }

    @Test
    void onlyTheWorkbookKnowsItsSpreadsheets() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".reporting.workbook..", ROOT + ".sitework")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim.."));
    }

    @Test
    void onlyThePaperKnowsItsLayout() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".paper..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox.."));
    }

    @Test
    void theDomainDoesNotKnowTheBatchEngine() {
        hold(noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.batch.."));
    }

    @Test
    void theMatrixIsPure() {
        hold(noClasses()
                .that()
                .resideInAPackage(ROOT + ".classification..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.sql..", "jakarta.."));
    }

    @Test
    void timeComesFromTheInjectedClock() {
        hold(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void thereAreNoDrawers() {
        hold(noClasses()
                .should()
                .resideInAnyPackage(
                        DRAWERS.stream().map(name -> ".." + name + "..").toArray(String[]::new)));
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        for (Path source : SOURCES) {
            if (Files.isDirectory(source)) {
                assertEquals(List.of(), withoutIntroduction(source), source.toString());
            }
        }
    }

    private static List<Path> withoutIntroduction(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
        }
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }
}
