package org.upgradenight.tests.inside;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writes a row for each number, and then fails if the chunk holds the number that is to fail. */
@Dependent
@Named("countWriter")
public class CountWriter extends AbstractItemWriter {

    @Inject
    private Counts counts;

    @Inject
    private Lab lab;

    @Inject
    @BatchProperty
    private String count;

    @Override
    public void writeItems(List<Object> numbers) {
        numbers.forEach(
                number -> lab.execute("INSERT INTO inside_count (counted, number) VALUES (?, ?)", count, number));
        if (counts.fails(numbers)) {
            throw new UndoneException();
        }
    }
}
