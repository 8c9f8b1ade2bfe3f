/**
 * The jobs: job XML, thin batch artifacts and the only caller of the job operator. Every rule lives in the rooms of the
 * domain; here runs are started, phones are kept in flight and results are written chunk by chunk.
 */
package org.upgradenight.batch;
