package org.upgradenight.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/index.xhtml?run=12", "/phones.xhtml?run=1&outcome=FAILED&q=a%20b"})
    void leadsToOurPages(String path) {
        assertEquals(path, LocalPath.orElse(path, "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example/x.xhtml",
                "https://evil.example/",
                "/\\evil.example",
                "/index.xhtml\r\nSet-Cookie: a=b",
                "/index.xhtml?run=1#x",
                "/login.xhtml",
                "/api/v1/runs",
                "javascript:alert(1)"
            })
    void leadsNowhereElse(String path) {
        assertEquals("/", LocalPath.orElse(path, "/"));
    }
}
