package org.upgradenight.simulator.page;

/**
 * One fact of a page.
 *
 * @param classicLabel HTML label on a 79xx; empty when the row is not there
 * @param newerLabel HTML label on a 78xx or 88xx; empty when the row is not there
 * @param element XML element name; empty when XML does not tell it
 */
record Row(String classicLabel, String newerLabel, String element, String value) {

    static Row of(String classicLabel, String newerLabel, String element, String value) {
        return new Row(classicLabel, newerLabel, element, value);
    }

    String label(boolean classic) {
        return classic ? classicLabel : newerLabel;
    }
}
