package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The ticks of one of the server's clocks. The timer is armed anew after each tick, so a slow one gets no second on top of it,
 * and exactly one is armed at any time, whatever the work throws: what a timeout method lets out, the container calls again
 * beside the timer that is armed by then, and each failure would double the clocks.
 */
public final class Ticks {
    private static final Logger LOG = Logger.getLogger(Ticks.class);

    private final TimerService timers;
    private final String name;
    private final Duration every;
    private volatile boolean failing;

    /** @param name what is looked after, in words for the log: "planned runs" */
    public Ticks(TimerService timers, String name, Duration every) {
        this.timers = timers;
        this.name = name;
        this.every = every;
    }

    /** Arms the first tick. */
    public void begin(Duration after) {
        timers.createSingleActionTimer(after.toMillis(), new TimerConfig(name, false));
    }

    /** Works, and arms the next tick. A failure is logged when it begins, and its end when the work succeeds again. */
    @SuppressWarnings("IllegalCatch") // see above: nothing may reach the container
    public void tick(Runnable work) {
        try {
            work.run();
            if (failing) {
                failing = false;
                LOG.info(MESSAGES.ticksAgain(name));
            }
        } catch (RuntimeException fault) {
            if (!failing) {
                failing = true;
                LOG.warn(MESSAGES.ticksFail(name, every.toSeconds()), fault);
            }
        } finally {
            begin(every);
        }
    }
}
