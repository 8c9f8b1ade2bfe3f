package org.upgradenight.callmanager;

/** What an authentication URL answered when asked whether somebody may press a phone's keys. */
public sealed interface LoginAnswer {

    /** For the operator. */
    String words();

    record Authorized() implements LoginAnswer {

        @Override
        public String words() {
            return "authorized";
        }
    }

    /** An answer, and not the one word that lets a phone take keys. */
    record Refused() implements LoginAnswer {

        @Override
        public String words() {
            return "refused";
        }
    }

    /** No usable answer; the reason is for the operator. */
    record Silent(String reason) implements LoginAnswer {

        @Override
        public String words() {
            return reason;
        }
    }
}
