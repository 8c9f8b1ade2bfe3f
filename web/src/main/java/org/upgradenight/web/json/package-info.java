/** JSON in and out: a strict reader that names what is wrong, and a writer of records. Knows no resource. */
package org.upgradenight.web.json;
