/**
 * As much of the JTAPI names as a client needs that sends keys; our own declarations, for rehearsals without the library
 * that a customer downloads from his cluster. What is behind them is {@link org.upgradenight.simulator.jtapi}.
 */
package javax.telephony;
