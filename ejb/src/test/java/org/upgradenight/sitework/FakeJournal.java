package org.upgradenight.sitework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The journal in memory. */
final class FakeJournal implements LetterJournal {
    final TreeMap<Long, Letter> rows = new TreeMap<>();

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
                .filter(letter -> letter.state() == LetterState.PENDING)
                .sorted(Comparator.comparing(Letter::tries).thenComparing(Letter::id))
                .map(Letter::id)
                .toList();
    }

    @Override
    public Optional<Letter> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public void add(Letter letter, String whyOthersClose) {
        for (Letter old : new ArrayList<>(rows.values())) {
            if (old.site().equals(letter.site()) && old.state() == LetterState.PENDING) {
                close(old.id(), whyOthersClose);
            }
        }
        change(rows.size() + 1L, letter, letter.recipients(), letter.state(), 0, letter.lastError());
    }

    @Override
    public void reopen(long id, String recipients) {
        change(id, rows.get(id), recipients, LetterState.PENDING, 0, "");
    }

    @Override
    public void close(long id, String reason) {
        Letter letter = rows.get(id);
        if (letter.state() != LetterState.SENT) {
            change(id, letter, letter.recipients(), LetterState.FAILED, letter.tries(), reason);
        }
    }

    @Override
    public void tried(long id, LetterState state, String lastError) {
        Letter letter = rows.get(id);
        change(id, letter, letter.recipients(), state, letter.tries() + 1, lastError);
    }

    private static LetterView view(Letter letter) {
        return new LetterView(
                letter.site(),
                List.of(letter.recipients()),
                letter.state(),
                letter.messageId(),
                letter.revision(),
                letter.devices(),
                letter.subject(),
                letter.lastError(),
                letter.tries(),
                Instant.EPOCH,
                Optional.empty());
    }

    private void change(long id, Letter from, String recipients, LetterState state, int tries, String error) {
        rows.put(
                id,
                new Letter(
                        id,
                        from.runId(),
                        from.cluster(),
                        from.site(),
                        from.revision(),
                        recipients,
                        state,
                        from.messageId(),
                        from.subject(),
                        from.body(),
                        from.csv(),
                        from.devices(),
                        tries,
                        error));
    }
}
