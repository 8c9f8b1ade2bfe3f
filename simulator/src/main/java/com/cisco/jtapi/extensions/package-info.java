/** As much of the manufacturer's extensions as a client needs that sends keys; our own declarations, see {@link javax.telephony}. */
package com.cisco.jtapi.extensions;
