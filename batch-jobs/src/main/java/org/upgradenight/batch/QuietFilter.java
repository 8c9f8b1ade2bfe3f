package org.upgradenight.batch;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Lets phones through and quiet moments not. */
@Dependent
@Named("quietFilter")
public class QuietFilter implements ItemProcessor {

    @Override
    public Object processItem(Object item) {
        return item == Quiet.MOMENT ? null : item;
    }
}
