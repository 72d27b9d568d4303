package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.RefusedException;
import org.xinheng.record.task.Plan;
import org.xinheng.record.task.PlanState;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Written;

/** Annual plans: drafted, reported, entered by the end of March, carried out, closed. */
@ApplicationScoped
public class Plans {
    private static final Set<PlanState> ENTERED = Set.of(PlanState.ENTERED, PlanState.EXECUTING, PlanState.CLOSED);

    private final PaperDesk desk;
    private final Papers papers;
    private final Frames frames;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public Plans(PaperDesk desk, Papers papers, Frames frames, Population population, Rules rules, BusinessDay day) {
        this.desk = desk;
        this.papers = papers;
        this.frames = frames;
        this.population = population;
        this.rules = rules;
        this.day = day;
    }

    /** A plan that the caller may see; refused as unknown when there is none. */
    public Plan plan(Caller caller, String id) {
        return papers.find(Plan.class, id)
                .filter(p -> population.catalogue().isWithin(p.area(), caller.areas()))
                .orElseThrow(() -> PaperDesk.unknown(Plan.class, id));
    }

    /** A plan of a department for which the caller acts; refused where it is another's. */
    Plan own(Caller caller, String id) {
        Plan plan = plan(caller, id);
        caller.mustActFor(plan.lead());
        return plan;
    }

    /** Adds a draft or corrects it; what was reported can no longer be corrected. */
    public Written draft(Request request, Plan plan) {
        Catalogue catalogue = population.catalogue();
        Check.that(catalogue.findItem(plan.item()).isPresent(), "item", "names an item that is not known");
        Check.that(catalogue.area(plan.area()).isPresent(), "area", "names an area that is not known");
        department(catalogue, "lead", plan.lead());
        plan.cooperates().forEach(code -> department(catalogue, "cooperates", code));
        desk.inArea(request.caller(), plan.area());
        request.caller().mustActFor(plan.lead());
        return desk.write(request, entry -> {
            Optional<Plan> known = entry.paper(Plan.class, plan.id());
            known.filter(p -> p.state() != PlanState.DRAFT).ifPresent(p -> {
                throw conflict("the plan is " + p.state() + ": only a draft can be corrected");
            });
            return known.equals(Optional.of(plan)) ? List.of() : List.of(plan);
        });
    }

    /** Reports a draft to those who coordinate. */
    public Written report(Request request, String id) {
        own(request.caller(), id);
        return desk.change(request, Plan.class, id, p -> step(p, PlanState.DRAFT, PlanState.REPORTED));
    }

    /** Every rule that a plan would break if it were entered today. */
    public List<PlanConflict> conflicts(Caller caller, String id) {
        Plan plan = plan(caller, id);
        SamplingFrame frame = frame(plan);
        return broken(based(plan, frame), frame);
    }

    /**
     * Enters a reported plan with the subjects that there are today as its base.
     *
     * @throws PlanConflictException when it breaks a rule
     */
    public Written enter(Request request, String id) {
        Plan plan = own(request.caller(), id);
        SamplingFrame frame = frame(plan);
        Plan based = based(plan, frame);
        return desk.write(request, entry -> {
            entry.guard("plans/" + plan.year());
            Plan now = entry.paper(Plan.class, id).orElseThrow();
            if (now.state() != PlanState.REPORTED) {
                throw conflict("the plan is " + now.state() + ": a reported plan is entered");
            }
            List<PlanConflict> broken = broken(based, frame);
            if (!broken.isEmpty()) {
                throw new PlanConflictException(broken);
            }
            return List.of(based);
        });
    }

    /** Closes a plan that was entered. */
    public Written close(Request request, String id) {
        own(request.caller(), id);
        return desk.change(request, Plan.class, id, p -> {
            if (p.state() != PlanState.ENTERED && p.state() != PlanState.EXECUTING) {
                throw conflict("the plan is " + p.state() + ": an entered plan is closed");
            }
            return p.in(PlanState.CLOSED);
        });
    }

    /** The ratio by which a plan draws a stratum: the policy's, or the plan's own where that is higher. */
    static Optional<BigDecimal> ratio(Plan plan, Optional<BigDecimal> byPolicy) {
        return byPolicy.isEmpty()
                ? plan.ratio()
                : plan.ratio().map(byPolicy.get()::max).or(() -> byPolicy);
    }

    private Plan based(Plan plan, SamplingFrame frame) {
        List<Plan.Quota> quotas = frame.strata().stream()
                .map(s -> new Plan.Quota(
                        s.name(),
                        s.population(),
                        Math.max(
                                s.sample(),
                                ratio(plan, s.ratio())
                                        .map(r -> SampleSize.of(s.population(), r))
                                        .orElse(0))))
                .toList();
        return plan.entered(frame.population(), quotas, day.today());
    }

    private SamplingFrame frame(Plan plan) {
        Catalogue catalogue = population.catalogue();
        Item item = catalogue.item(plan.item());
        LocalDate today = day.today();
        return frames.frame(item, Optional.of(plan.area()), today, asker(catalogue, plan), area -> catalogue
                .path(area)
                .contains(plan.area()));
    }

    /** For whom a plan asks. */
    static Asker asker(Catalogue catalogue, Plan plan) {
        Department lead = catalogue.department(plan.lead()).orElseThrow();
        return new Asker(lead.level(), plan.caseType(), Optional.of(plan.lead()));
    }

    private List<PlanConflict> broken(Plan plan, SamplingFrame frame) {
        List<Plan> others = papers.all(Plan.class, Papers.Filter.ALL.year(plan.year())).stream()
                .filter(p -> ENTERED.contains(p.state()))
                .toList();
        return new PlanRules(population.catalogue(), rules.active().policy().intensity()).broken(plan, others, frame);
    }

    private static Plan step(Plan plan, PlanState from, PlanState to) {
        if (plan.state() != from) {
            throw conflict("the plan is " + plan.state() + ", not " + from);
        }
        return plan.in(to);
    }

    private static void department(Catalogue catalogue, String field, String code) {
        Check.that(catalogue.department(code).isPresent(), field, "names a department that is not known");
    }

    private static RefusedException conflict(String message) {
        return new RefusedException(RefusedException.Reason.CONFLICT, message);
    }
}
