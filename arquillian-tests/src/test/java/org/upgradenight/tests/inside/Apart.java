package org.upgradenight.tests.inside;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Work in a transaction of its own; what it throws undoes it. */
@Stateless
public class Apart {

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T get(Supplier<T> work) {
        return work.get();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(Runnable work) {
        work.run();
    }
}
