package org.upgradenight.classification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a night would cost in visits if every phone that has a trust list kept a stale one, by Table 18 alone: phones whose
 * model has no key sequence, or that nobody can reach, come on top.
 *
 * @param phones phones that have a trust list
 * @param visitsNow how many of them need somebody on site if trust broke as they stand
 * @param visitsWithWeb how many would, were web access turned on now wherever a phone still follows its cluster
 * @param visitsPrepared how many would, were the Settings menu opened as well: what a preparation does
 * @param ctiChannel whether keys can be sent over CTI, so that registered phones whose web server is off need no visit
 */
public record Forecast(long phones, long visitsNow, long visitsWithWeb, long visitsPrepared, boolean ctiChannel) {

    /** Registered phones follow a changed setting while their trust is good; the others hear nothing of it. */
    private static final Set<Cell> OPENED_BY_WEB = EnumSet.of(Cell.ENABLED_OFFLINE_REGISTERED);

    private static final Set<Cell> OPENED_BY_PREPARATION =
            EnumSet.of(Cell.ENABLED_OFFLINE_REGISTERED, Cell.RESTRICTED_REGISTERED);

    /**
     * Foretells.
     *
     * @param trusting phones that have a trust list, by their cell
     * @param ctiChannel whether keys can be sent over CTI to registered phones whose web server is off
     */
    public static Forecast of(Map<Cell, Long> trusting, boolean ctiChannel) {
        return new Forecast(
                trusting.values().stream().mapToLong(Long::longValue).sum(),
                visits(trusting, ctiChannel, Set.of()),
                visits(trusting, ctiChannel, OPENED_BY_WEB),
                visits(trusting, ctiChannel, OPENED_BY_PREPARATION),
                ctiChannel);
    }

    private static long visits(Map<Cell, Long> trusting, boolean ctiChannel, Set<Cell> opened) {
        return trusting.entrySet().stream()
                .filter(cell -> !opened.contains(cell.getKey()))
                .filter(cell -> needsVisit(cell.getKey(), ctiChannel))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean needsVisit(Cell cell, boolean ctiChannel) {
        return switch (cell) {
            case ENABLED_ONLINE_REGISTERED, ENABLED_ONLINE_UNREGISTERED -> false;
            case ENABLED_OFFLINE_REGISTERED -> !ctiChannel;
            case ENABLED_OFFLINE_UNREGISTERED, RESTRICTED_REGISTERED, RESTRICTED_UNREGISTERED -> true;
        };
    }
}
