package org.upgradenight.phone.http;

import static org.upgradenight.phone.http.ExchangeMessages.MESSAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.NetworkPage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PhonePages;
import org.upgradenight.phone.PortPage;
import org.upgradenight.phone.StatusMessages;

/** Reads a phone's pages over HTTP, form by form until one tells what is asked. */
@Dependent
public class HttpPhonePages implements PhonePages {

    private final PhoneHttp http;

    @Inject
    public HttpPhonePages(PhoneHttp http) {
        this.http = http;
    }

    @Override
    public PageAnswer<DevicePage> device(Phone phone, Trail trail) {
        PageSearch<DevicePage> search =
                search(phone, page -> PageReader.device(page, phone), trail).merging(DevicePage::or);
        PageAnswer<DevicePage> answer = search.over(forms(phone, Generation.Kind.DEVICE));
        boolean nameless = answer instanceof PageAnswer.NotFound<DevicePage> && search.metOther();
        return nameless ? new PageAnswer.NotAPhone<>(MESSAGES.nameless()) : answer;
    }

    @Override
    public PageAnswer<NetworkPage> network(Phone phone, Trail trail) {
        return search(phone, page -> PageReader.network(page, phone), trail)
                .merging(NetworkPage::or)
                .over(forms(phone, Generation.Kind.NETWORK));
    }

    @Override
    public PageAnswer<PortPage> port(Phone phone, Trail trail) {
        return search(phone, PageReader::port, trail).over(forms(phone, Generation.Kind.PORT));
    }

    @Override
    public PageAnswer<StatusMessages> statusMessages(Phone phone, Trail trail) {
        return search(phone, PageReader::statusMessages, trail).over(forms(phone, Generation.Kind.STATUS));
    }

    private <T> PageSearch<T> search(Phone phone, Function<PageFields, Reading<T>> reader, Trail trail) {
        return new PageSearch<>(http, phone, trail, reader);
    }

    private static List<String> forms(Phone phone, Generation.Kind page) {
        return Generations.of(phone.model()).paths(page);
    }
}
