package org.upgradenight.sitework;

/**
 * What a letter says. Texts are safe for their form already. In the bodies {@link SiteLink#PLACE} stands for the address of
 * the page, which is known only while the letter is sent.
 *
 * @param csv the complete list
 * @param devices how many phones it lists
 */
public record LetterContent(String subject, String body, String html, String csv, int devices) {}
