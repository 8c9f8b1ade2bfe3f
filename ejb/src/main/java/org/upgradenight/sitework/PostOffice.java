package org.upgradenight.sitework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.upgradenight.house.Counted;
import org.upgradenight.house.Meters;
import org.upgradenight.mail.Postman;

/** What it takes to send journalled letters. */
@ApplicationScoped
public class PostOffice {

    @Inject
    private LetterJournal journal;

    @Inject
    private Postman postman;

    @Inject
    private Envelope envelope;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    private final Patience patience;
    private final Pause pause;

    /** For the container. */
    public PostOffice() {
        this.patience = Patience.DEFAULT;
        this.pause = Pause::asleep;
    }

    PostOffice(LetterJournal journal, Postman postman, Envelope envelope, Clock clock, Patience patience, Pause pause) {
        this.journal = journal;
        this.postman = postman;
        this.envelope = envelope;
        this.meters = new Meters();
        this.clock = clock;
        this.patience = patience;
        this.pause = pause;
    }

    LetterJournal journal() {
        return journal;
    }

    Postman postman() {
        return postman;
    }

    Envelope envelope() {
        return envelope;
    }

    Clock clock() {
        return clock;
    }

    Patience patience() {
        return patience;
    }

    Pause pause() {
        return pause;
    }

    /** Counts a letter that has come to its end. */
    void count(String result) {
        meters.count(Counted.LETTERS, result, 1);
    }
}
