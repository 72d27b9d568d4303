package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.inspection.JointProposal.Proposals;
import org.xinheng.inspection.joint.Merger;
import org.xinheng.inspection.joint.Need;
import org.xinheng.policy.QuietDays;
import org.xinheng.record.task.Bundle;
import org.xinheng.record.task.Draw;
import org.xinheng.record.task.DrawState;
import org.xinheng.record.task.JointTask;
import org.xinheng.record.task.Plan;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Written;

/**
 * Joint checks: who is to be visited by several departments, or by one for several items, is visited once (综合查一次).
 */
@ApplicationScoped
public class JointTasks {
    private final PaperDesk desk;
    private final Papers papers;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public JointTasks(PaperDesk desk, Papers papers, Population population, Rules rules, BusinessDay day) {
        this.desk = desk;
        this.papers = papers;
        this.population = population;
        this.rules = rules;
        this.day = day;
    }

    /**
     * The joint tasks that the open visits of a year's draws can be merged into. A visit that cannot be made on any day
     * from today on is not counted.
     *
     * @param bundle the bundle whose items are looked at; all items when absent
     */
    public Proposals proposals(Caller caller, int year, Optional<Bundle> bundle) {
        Map<SubjectId, List<Need>> open = open(caller, year, bundle);
        int before = 0;
        int after = 0;
        List<JointProposal> tasks = new ArrayList<>();
        for (Map.Entry<SubjectId, List<Need>> entry : open.entrySet()) {
            for (Merger.Visit visit : Merger.merge(entry.getValue())) {
                before += visit.needs().size();
                after++;
                if (visit.needs().size() > 1) {
                    tasks.add(proposal(entry.getKey(), visit, bundle));
                }
            }
        }
        return new Proposals(before, after, tasks);
    }

    /** Makes proposed tasks binding; refused when one of them is no longer what would be proposed. */
    public Written confirm(Request request, int year, Optional<Bundle> bundle, List<JointProposal> chosen) {
        return desk.write(request, entry -> {
            entry.guard("draws/" + year);
            List<JointProposal> now = proposals(request.caller(), year, bundle).tasks();
            return chosen.stream()
                    .map(c -> {
                        if (!now.contains(Check.present("tasks", c))) {
                            throw new RefusedException(
                                    RefusedException.Reason.CONFLICT,
                                    "the task of " + c.subject() + " on " + c.on()
                                            + " is not one that is proposed now");
                        }
                        request.caller().mustActFor(c.lead());
                        return new JointTask(
                                year,
                                SubjectId.parse(c.subject()),
                                c.on(),
                                c.lead(),
                                c.parts(),
                                bundle.map(Bundle::code),
                                c.savedVisits(),
                                request.caller().name());
                    })
                    .toList();
        });
    }

    private Map<SubjectId, List<Need>> open(Caller caller, int year, Optional<Bundle> bundle) {
        Catalogue catalogue = population.catalogue();
        Set<Papers.Done> done = papers.done(year);
        Set<Papers.Done> joined = papers.all(JointTask.class, Papers.Filter.ALL.year(year)).stream()
                .flatMap(t -> t.parts().stream().map(p -> new Papers.Done(p.draw(), t.subject())))
                .collect(Collectors.toSet());
        Map<String, Plan> plans = papers.all(Plan.class, Papers.Filter.ALL.year(year)).stream()
                .collect(Collectors.toMap(Plan::id, plan -> plan));
        Map<SubjectId, List<Need>> open = new TreeMap<>();
        for (Draw draw : papers.all(Draw.class, Papers.Filter.ALL.year(year))) {
            boolean wanted = bundle.map(b -> b.items().contains(draw.item())).orElse(true);
            if (draw.state() != DrawState.DRAWN || !wanted || !catalogue.isWithin(draw.area(), caller.areas())) {
                continue;
            }
            Item item = catalogue.item(draw.item());
            Asker asker = Plans.asker(catalogue, plans.get(draw.plan()));
            for (Draw.DrawnVisit visit : draw.standing()) {
                Papers.Done key = new Papers.Done(draw.id(), visit.subject());
                if (!done.contains(key) && !joined.contains(key)) {
                    open.computeIfAbsent(visit.subject(), s -> new ArrayList<>())
                            .add(new Need(draw.id(), draw.item(), draw.department(), days(item, asker, visit)));
                }
            }
        }
        return open;
    }

    /** The days from today on that are in a visit's window and not quiet. */
    private SortedSet<LocalDate> days(Item item, Asker asker, Draw.DrawnVisit visit) {
        Standing standing = population.standing(visit.subject());
        Set<String> tags = standing.timeline()
                .on(day.today())
                .<Set<String>>map(o -> o.tags())
                .orElse(Set.of());
        Optional<QuietDays> quiet = new Quiet(
                        rules.active().policy().intensity().quietDays())
                .rule(population.catalogue().path(standing.area()), standing.kind(), tags, item, asker);
        SortedSet<LocalDate> days = new TreeSet<>();
        LocalDate from = visit.from().isBefore(day.today()) ? day.today() : visit.from();
        for (LocalDate on = from; on.isBefore(visit.until()); on = on.plusDays(1)) {
            LocalDate candidate = on;
            if (quiet.map(q -> !q.isQuiet(candidate)).orElse(true)) {
                days.add(candidate);
            }
        }
        return days;
    }

    /** The bundle's lead leads, else whoever leads a key item, else the first. */
    private JointProposal proposal(SubjectId subject, Merger.Visit visit, Optional<Bundle> bundle) {
        Catalogue catalogue = population.catalogue();
        String lead = bundle.map(Bundle::lead).orElseGet(() -> visit.needs().stream()
                .min((a, b) -> catalogue
                        .item(b.item())
                        .itemClass()
                        .compareTo(catalogue.item(a.item()).itemClass()))
                .orElseThrow()
                .department());
        return new JointProposal(
                subject.text(),
                visit.on(),
                lead,
                visit.needs().stream()
                        .map(n -> new JointTask.Part(n.draw(), n.item(), n.department()))
                        .toList(),
                visit.needs().size() - 1);
    }
}
