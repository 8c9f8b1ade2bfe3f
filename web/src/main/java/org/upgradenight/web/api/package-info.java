/**
 * The REST interface under {@code /api/v1}: each call is translated, handed to the domain and answered. Holds no business
 * rule; its shapes are a contract and change only by addition.
 */
package org.upgradenight.web.api;
