/** Tests that run inside the server, in place of the console: they see beans, transactions and rows, and no port but the database's. */
package org.upgradenight.tests.inside;
