package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.xinheng.grading.Cutoffs;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Score;
import org.xinheng.policy.TierBand;
import org.xinheng.record.Facts;

/** Takes the cut-offs of schemes whose tiers are shares of the population: one pass over all subjects. */
@ApplicationScoped
public class CutoffRuns {
    private static final Logger LOG = Logger.getLogger(CutoffRuns.class);

    /** A run's identifier begins with its date. */
    private static final int DATE = 10;

    private final Ledger ledger;
    private final Policies policies;
    private final LinkingDryRun linking;
    private final Map<String, CompletableFuture<String>> running = new HashMap<>();

    /** Injected. */
    public CutoffRuns(Ledger ledger, Policies policies, LinkingDryRun linking) {
        this.ledger = ledger;
        this.policies = policies;
        this.linking = linking;
    }

    /** Whether a policy has tiers that are shares of the population. */
    public static boolean isNeeded(Policy policy) {
        return policy.schemes().stream().anyMatch(s -> s.quantiles().isPresent());
    }

    /** Whether a rule book has quantiles whose cut-offs were never taken, or have stood as long as its policy lets them. */
    static boolean areDue(RuleBook book, LocalDate today) {
        String run = book.cutoffs().run();
        return book.policy().schemes().stream()
                .flatMap(s -> s.quantiles().stream())
                .anyMatch(q -> run.isEmpty()
                        || !today.isBefore(q.every().anniversary(LocalDate.parse(run.substring(0, DATE)))));
    }

    /**
     * The cut-offs of a policy over the whole population. Reads everything that is known.
     *
     * @param linked dossiers as the policy links them
     */
    public Cutoffs take(RuleBook book, LocalDate on, UnaryOperator<Dossier> linked) {
        Map<String, Map<String, List<BigDecimal>>> scores = new HashMap<>();
        List<Scheme> schemes = book.policy().schemes().stream()
                .filter(s -> s.quantiles().isPresent())
                .toList();
        ledger.eachDossier(dossier -> {
            Facts facts = linked.apply(dossier).facts();
            schemes.forEach(
                    scheme -> book.grader().sample(facts, scheme.code(), on).ifPresent(sample -> scores.computeIfAbsent(
                                    scheme.code(), s -> new HashMap<>())
                            .computeIfAbsent(sample.group(), g -> new ArrayList<>())
                            .add(sample.score())));
        });
        SortedMap<String, SortedMap<String, List<BigDecimal>>> cutoffs = new TreeMap<>();
        for (Scheme scheme : schemes) {
            SortedMap<String, List<BigDecimal>> groups = new TreeMap<>();
            scores.getOrDefault(scheme.code(), Map.of()).forEach((group, some) -> groups.put(group, cut(scheme, some)));
            cutoffs.put(scheme.code(), groups);
        }
        return new Cutoffs(on + "-" + UUID.randomUUID().toString().substring(0, 8), cutoffs);
    }

    /** The run that was taken for an activation; begins it when first asked, and is empty until it is done. */
    synchronized Optional<String> result(String activation, RuleBook book, LocalDate on) {
        CompletableFuture<String> run = running.computeIfAbsent(
                activation,
                a -> CompletableFuture.supplyAsync(() -> {
                    Cutoffs cutoffs = take(book, on, linking.relinking(book));
                    policies.keep(cutoffs);
                    return cutoffs.run();
                }));
        if (run.isCompletedExceptionally()) {
            LOG.warn("a run of cut-offs failed; it is begun again");
            running.remove(activation);
            return Optional.empty();
        }
        return Optional.ofNullable(run.getNow(null));
    }

    private static List<BigDecimal> cut(Scheme scheme, List<BigDecimal> scores) {
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        boolean lowerIsBetter = scheme.score().orElseThrow().worse() == Score.Direction.HIGHER;
        scores.sort(lowerIsBetter ? order : order.reversed());
        return Cutoffs.cut(
                scores,
                scheme.tiers().stream()
                        .map(TierBand::share)
                        .map(Optional::orElseThrow)
                        .toList());
    }
}
