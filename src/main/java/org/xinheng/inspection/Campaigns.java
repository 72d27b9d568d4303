package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Outcome;
import org.xinheng.registry.Catalogue;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Visit;
import org.xinheng.standing.table.Glance;

/**
 * Where many subjects violate, a special campaign (专项整治) is proposed: for areas and sectors whose share of subjects that
 * violated, or that failed their last check, within a year is far above that of all.
 */
@ApplicationScoped
public class Campaigns {
    /** illustrative: fewer subjects are chance. */
    private static final int FEWEST = 5;
    /** illustrative: so many times the share of all. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(2);

    private final Population population;
    private final Offences offences;
    private final BusinessDay day;

    /** Injected. */
    public Campaigns(Population population, Offences offences, BusinessDay day) {
        this.population = population;
        this.offences = offences;
        this.day = day;
    }

    /** Whether an area or a sector stands out. */
    public enum StandsOut {
        AREA,
        SECTOR
    }

    /** By what it stands out. */
    public enum Ground {
        /** subjects against which violations were decided */
        VIOLATIONS,
        /** subjects whose last check found a problem */
        FAILED_CHECKS
    }

    /** A proposed special campaign. */
    @Schema(description = "A proposed special campaign; its thresholds are illustrative.")
    public record CampaignProposal(
            @Schema(description = "By what it stands out.") Ground ground,

            @Schema(description = "What stands out, an area or a sector.")
            StandsOut of,

            @Schema(description = "The area's code or the industry's.")
            String code,

            @Schema(description = "The item's code; absent for violations that name no item.")
            Optional<String> item,

            @Schema(description = "The first day that counts.")
            LocalDate since,

            @Schema(
                    description =
                            "Subjects that were looked at: those checked for the item, or all supervised ones to which it applies.")
            int subjects,

            @Schema(description = "Those of them that violated or whose last check failed.")
            int concerned,

            @Schema(description = "How many violations they committed; absent for failed checks.")
            Optional<Integer> violations,

            @Schema(description = "The share of those concerned.")
            BigDecimal share,

            @Schema(description = "The share in all areas and sectors.")
            BigDecimal overall) {}

    private record Topic(Ground ground, Optional<String> item) {}

    private record Group(Topic topic, StandsOut of, String code) {}

    private static final class Count {
        private int subjects;
        private int concerned;
        private int violations;

        void add(int found) {
            subjects++;
            concerned += found > 0 ? 1 : 0;
            violations += found;
        }

        BigDecimal share() {
            return BigDecimal.valueOf(concerned).divide(BigDecimal.valueOf(subjects), 4, RoundingMode.HALF_UP);
        }
    }

    /** The proposals for the areas that a caller sees, the gravest first. */
    public List<CampaignProposal> proposals(Predicate<String> visible) {
        LocalDate today = day.today();
        LocalDate since = today.minusYears(1);
        Tally tally = new Tally(population.catalogue(), offences.since(since), today, since);
        Predicate<Glance> seen = Glance.in(visible);
        population.table().forEach(glance -> glance.status().isSupervised() && seen.test(glance), tally::add);
        return tally.proposals();
    }

    private static final class Tally {
        private final Catalogue catalogue;
        private final LocalDate today;
        private final LocalDate since;
        private final Map<SubjectId, Map<Optional<String>, Integer>> violations = new HashMap<>();
        private final Set<Optional<String>> violated = new HashSet<>();
        private final Map<Topic, Count> overall = new HashMap<>();
        private final Map<Group, Count> groups = new HashMap<>();

        Tally(Catalogue catalogue, List<Offences.Offender> offenders, LocalDate today, LocalDate since) {
            this.catalogue = catalogue;
            this.today = today;
            this.since = since;
            for (Offences.Offender offender : offenders) {
                violations
                        .computeIfAbsent(offender.subject(), s -> new HashMap<>())
                        .put(offender.item(), offender.violations());
                violated.add(offender.item());
            }
        }

        void add(Standing standing) {
            latest(standing)
                    .forEach((item, visit) -> count(
                            standing,
                            new Topic(Ground.FAILED_CHECKS, Optional.of(item)),
                            visit.foundProblem() ? 1 : 0));
            Map<Optional<String>, Integer> own = violations.getOrDefault(standing.subject(), Map.of());
            Set<String> tags = standing.timeline()
                    .on(today)
                    .<Set<String>>map(Outcome::tags)
                    .orElse(Set.of());
            for (Optional<String> item : violated) {
                int found = own.getOrDefault(item, 0);
                if (found > 0 || applies(item, standing, tags)) {
                    count(standing, new Topic(Ground.VIOLATIONS, item), found);
                }
            }
        }

        private boolean applies(Optional<String> item, Standing standing, Set<String> tags) {
            return item.isEmpty()
                    || item.flatMap(catalogue::findItem)
                            .map(i -> ScopeMatch.applies(i, standing, tags))
                            .orElse(false);
        }

        private Map<String, Visit> latest(Standing standing) {
            Map<String, Visit> latest = new TreeMap<>();
            for (Visit visit : standing.visits()) {
                if (!visit.lastOn().isBefore(since)) {
                    latest.merge(visit.item(), visit, (a, b) -> a.lastOn().isAfter(b.lastOn()) ? a : b);
                }
            }
            return latest;
        }

        private void count(Standing standing, Topic topic, int found) {
            overall.computeIfAbsent(topic, t -> new Count()).add(found);
            groups.computeIfAbsent(new Group(topic, StandsOut.AREA, standing.area()), g -> new Count())
                    .add(found);
            standing.industry().ifPresent(industry -> groups.computeIfAbsent(
                            new Group(topic, StandsOut.SECTOR, industry), g -> new Count())
                    .add(found));
        }

        List<CampaignProposal> proposals() {
            List<CampaignProposal> proposals = new ArrayList<>();
            groups.forEach((group, count) -> {
                BigDecimal all = overall.get(group.topic()).share();
                if (count.concerned >= FEWEST && count.share().compareTo(all.multiply(TIMES)) >= 0) {
                    proposals.add(proposal(group, count, all));
                }
            });
            proposals.sort(Comparator.comparing(CampaignProposal::share)
                    .reversed()
                    .thenComparing(CampaignProposal::ground)
                    .thenComparing(CampaignProposal::of)
                    .thenComparing(CampaignProposal::code)
                    .thenComparing(p -> p.item().orElse("")));
            return proposals;
        }

        private CampaignProposal proposal(Group group, Count count, BigDecimal all) {
            Ground ground = group.topic().ground();
            return new CampaignProposal(
                    ground,
                    group.of(),
                    group.code(),
                    group.topic().item(),
                    since,
                    count.subjects,
                    count.concerned,
                    Optional.of(count.violations).filter(n -> ground == Ground.VIOLATIONS),
                    count.share(),
                    all);
        }
    }
}
