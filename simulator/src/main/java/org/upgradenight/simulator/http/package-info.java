/** A small HTTP server for everything that is not a phone: requests are handled on worker threads, one after another. */
package org.upgradenight.simulator.http;
