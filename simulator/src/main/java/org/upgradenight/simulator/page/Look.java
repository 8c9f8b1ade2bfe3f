package org.upgradenight.simulator.page;

/** How a generation writes its tables. */
enum Look {
    /** Label, spacer and value, all bold, tags in capitals. */
    CLASSIC,
    /** The same in small letters, punctuation as numeric entities. */
    NEWER,
    /** Label and value and nothing else. */
    PLAIN
}
