package org.upgradenight.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.classification.Forecast;

/** Phones that would need a visit if every phone that has a trust list kept a stale one. */
@Schema(name = "Forecast")
public record ForecastJson(
        @Schema(description = "phones that have a trust list")
        long phones,

        long visitsNow,

        @Schema(description = "were web access turned on now")
        long visitsWithWeb,

        @Schema(description = "were they prepared now") long visitsPrepared,

        @Schema(
                description =
                        "whether registered phones whose web server is off are reached over CTI and need no visit")
        boolean ctiChannel) {

    static ForecastJson of(Forecast forecast) {
        return new ForecastJson(
                forecast.phones(),
                forecast.visitsNow(),
                forecast.visitsWithWeb(),
                forecast.visitsPrepared(),
                forecast.ctiChannel());
    }
}
