package org.upgradenight.sitework;

/** A phone of a site's list and where it stands. */
public record VisitView(ListedPhone phone, VisitState state) {}
