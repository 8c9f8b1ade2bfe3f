package org.upgradenight.run;

/** Restricts a run's phones; an empty text does not. @param q part of name, description, extension, address or owner */
public record DeviceFilter(String outcome, String site, String model, String q) {

    public static final DeviceFilter ALL = new DeviceFilter("", "", "", "");
}
