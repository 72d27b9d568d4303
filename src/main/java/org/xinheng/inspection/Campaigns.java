package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Visit;
import org.xinheng.standing.table.Glance;

/**
 * Where many subjects fail their checks, a special campaign (专项整治) is proposed: areas and sectors whose share of failed
 * last checks is far above that of all.
 */
@ApplicationScoped
public class Campaigns {
    /** illustrative: fewer failed checks are chance. */
    private static final int FEWEST = 5;
    /** illustrative: so many times the share of all. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(2);

    private final Population population;
    private final BusinessDay day;

    /** Injected. */
    public Campaigns(Population population, BusinessDay day) {
        this.population = population;
        this.day = day;
    }

    /** Whether an area or a sector stands out. */
    public enum StandsOut {
        AREA,
        SECTOR
    }

    /** A proposed special campaign. */
    @Schema(description = "A proposed special campaign; its thresholds are illustrative.")
    public record CampaignProposal(
            @Schema(description = "What stands out, an area or a sector.")
            StandsOut of,

            @Schema(description = "The area's code or the industry's.")
            String code,

            @Schema(description = "The item's code.") String item,

            @Schema(description = "Subjects checked within a year.")
            int checked,

            @Schema(description = "Those whose last check failed.")
            int failed,

            @Schema(description = "Their share.") BigDecimal share,

            @Schema(description = "The share among all subjects checked for the item.")
            BigDecimal overall) {}

    private record Group(StandsOut of, String code, String item) {}

    private static final class Count {
        private int checked;
        private int failed;

        void add(boolean problem) {
            checked++;
            failed += problem ? 1 : 0;
        }

        BigDecimal share() {
            return BigDecimal.valueOf(failed).divide(BigDecimal.valueOf(checked), 4, RoundingMode.HALF_UP);
        }
    }

    /** The proposals for the areas that a caller sees, the gravest first. */
    public List<CampaignProposal> proposals(Predicate<String> visible) {
        LocalDate since = day.today().minusYears(1);
        Map<Group, Count> groups = new TreeMap<>(
                Comparator.comparing(Group::of).thenComparing(Group::code).thenComparing(Group::item));
        Map<String, Count> overall = new TreeMap<>();
        population.table().forEach(Glance.in(visible), standing -> latest(standing, since)
                .forEach((item, visit) -> {
                    overall.computeIfAbsent(item, i -> new Count()).add(visit.foundProblem());
                    groups.computeIfAbsent(new Group(StandsOut.AREA, standing.area(), item), g -> new Count())
                            .add(visit.foundProblem());
                    standing.industry().ifPresent(industry -> groups.computeIfAbsent(
                                    new Group(StandsOut.SECTOR, industry, item), g -> new Count())
                            .add(visit.foundProblem()));
                }));
        List<CampaignProposal> proposals = new ArrayList<>();
        groups.forEach((group, count) -> {
            BigDecimal all = overall.get(group.item()).share();
            if (count.failed >= FEWEST && count.share().compareTo(all.multiply(TIMES)) >= 0) {
                proposals.add(new CampaignProposal(
                        group.of(), group.code(), group.item(), count.checked, count.failed, count.share(), all));
            }
        });
        proposals.sort(Comparator.comparing(CampaignProposal::share).reversed());
        return proposals;
    }

    private static Map<String, Visit> latest(Standing standing, LocalDate since) {
        Map<String, Visit> latest = new TreeMap<>();
        for (Visit visit : standing.visits()) {
            if (!visit.lastOn().isBefore(since)) {
                latest.merge(visit.item(), visit, (a, b) -> a.lastOn().isAfter(b.lastOn()) ? a : b);
            }
        }
        return latest;
    }
}
