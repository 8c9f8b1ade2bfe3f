package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published description of the REST interface is the committed one: its shapes change knowingly or not at all. */
class OpenApiIT {

    @Test
    void publishedDocumentIsTheCommittedOne(@TempDir Path folder) throws IOException {
        try (ServerProcess server =
                ServerProcess.on(folder.resolve("home"), Map.of()).start().awaitReady()) {
            String published = server.get("/openapi").body();
            Path copy = Path.of("target", "openapi.yaml");
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, published, StandardCharsets.UTF_8);
            String committed = Files.readString(Path.of("..", "docs", "openapi.yaml"), StandardCharsets.UTF_8);
            assertEquals(
                    committed.strip(),
                    published.strip(),
                    "The interface has changed. If that is meant, and nothing but additions, copy"
                            + " arquillian-tests/target/openapi.yaml to docs/openapi.yaml.");
        }
    }
}
