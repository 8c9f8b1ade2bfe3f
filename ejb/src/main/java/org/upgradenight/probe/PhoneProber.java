package org.upgradenight.probe;

import static org.upgradenight.probe.ProbeMessages.MESSAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PhonePages;
import org.upgradenight.trustlist.Reference;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListEvidence;
import org.upgradenight.trustlist.TrustListModels;
import org.upgradenight.trustlist.TrustListStatus;

/** Reads a phone's four pages one after another and holds its trust list against the one its server offers. */
@Dependent
public class PhoneProber implements Prober {

    private final PhonePages pages;
    private final ServerLists serverLists;
    private final Clock clock;

    @Inject
    public PhoneProber(PhonePages pages, ServerLists serverLists, Clock clock) {
        this.pages = pages;
        this.serverLists = serverLists;
        this.clock = clock;
    }

    @Override
    public Observation observe(Cluster cluster, CallManager callManager, Subject subject, Trail trail) {
        Observation seen = look(cluster, callManager, subject, trail);
        trail.note("decision", "web " + seen.web() + ", trust list " + seen.trustList() + ": " + seen.evidence());
        return seen;
    }

    private Observation look(Cluster cluster, CallManager callManager, Subject subject, Trail trail) {
        if (subject.address().isEmpty()) {
            return shut(subject, WebState.OFFLINE, MESSAGES.noAddress());
        }
        if (!cluster.mayContact(subject.address())) {
            return shut(subject, WebState.OFFLINE, MESSAGES.outside(subject.address()));
        }
        Phone phone = Phone.of(cluster, subject.device(), subject.device().load(), subject.address());
        PageAnswer<DevicePage> device = pages.device(phone, trail);
        return device instanceof PageAnswer.Page<DevicePage> page
                ? online(cluster, callManager, subject, PhoneView.read(pages, phone, page.content(), trail))
                : shut(subject, device);
    }

    private Observation online(Cluster cluster, CallManager callManager, Subject subject, PhoneView view) {
        if (!view.stranger().isEmpty()) {
            return shut(subject, WebState.NOT_A_PHONE, view.stranger());
        }
        String hash = view.network().itl().signature();
        Reference reference = hash.isEmpty()
                ? new Reference.Unavailable("not asked")
                : serverLists.of(cluster, callManager, view.network().tftpServer());
        TrustListEvidence evidence = new TrustListEvidence(
                subject.device().model().number(), hash, view.network().itl().words(), view.texts(), reference);
        TrustListEvidence.Judgement judgement = evidence.judge();
        ResetCure cure = cure(cluster, judgement.status(), hash, reference);
        return observation(
                subject,
                WebState.ONLINE,
                judgement.status(),
                evidence(judgement, view) + cure.words(),
                view.facts().with(cure, evidence.signs()));
    }

    private ResetCure cure(Cluster cluster, TrustListStatus status, String hash, Reference reference) {
        return switch (status) {
            case INSTALLED, UPDATED, NOT_INSTALLED, NOT_SUPPORTED -> ResetCure.NOT_NEEDED;
            case UPDATE_FAILED, MISMATCH, UNKNOWN -> serverLists.cure(cluster, hash, reference);
        };
    }

    /** What went wrong on the way stands in front: it may be why so little is known. */
    private static String evidence(TrustListEvidence.Judgement judgement, PhoneView view) {
        return view.trouble().isEmpty() ? judgement.because() : view.trouble() + "; " + judgement.because();
    }

    private Observation shut(Subject subject, PageAnswer<DevicePage> device) {
        if (device instanceof PageAnswer.NotAPhone<DevicePage> stranger) {
            return shut(subject, WebState.NOT_A_PHONE, stranger.reason());
        }
        if (device instanceof PageAnswer.Silent<DevicePage> silent) {
            return shut(subject, WebState.OFFLINE, silent.reason());
        }
        return shut(
                subject,
                WebState.FORBIDDEN,
                device instanceof PageAnswer.NotFound<DevicePage> ? MESSAGES.noDevicePage() : MESSAGES.noPages());
    }

    private Observation shut(Subject subject, WebState web, String evidence) {
        if (!TrustListModels.support(subject.device().model().number())) {
            return observation(subject, web, TrustListStatus.NOT_SUPPORTED, evidence, PhoneFacts.NONE);
        }
        boolean refuses =
                subject.deaf() && web == WebState.OFFLINE && subject.registration() == RegistrationState.REGISTERED;
        return refuses
                ? observation(
                        subject, web, TrustListStatus.UPDATE_FAILED, MESSAGES.deaf() + "; " + evidence, PhoneFacts.NONE)
                : observation(subject, web, TrustListStatus.UNKNOWN, evidence, PhoneFacts.NONE);
    }

    private Observation observation(
            Subject subject, WebState web, TrustListStatus trustList, String evidence, PhoneFacts facts) {
        return new Observation(
                subject.device().name(),
                clock.instant(),
                subject.registration(),
                web,
                subject.settings(),
                trustList,
                evidence,
                facts);
    }
}
