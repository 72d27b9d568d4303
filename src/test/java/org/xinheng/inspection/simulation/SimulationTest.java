package org.xinheng.inspection.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.code.SubjectId;
import org.xinheng.inspection.Intensity;
import org.xinheng.inspection.simulation.SimulationReport.State;
import org.xinheng.policy.PolicyReader;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.CutoffRuns;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.LinkingDryRun;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.Rules;

class SimulationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Shows one subject again and again, for as long as anybody looks. */
    private final Ledger endless = (Ledger) Proxy.newProxyInstance(
            Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                if (!method.getName().equals("eachDossier")) {
                    throw new UnsupportedOperationException(method.getName());
                }
                @SuppressWarnings("unchecked")
                Consumer<Dossier> reader = (Consumer<Dossier>) arguments[0];
                while (true) {
                    reader.accept(Dossier.of(subject()));
                }
            });

    @Test
    void whatIsGivenUpEndsAtOnceAndKeepsWhatItFound() throws Exception {
        RuleBook book = RuleBook.of(PolicyReader.read(policy()));
        Rules rules = new Rules(new BusinessDay(Clock.systemUTC()));
        rules.activate(book);
        LinkingDryRun linking = new LinkingDryRun(endless, null, rules);
        Simulation simulation = new Simulation(
                book, book, DAY, 1_000_000, endless, Catalogue.EMPTY, linking, new CutoffRuns(endless, null, linking));
        Thread thread = new Thread(simulation);
        thread.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> simulation.report().done() > 100);
        assertThat(simulation.report().state()).isEqualTo(State.RUNNING);
        simulation.cancel();
        assertThat(simulation.await(Duration.ofSeconds(20))).isTrue();
        SimulationReport report = simulation.report();
        assertThat(report.state()).isEqualTo(State.CANCELLED);
        assertThat(report.done()).isGreaterThan(100);
        assertThat(report.schemes().get(0).cells().get(0).subjects()).isEqualTo(report.done());
        thread.join();
    }

    @Test
    void visitsOfAYearAreTheRatioWithinWhatTheFrequencyAllows() {
        assertThat(visits("0.1", Optional.empty(), Optional.empty(), "1 year")).isEqualByComparingTo("0.1");
        assertThat(visits("1", Optional.of(2), Optional.of(4), "1 year")).isEqualByComparingTo("2");
        assertThat(visits("1", Optional.empty(), Optional.of(1), "2 years")).isEqualByComparingTo("0.5");
        assertThat(visits("0.3", Optional.of(1), Optional.empty(), "3 months")).isEqualByComparingTo("4");
    }

    private static BigDecimal visits(String ratio, Optional<Integer> min, Optional<Integer> max, String per) {
        return ExpectedVisits.perYear(new Intensity(
                "s",
                "i",
                DAY,
                true,
                Optional.of(new BigDecimal(ratio)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Intensity.Frequency(min, max, per, 0)),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    private static Subject subject() {
        return new Subject(
                SubjectId.of("endless"),
                SubjectKind.ENTERPRISE,
                "试验",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceKey("tests", "endless")),
                "area",
                Optional.empty(),
                Optional.empty(),
                null,
                null,
                null);
    }

    private static String policy() throws IOException {
        try (InputStream file = SimulationTest.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
