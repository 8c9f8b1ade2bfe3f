package org.upgradenight.sitework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The journal in memory. */
final class FakeJournal implements LetterJournal {
    final TreeMap<Long, Letter> rows = new TreeMap<>();
    final List<String> links = new ArrayList<>();
    final Set<Long> inOtherHands = new HashSet<>();

    @Override
    public List<Letter> newest(long runId) {
        TreeMap<String, Letter> newest = new TreeMap<>();
        rows.values().stream()
                .filter(letter -> letter.runId() == runId)
                .sorted(Comparator.comparing(Letter::revision))
                .forEach(letter -> newest.put(letter.site(), letter));
        return List.copyOf(newest.values());
    }

    @Override
    public List<LetterView> views(long runId) {
        return rows.values().stream().map(FakeJournal::view).toList();
    }

    @Override
    public List<Long> pending(long runId) {
        return rows.values().stream()
                .filter(Letter::pending)
                .sorted(Comparator.comparing(Letter::tries).thenComparing(Letter::id))
                .map(Letter::id)
                .toList();
    }

    @Override
    public List<Long> due(Instant now) {
        return rows.values().stream()
                .filter(letter -> letter.pending()
                        && letter.nextTryAt().filter(at -> !at.isAfter(now)).isPresent())
                .map(Letter::id)
                .toList();
    }

    @Override
    public Optional<Letter> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Letter> claim(long id, Instant until) {
        return find(id).filter(letter -> letter.pending() && !inOtherHands.contains(id));
    }

    @Override
    public void add(Letter letter, String whyOthersClose, String linkHash) {
        for (Letter old : new ArrayList<>(rows.values())) {
            if (old.site().equals(letter.site()) && old.pending()) {
                close(old.id(), whyOthersClose);
            }
        }
        links.add(linkHash);
        long id = rows.size() + 1L;
        put(id, letter, letter.recipients(), letter.addressedTo(), letter.state(), 0, letter.lastError(), null);
    }

    @Override
    public void reopen(long id, String recipients, AddressedTo addressedTo) {
        put(id, rows.get(id), recipients, addressedTo, LetterState.PENDING, 0, "", null);
    }

    @Override
    public void leave(long id, Instant nextTry) {
        Letter letter = rows.get(id);
        if (letter.pending()) {
            change(letter, letter.state(), letter.tries(), letter.lastError(), nextTry);
        }
    }

    @Override
    public void close(long id, String reason) {
        Letter letter = rows.get(id);
        if (letter.state() != LetterState.SENT) {
            change(letter, LetterState.FAILED, letter.tries(), reason, null);
        }
    }

    @Override
    public void tried(long id, LetterState state, String lastError) {
        Letter letter = rows.get(id);
        change(letter, state, letter.tries() + 1, lastError, letter.nextTryAt().orElse(null));
    }

    private static LetterView view(Letter letter) {
        return new LetterView(
                letter.site(),
                List.of(letter.recipients()),
                letter.state(),
                letter.messageId(),
                letter.revision(),
                letter.content().devices(),
                letter.content().subject(),
                letter.lastError(),
                letter.tries(),
                letter.createdAt(),
                Optional.empty(),
                letter.addressedTo(),
                letter.nextTryAt());
    }

    private void change(Letter from, LetterState state, int tries, String error, Instant nextTry) {
        put(from.id(), from, from.recipients(), from.addressedTo(), state, tries, error, nextTry);
    }

    private void put(
            long id,
            Letter from,
            String recipients,
            AddressedTo addressedTo,
            LetterState state,
            int tries,
            String error,
            Instant nextTry) {
        rows.put(
                id,
                new Letter(
                        id,
                        from.runId(),
                        from.cluster(),
                        from.site(),
                        from.revision(),
                        recipients,
                        addressedTo,
                        state,
                        from.messageId(),
                        from.content(),
                        from.sealedLink(),
                        tries,
                        error,
                        from.createdAt(),
                        Optional.ofNullable(nextTry)));
    }
}
