package org.upgradenight.access;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which entries of the trail somebody wants to see; an empty text does not restrict.
 *
 * @param from only entries at or after it
 * @param action the whole word, such as {@code run-start}
 * @param text somewhere in subject or detail, whatever the case
 */
public record AuditQuestion(Instant from, String user, String action, String text) {

    private static final char ESCAPE = '!';

    String where() {
        return " from AuditEntry a where a.at >= :from"
                + (user.isEmpty() ? "" : " and a.userName = :user")
                + (action.isEmpty() ? "" : " and a.action = :action")
                + (text.isEmpty()
                        ? ""
                        : " and (lower(a.subject) like lower(:text) escape '!' or lower(a.detail) like lower(:text) escape '!')");
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        query.setParameter("from", from);
        words().forEach(query::setParameter);
        return query;
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (!user.isEmpty()) {
            words.put("user", user);
        }
        if (!action.isEmpty()) {
            words.put("action", action);
        }
        if (!text.isEmpty()) {
            words.put("text", "%" + text.replaceAll("[!%_]", ESCAPE + "$0") + "%");
        }
        return words;
    }
}
