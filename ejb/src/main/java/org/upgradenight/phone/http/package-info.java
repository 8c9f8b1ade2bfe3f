/**
 * The phone's ports over HTTP: pages, keys, call state, screen. Here HTTP status codes, HTML and XML end; what comes
 * from a phone is hostile until it is read, capped and cleaned.
 */
package org.upgradenight.phone.http;
