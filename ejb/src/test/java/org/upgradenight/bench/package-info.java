/** What tests of conversations share: one phone on paper, a clock that is moved by hand, and one list of all events. */
package org.upgradenight.bench;
