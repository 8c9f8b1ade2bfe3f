package org.upgradenight.notice;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.house.Ticks;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.Limits;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.mail.Postman;
import org.upgradenight.run.RunProgress;

/** Looks every few seconds for what is worth telling, writes it down, and sends what is due. Runs wait for none of this. */
@Singleton
@Startup
@DependsOn("StartupGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NoticeClock {

    private static final Duration EVERY = Duration.ofSeconds(3);

    @Resource
    private TimerService timers;

    @Inject
    private NoticeSettings settings;

    @Inject
    private NoticeRows journal;

    @Inject
    private RunNews news;

    @Inject
    private RunProgress progress;

    @Inject
    private Clusters clusters;

    @Inject
    private Postman postman;

    @Inject
    private Messenger messenger;

    @Inject
    private Clock clock;

    private final StallWatch stalls = new StallWatch();
    private int standstills;
    private Ticks ticks;

    @PostConstruct
    void begin() {
        ticks = new Ticks(timers, "notices", EVERY);
        ticks.begin(EVERY);
    }

    /** Outside any transaction: each notice is written and settled in one of its own. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        ticks.tick(this::lookAfterAll);
    }

    private void lookAfterAll() {
        Map<String, NoticeSettings.Since> wanted = settings.all();
        Set<Long> atWork = new HashSet<>();
        wanted.forEach((cluster, since) -> look(cluster, since, atWork));
        stalls.keep(atWork);
        journal.due().forEach(notice -> send(notice, wanted));
    }

    private void look(String cluster, NoticeSettings.Since wanted, Set<Long> atWork) {
        List<Channel> channels = wanted.setting().channels();
        for (RunNews.Row run : news.lately(cluster)) {
            news.of(run, wanted.since()).forEach(one -> journal.tell(one, channels));
            if (run.atWork()) {
                atWork.add(run.id());
                stalled(run).ifPresent(one -> journal.tell(one, channels));
            }
        }
        news.ofPlanned(cluster, wanted.since()).forEach(one -> journal.tell(one, channels));
    }

    private Optional<News> stalled(RunNews.Row run) {
        Instant now = clock.instant();
        Optional<Instant> quietSince = progress.of(run.id()).map(RunProgress.Moment::quietSince);
        Optional<Duration> longest =
                clusters.find(run.cluster()).map(Cluster::limits).map(Limits::standstill);
        return quietSince.isPresent() && longest.isPresent()
                ? stalls.look(run.id(), quietSince.get(), longest.get(), now)
                        .map(still -> news.stalled(run, still, run.restarts() * 1000 + standstills++ % 1000))
                : Optional.empty();
    }

    /** Whoever is named now gets it, also when others were when it was written. */
    private void send(NoticeEntity notice, Map<String, NoticeSettings.Since> wanted) {
        NoticeSetting setting = Optional.ofNullable(wanted.get(notice.cluster()))
                .map(NoticeSettings.Since::setting)
                .orElse(NoticeSetting.NOBODY);
        if (!setting.channels().contains(notice.channel())) {
            journal.notSent(notice.id(), "nobody is named any more", true);
            return;
        }
        switch (notice.channel()) {
            case MAIL -> mail(notice, setting);
            case WEBHOOK -> webhook(notice, setting);
        }
    }

    private void mail(NoticeEntity notice, NoticeSetting setting) {
        Delivery delivery = postman.send(new OutgoingMail(
                setting.mailTo(),
                Optional.empty(),
                OutgoingMail.oneLine("[Upgrade Night] " + notice.headline(), 200),
                notice.text(),
                "",
                List.of(),
                "<notice-" + notice.id() + "@" + postman.domain() + ">"));
        if (delivery instanceof Delivery.Accepted) {
            journal.sent(notice.id());
        } else if (delivery instanceof Delivery.RefusedForGood refused) {
            journal.notSent(notice.id(), refused.reason(), true);
        } else {
            journal.notSent(notice.id(), ((Delivery.TryLater) delivery).reason(), false);
        }
    }

    private void webhook(NoticeEntity notice, NoticeSetting setting) {
        Messenger.Carried carried = messenger.carry(
                setting.webhook().orElseThrow(),
                setting.signingKey(),
                notice.occasion().word(),
                notice.payload());
        if (carried instanceof Messenger.Carried.NotTaken failed) {
            journal.notSent(notice.id(), failed.reason(), false);
        } else {
            journal.sent(notice.id());
        }
    }
}
