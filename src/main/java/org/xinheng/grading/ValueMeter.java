package org.xinheng.grading;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Points by any quantity. */
record ValueMeter(Formula of, Exact unknown) implements Meter {
    @Override
    public long points(Sheet sheet) {
        return exact(sheet).units();
    }

    @Override
    public Exact exact(Sheet sheet) {
        Exact value = of.value(sheet, null);
        return value == null ? unknown : value;
    }

    @Override
    public boolean hasDocuments() {
        return of.hasDocuments();
    }

    @Override
    public void breaks(Sheet sheet, IntConsumer days) {
        of.breaks(sheet, days);
    }

    @Override
    public void explain(Sheet sheet, Consumer<Evidence> evidence) {
        of.explain(sheet, evidence);
    }
}
