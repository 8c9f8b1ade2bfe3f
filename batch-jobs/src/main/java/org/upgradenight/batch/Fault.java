package org.upgradenight.batch;

import jakarta.ejb.EJBException;

/** A fault in the operator's words: the innermost cause that says something. */
final class Fault {

    private Fault() {}

    static String words(Throwable fault) {
        Throwable told = fault;
        while (told instanceof EJBException && told.getCause() != null) {
            told = told.getCause();
        }
        return told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    }
}
