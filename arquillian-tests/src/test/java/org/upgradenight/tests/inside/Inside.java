package org.upgradenight.tests.inside;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/**
 * A test class in the built EAR: {@code web.war} gives way to this package, everything else is as delivered. All classes
 * share one deployment and one database, so each test brings clusters of its own.
 */
@ArquillianTest
@Tag("inside")
@Timeout(300)
abstract class Inside {
    private static final String BUILT = "deployments/upgrade-night.ear";
    private static final String MODULES = "META-INF/application.xml";

    @Deployment
    public static EnterpriseArchive ear() {
        Path built = Path.of(System.getProperty("upgrade.night.server"), BUILT);
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built.toFile());
        String modules = text(ear.get(MODULES).getAsset()).replace("web.war", "inside.war");
        ear.delete(MODULES);
        ear.delete("web.war");
        return ear.setApplicationXML(new StringAsset(modules)).addAsModule(Testable.archiveToTest(tests()));
    }

    private static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, "inside.war")
                .addPackage(Inside.class.getPackage())
                .addAsLibraries(jar(Awaitility.class), jar(Matcher.class))
                .addAsResource("META-INF/batch-jobs/count.xml")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setManifest(new StringAsset("Manifest-Version: 1.0\nClass-Path: ejb.jar batch-jobs.jar\n"
                        + "Dependencies: org.hibernate\n"));
    }

    private static File jar(Class<?> in) {
        return new File(in.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String text(Asset asset) {
        try (var in = asset.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
