package org.upgradenight.sitework;

import java.util.List;

/** What came of an uploaded sheet. @param accepted phones whose answer was taken */
public record SheetTaken(int accepted, List<RejectedAnswer> rejected) {}
