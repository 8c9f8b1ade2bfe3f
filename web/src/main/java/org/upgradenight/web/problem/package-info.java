/**
 * How the API says no: RFC 9457 problems with the message's code, whatever went wrong. The only room that turns
 * exceptions of other rooms into HTTP statuses.
 */
package org.upgradenight.web.problem;
