package com.cisco.jtapi.extensions;

import javax.telephony.TerminalObserver;

/** Hears also of what the manufacturer added. */
public interface CiscoTerminalObserver extends TerminalObserver {}
