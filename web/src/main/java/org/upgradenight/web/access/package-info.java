/**
 * The door of the web application: who is asking, by password, token or the console's session, and what every answer
 * tells browsers. Decides nobody's rights; roles are checked where a call is answered.
 */
package org.upgradenight.web.access;
