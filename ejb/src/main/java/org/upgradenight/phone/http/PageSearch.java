package org.upgradenight.phone.http;

import static org.upgradenight.phone.http.ExchangeMessages.MESSAGES;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;

/** Asks one phone for one page, form by form, until one tells what is asked or the phone's silence says enough. */
final class PageSearch<T> {

    /** A phone that broke off one form gets one more chance, not one per form. */
    private static final int MOST_SILENCES = 2;

    private final PhoneHttp http;
    private final Phone phone;
    private final Trail trail;
    private final Function<PageFields, Reading<T>> reader;
    private Optional<BinaryOperator<T>> merge = Optional.empty();
    private Optional<PageAnswer<T>> thin = Optional.empty();
    private Optional<PageAnswer<T>> silence = Optional.empty();
    private int silences;
    private boolean metOther;

    PageSearch(PhoneHttp http, Phone phone, Trail trail, Function<PageFields, Reading<T>> reader) {
        this.http = http;
        this.phone = phone;
        this.trail = trail;
        this.reader = reader;
    }

    /** What an early form told and a later one does not is kept by this. */
    PageSearch<T> merging(BinaryOperator<T> forms) {
        merge = Optional.of(forms);
        return this;
    }

    PageAnswer<T> over(List<String> forms) {
        for (String form : http.likeliestFirst(phone, forms)) {
            Optional<PageAnswer<T>> end = ask(form);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return thin.or(() -> silence).orElseGet(PageAnswer.NotFound::new);
    }

    /** Whether something answered with a page that is not the one asked for. */
    boolean metOther() {
        return metOther;
    }

    private Optional<PageAnswer<T>> ask(String form) {
        Reply reply = http.page(phone, form);
        if (reply instanceof Reply.Answered answered) {
            trail.note("page", form + " -> " + answered.status());
            return answered.ok() ? read(answered.body()) : refusal(answered);
        }
        if (reply instanceof Reply.NotSent notSent) {
            trail.note("page", form + " -> " + notSent.reason());
            return thin.or(() -> Optional.of(new PageAnswer.Silent<>(notSent.reason())));
        }
        return broken(form, (Reply.Broken) reply);
    }

    /** A phone that let the whole time pass will do so again; one that broke off may do better with another form. */
    private Optional<PageAnswer<T>> broken(String form, Reply.Broken broken) {
        trail.note("page", form + " -> " + broken.reason());
        silence = Optional.of(new PageAnswer.Silent<>(broken.reason()));
        silences++;
        return broken.late() || silences >= MOST_SILENCES ? thin.or(() -> silence) : Optional.empty();
    }

    private Optional<PageAnswer<T>> read(String body) {
        if (XmlReader.declaresDocumentType(body)) {
            trail.note("page", MESSAGES.documentType());
            return Optional.of(new PageAnswer.NotAPhone<>(MESSAGES.documentType()));
        }
        Reading<T> reading = reader.apply(PageFields.read(body));
        if (reading instanceof Reading.Whole<T> whole) {
            return Optional.of(withThin(whole.answer()));
        }
        if (reading instanceof Reading.Thin<T> poor) {
            thin = Optional.of(thin.isPresent() && merge.isEmpty() ? thin.get() : withThin(poor.answer()));
        }
        metOther |= reading instanceof Reading.Other<T>;
        return Optional.empty();
    }

    private PageAnswer<T> withThin(PageAnswer<T> late) {
        boolean both = late instanceof PageAnswer.Page<T> && thin.orElse(null) instanceof PageAnswer.Page<T>;
        return both && merge.isPresent() ? merged(merge.get(), late) : late;
    }

    private PageAnswer<T> merged(BinaryOperator<T> forms, PageAnswer<T> late) {
        T early = ((PageAnswer.Page<T>) thin.orElseThrow()).content();
        return new PageAnswer.Page<>(forms.apply(early, ((PageAnswer.Page<T>) late).content()));
    }

    private Optional<PageAnswer<T>> refusal(Reply.Answered answered) {
        return answered.loginRefused() ? thin.or(() -> Optional.of(new PageAnswer.Forbidden<>())) : Optional.empty();
    }
}
