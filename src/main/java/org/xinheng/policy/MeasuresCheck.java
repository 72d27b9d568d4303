package org.xinheng.policy;

/** Whether the measures catalogue makes sense. */
final class MeasuresCheck {
    private final PolicyCheck check;
    private final Policy policy;

    MeasuresCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.policy = policy;
    }

    void run() {
        check.unique("measures", policy.measures().stream().map(Measure::code).toList());
        for (int i = 0; i < policy.measures().size(); i++) {
            measure("measures[" + i + "]", policy.measures().get(i));
        }
    }

    private void measure(String place, Measure measure) {
        check.required(place + ".title", measure.title());
        check.required(place + ".group", measure.group());
        check.required(place + ".departments", measure.departments());
        check.source(place + ".source", measure.source());
    }
}
