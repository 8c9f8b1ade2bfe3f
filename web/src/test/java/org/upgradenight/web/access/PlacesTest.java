package org.upgradenight.web.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/login.xhtml", "/health/ready", "/metrics", "/jakarta.faces.resource/jsf.js", "/visits/x"})
    void anybodyMayComeHere(String path) {
        assertTrue(Places.open(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.xhtml", "/api/v1/runs", "/login.xhtml/x", "/metricsx", "/healthy", "/visits"})
    void onlyKnownOnesMayComeHere(String path) {
        assertFalse(Places.open(path));
    }

    @Test
    void onlyInventoriesMayBeLarge() {
        assertTrue(Places.largeBody("/api/v1/clusters/lab/inventories"));
        assertFalse(Places.largeBody("/api/v1/clusters/lab/runs"));
    }

    @Test
    void onlyReportsBringTheirOwnStyle() {
        assertTrue(Places.report("/api/v1/runs/7/report"));
        assertFalse(Places.report("/api/v1/runs/7/devices"));
        assertFalse(Places.report("/api/v1/runs/7/report/more"));
    }
}
