package org.upgradenight.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Records a chunk of finished conversations in the chunk's transaction. */
@Dependent
@Named("conversationWriter")
public class ConversationWriter extends AbstractItemWriter {

    @Inject
    private StepContext step;

    @Override
    @SuppressWarnings("unchecked") // reader and writer of one step share one flight, hence one type
    public void writeItems(List<Object> items) {
        StepFlight<Object> flight = (StepFlight<Object>) step.getTransientUserData();
        flight.record(items.stream().map(item -> (Told<Object>) item).toList());
    }
}
