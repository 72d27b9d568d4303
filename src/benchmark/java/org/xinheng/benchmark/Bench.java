package org.xinheng.benchmark;

import java.io.IOException;
import java.util.Optional;

/** What suites share: how large and how long, the packaged service, and the report. */
final class Bench implements AutoCloseable {
    private final boolean smoke;
    private final Report report;
    private final int subjects;
    private Service service;

    /**
     * @param smoke whether to show only that everything still runs
     * @param subjects the size of the county
     */
    Bench(boolean smoke, Report report, int subjects) {
        this.smoke = smoke;
        this.report = report;
        this.subjects = subjects;
    }

    /** Whether the run only shows that everything still runs. */
    boolean smoke() {
        return smoke;
    }

    /** Counted rounds of each side. */
    int rounds() {
        return Integer.getInteger("rounds", smoke ? 1 : 5);
    }

    /** Seconds of a round under load. */
    double seconds() {
        return smoke ? 1 : 3;
    }

    /** Subjects of the population that is measured. */
    int subjects() {
        return subjects;
    }

    /** The packaged service on a graph of its own with {@link #subjects()} subjects, started when first asked for. */
    Service service() throws IOException, InterruptedException {
        if (service == null) {
            service = Service.start(subjects());
        }
        return service;
    }

    /** Ends the service and starts it again; ready when this returns. */
    Service startAgain(Service former) throws IOException, InterruptedException {
        service = former.again();
        return service;
    }

    /** Adds a figure beside its peer. */
    void row(Suite suite, Measurement figure, Measurement peer, Target target, String note) {
        report.add(new Row(suite.name(), subjects, figure, Optional.of(peer), Optional.of(target), note));
    }

    /** Adds a figure that stands alone. */
    void row(Suite suite, Measurement figure, Optional<Target> target, String note) {
        report.add(new Row(suite.name(), subjects, figure, Optional.empty(), target, note));
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }
}
