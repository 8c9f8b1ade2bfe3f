package org.upgradenight.batch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A signal that ends the process: TERM, INT (Ctrl-C), HUP (a terminal that closes). The server, told to end, ends its batch
 * threads within the second; a phone in the middle of a key sequence needs longer. So the signal is taken first, and given
 * on when the phones have landed. By reflection: the JDK's class for it is public and supported, but compilers warn of it.
 */
final class EndSignal {

    static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    private final Class<?> signalClass;
    private final Class<?> handlerClass;
    private final Object signal;
    private Object before;

    EndSignal(String name) throws ReflectiveOperationException {
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        signalClass = platform.loadClass("sun.misc.Signal");
        handlerClass = platform.loadClass("sun.misc.SignalHandler");
        signal = signalClass.getConstructor(String.class).newInstance(name);
    }

    /** From now on the signal asks {@code first}, and does what it did before only if that answers true. */
    void take(BooleanSupplier first) throws ReflectiveOperationException {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                if (first.getAsBoolean()) {
                    giveOn();
                }
                yield null;
            }
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> "phones land before the server ends";
        };
        before = set(Proxy.newProxyInstance(handlerClass.getClassLoader(), new Class<?>[] {handlerClass}, handler));
    }

    void giveBack() throws ReflectiveOperationException {
        if (before != null) {
            set(before);
        }
    }

    private Object set(Object handler) throws ReflectiveOperationException {
        return signalClass.getMethod("handle", signalClass, handlerClass).invoke(null, signal, handler);
    }

    private void giveOn() throws ReflectiveOperationException {
        handlerClass.getMethod("handle", signalClass).invoke(before, signal);
    }
}
