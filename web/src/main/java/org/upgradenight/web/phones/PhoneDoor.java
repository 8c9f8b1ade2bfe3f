package org.upgradenight.web.phones;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.upgradenight.phonelogin.PhoneCallback;
import org.upgradenight.phonelogin.PhoneCallback.Decision;
import org.upgradenight.phonelogin.PhoneCallback.Question;
import org.upgradenight.web.visits.Pace;

/**
 * Lets phones ask as often as their keys need it, and addresses that were refused a few times a minute: once an address has
 * had that many, even what is right is refused until the minute is over, and nothing is looked up for it.
 */
@ApplicationScoped
public class PhoneDoor {
    static final int MOST_WRONG = 20;

    @Inject
    private PhoneCallback callback;

    @Inject
    private Pace pace;

    /** For the container. */
    public PhoneDoor() {}

    PhoneDoor(PhoneCallback callback, Pace pace) {
        this.callback = callback;
        this.pace = pace;
    }

    public boolean admits(Question question) {
        String wrong = "phone that was refused " + question.address();
        if (pace.exceeded(wrong, MOST_WRONG)) {
            return false;
        }
        Decision decision = callback.decide(question);
        return decision.authorised()
                ? pace.allows("phone " + question.address(), decision.mostPerMinute())
                : pace.allows(wrong, 0);
    }
}
