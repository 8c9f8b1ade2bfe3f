package org.upgradenight.phone.cti;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The calls of the library that we need, by name (Cisco Unified JTAPI Developers Guide, release 15: provider, terminal,
 * device state server, sendData).
 */
final class Jtapi {

    private final Class<?> observer;
    private final Method peer;
    private final Method provider;
    private final Method providerState;
    private final Method terminal;
    private final Method shutdown;
    private final Method addObserver;
    private final Method terminalState;
    private final Method deviceState;
    private final Method filter;
    private final Method setFilter;
    private final Method sendData;
    private final int providerInService;
    private final int terminalInService;
    private final int idle;
    private final int unknown;

    Jtapi(ClassLoader library) throws ReflectiveOperationException {
        Class<?> providers = library.loadClass("javax.telephony.Provider");
        Class<?> terminals = library.loadClass("com.cisco.jtapi.extensions.CiscoTerminal");
        Class<?> plainObserver = library.loadClass("javax.telephony.TerminalObserver");
        Class<?> filters = library.loadClass("com.cisco.jtapi.extensions.CiscoTermEvFilter");
        observer = library.loadClass("com.cisco.jtapi.extensions.CiscoTerminalObserver");
        peer = library.loadClass("javax.telephony.JtapiPeerFactory").getMethod("getJtapiPeer", String.class);
        provider = library.loadClass("javax.telephony.JtapiPeer").getMethod("getProvider", String.class);
        providerState = providers.getMethod("getState");
        terminal = providers.getMethod("getTerminal", String.class);
        shutdown = providers.getMethod("shutdown");
        addObserver = terminals.getMethod("addObserver", plainObserver);
        terminalState = terminals.getMethod("getState");
        deviceState = terminals.getMethod("getDeviceState");
        filter = terminals.getMethod("getFilter");
        setFilter = terminals.getMethod("setFilter", filters);
        sendData = terminals.getMethod("sendData", String.class);
        providerInService = providers.getField("IN_SERVICE").getInt(null);
        terminalInService = terminals.getField("IN_SERVICE").getInt(null);
        idle = terminals.getField("DEVICESTATE_IDLE").getInt(null);
        unknown = terminals.getField("DEVICESTATE_UNKNOWN").getInt(null);
    }

    /** What the library's own code threw. */
    static final class JtapiException extends Exception {

        private static final long serialVersionUID = 1L;

        JtapiException(Throwable thrown) {
            super(words(thrown), thrown);
        }

        private static String words(Throwable thrown) {
            String message = String.valueOf(thrown.getMessage());
            return thrown.getClass().getSimpleName() + " " + message.substring(0, Math.min(message.length(), 200));
        }
    }

    /** A connection to a CTI manager. */
    final class Provider {

        private final Object opened;

        private Provider(Object opened) {
            this.opened = opened;
        }

        boolean inService() throws JtapiException {
            return Integer.valueOf(providerInService).equals(call(providerState, opened));
        }

        /** The phone of that name, observed, since only an observed one comes into service. */
        Terminal terminal(String device) throws JtapiException {
            Terminal found = new Terminal(call(terminal, opened, device));
            found.observe();
            return found;
        }

        void shutdown() throws JtapiException {
            call(shutdown, opened);
        }
    }

    /** One phone. */
    final class Terminal {

        private final Object phone;
        private final Object ear =
                Proxy.newProxyInstance(observer.getClassLoader(), new Class<?>[] {observer}, Ear::hear);

        private Terminal(Object phone) {
            this.phone = phone;
        }

        private void observe() throws JtapiException {
            Object wanted = call(filter, phone);
            for (Method method : wanted.getClass().getMethods()) {
                if (method.getName().matches("setDe[vV]i[cd]eState\\w*EvFilter")
                        && method.getParameterTypes().length == 1) {
                    call(method, wanted, true);
                }
            }
            call(setFilter, phone, wanted);
            call(addObserver, phone, ear);
        }

        boolean inService() throws JtapiException {
            return Integer.valueOf(terminalInService).equals(call(terminalState, phone));
        }

        boolean idle() throws JtapiException {
            return Integer.valueOf(idle).equals(call(deviceState, phone));
        }

        boolean stateUnknown() throws JtapiException {
            return Integer.valueOf(unknown).equals(call(deviceState, phone));
        }

        /** Returns when the data has reached the phone; what the phone answers is not told. */
        void send(String data) throws JtapiException {
            call(sendData, phone, data);
        }
    }

    /** @param connect {@code host,host;login=name;passwd=secret} */
    Provider provider(String connect) throws JtapiException {
        return new Provider(call(provider, call(peer, null, (Object) null), connect));
    }

    private static Object call(Method method, Object on, Object... arguments) throws JtapiException {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw new JtapiException(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new JtapiException(hidden);
        }
    }

    /** Hears events and lets them pass: what matters is asked for when it matters. */
    private static final class Ear {

        private Ear() {}

        static Object hear(Object self, Method method, Object... arguments) {
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == arguments[0];
                case "toString" -> "observer";
                default -> null;
            };
        }
    }
}
