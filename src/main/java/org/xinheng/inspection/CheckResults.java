package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xinheng.access.Caller;
import org.xinheng.code.Attributes;
import org.xinheng.code.Check;
import org.xinheng.code.RefusedException;
import org.xinheng.policy.Consequence;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.record.task.CheckMethod;
import org.xinheng.record.task.CheckResult;
import org.xinheng.record.task.Delegation;
import org.xinheng.record.task.Draw;
import org.xinheng.record.task.Inspector;
import org.xinheng.record.task.JointTask;
import org.xinheng.record.task.ResultState;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.registry.Level;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Calendars;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;
import org.xinheng.standing.Rules;
import org.xinheng.standing.WritePath;
import org.xinheng.standing.Written;

/**
 * Results of checks: entered, reviewed by a second person, published within twenty working days. An entered result
 * counts at once: records, standing and ratio move in the same transaction; a rejected one never counted.
 */
@ApplicationScoped
public class CheckResults {
    /** 检查结果信息形成后二十个工作日内公开 (企业信息公示暂行条例 §6; 国家市场监督管理总局令第49号 §39). */
    private static final int WORKING_DAYS = 20;

    private final WritePath path;
    private final Papers papers;
    private final Population population;
    private final Rules rules;
    private final Calendars calendars;
    private final BusinessDay day;

    /** Injected. */
    public CheckResults(
            WritePath path, Papers papers, Population population, Rules rules, Calendars calendars, BusinessDay day) {
        this.path = path;
        this.papers = papers;
        this.population = population;
        this.rules = rules;
        this.calendars = calendars;
        this.day = day;
    }

    /** The result with its deadline, with what counts, and with what it leads to. */
    public CheckResult complete(CheckResult given) {
        return new CheckResult(
                given.subject(),
                given.department(),
                given.enteredBy(),
                given.delegation(),
                given.authors(),
                given.sourceKey(),
                given.draw(),
                given.jointTask(),
                given.caseType(),
                given.method(),
                given.checkedOn(),
                given.formedOn(),
                given.inspectors(),
                given.findings().stream().map(f -> counting(given, f)).toList(),
                proposals(given),
                calendars.workingDays().deadline(given.formedOn(), WORKING_DAYS),
                ResultState.ENTERED,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Enters a result.
     *
     * @param given the result as {@link #complete} makes it
     */
    public Written enter(Request request, CheckResult given) {
        checked(given);
        request.caller().mustActFor(given.enteredBy());
        return path.change(request, given.subject(), (entry, dossier) -> {
            Check.that(dossier.isPresent(), "subject", "is not known");
            Optional<CheckResult> known = entry.paper(CheckResult.class, given.id());
            known.filter(k -> k.state() != ResultState.ENTERED).ifPresent(k -> {
                throw conflict("the result is " + k.state() + ": only an entered one can be corrected");
            });
            CheckResult entered = known.map(given::after).orElse(given);
            if (known.equals(Optional.of(entered))) {
                return List.of();
            }
            List<FactChange> facts = new ArrayList<>();
            known.ifPresent(k -> gone(k, given).forEach(facts::add));
            inspections(given).forEach(i -> facts.add(new FactChange.InspectionSaved(i)));
            facts.add(new FactChange.TaskPaperSaved(entered));
            return facts;
        });
    }

    /** Approves a result, or rejects it: then it never counted. */
    public Written review(Request request, String id, boolean approve, String note) {
        CheckResult result = result(request.caller(), id);
        String why = Check.text("note", note, Check.TEXT);
        return path.change(request, result.subject(), (entry, dossier) -> {
            CheckResult now = entry.paper(CheckResult.class, id).orElseThrow();
            secondPerson(request.caller(), now);
            if (now.state() != ResultState.ENTERED) {
                throw conflict("the result is " + now.state() + ": an entered one is reviewed");
            }
            ResultState next = approve ? ResultState.APPROVED : ResultState.REJECTED;
            List<FactChange> facts = new ArrayList<>();
            if (!approve) {
                facts.addAll(without(now, why));
            }
            facts.add(new FactChange.TaskPaperSaved(now.in(next, Optional.of(why), Optional.empty())));
            return facts;
        });
    }

    /**
     * Publishes an approved result.
     *
     * @param department the department in whose name; when absent the caller's only one, else the one that entered it
     */
    public Written publish(Request request, String id, Optional<String> department) {
        return publication(request, id, now -> {
            String by = department.or(request.caller()::onlyDepartment).orElse(now.enteredBy());
            Check.that(
                    by.equals(now.enteredBy()), "department", "must be the one that entered the result (谁检查、谁录入、谁公开)");
            request.caller().mustActFor(by);
            return now.in(ResultState.PUBLISHED, now.decision(), Optional.of(day.today()));
        });
    }

    /** Keeps an approved result from publication, with the reason that a second person approves. */
    public Written exempt(Request request, String id, String reason) {
        String why = Check.text("reason", reason, Check.TEXT);
        return publication(request, id, now -> {
            secondPerson(request.caller(), now);
            return now.in(ResultState.EXEMPT, Optional.of(why), Optional.empty());
        });
    }

    /**
     * Takes back an approved result that was found to be wrong, whether it is public or not: it counts no more, and the
     * public sees it no more.
     */
    public Written withdraw(Request request, String id, String reason) {
        CheckResult result = result(request.caller(), id);
        String why = Check.text("reason", reason, Check.TEXT);
        return path.change(request, result.subject(), (entry, dossier) -> {
            CheckResult now = entry.paper(CheckResult.class, id).orElseThrow();
            secondPerson(request.caller(), now);
            if (now.state() == ResultState.ENTERED || !now.state().counts()) {
                throw conflict("the result is " + now.state() + ": one that was approved is withdrawn");
            }
            List<FactChange> facts = new ArrayList<>(without(now, why));
            facts.add(
                    new FactChange.TaskPaperSaved(now.in(ResultState.WITHDRAWN, Optional.of(why), now.publishedOn())));
            return facts;
        });
    }

    private List<FactChange> without(CheckResult result, String why) {
        return inspections(result).stream()
                .<FactChange>map(i -> new FactChange.InspectionWithdrawn(i.subject(), i.id(), why))
                .toList();
    }

    /** Decides about publication under the subject's lock, so that whoever follows the subject sees it. */
    private Written publication(Request request, String id, UnaryOperator<CheckResult> decide) {
        CheckResult result = result(request.caller(), id);
        return path.change(request, result.subject(), (entry, dossier) -> {
            CheckResult now = entry.paper(CheckResult.class, id).orElseThrow();
            approved(now);
            return List.of(new FactChange.TaskPaperSaved(decide.apply(now)));
        });
    }

    /** A result that the caller may see; refused as unknown when there is none. */
    public CheckResult result(Caller caller, String id) {
        return papers.find(CheckResult.class, id)
                .filter(r -> population.catalogue().isWithin(population.area(r.subject()), caller.areas()))
                .orElseThrow(() -> PaperDesk.unknown(CheckResult.class, id));
    }

    /** Somebody of the department that checked or entered, who is none of those who entered or corrected. */
    private static void secondPerson(Caller caller, CheckResult result) {
        if (result.authors().contains(caller.name())) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_ALLOWED, "who entered or corrected a result does not decide about it");
        }
        if (!caller.departments().contains(result.department())) {
            caller.mustActFor(result.enteredBy());
        }
    }

    private void checked(CheckResult given) {
        Catalogue catalogue = population.catalogue();
        Check.that(
                catalogue.department(given.department()).isPresent(),
                "department",
                "names a department that is not known");
        delegated(given);
        given.findings()
                .forEach(f -> Check.that(
                        catalogue.findItem(f.item()).isPresent(), "findings.item", "names an item that is not known"));
        Check.that(!given.checkedOn().isAfter(day.today()), "checkedOn", "must not be in the future");
        Check.that(!given.formedOn().isAfter(day.today()), "formedOn", "must not be in the future");
        given.inspectors()
                .forEach(code -> Check.that(
                        papers.find(Inspector.class, code)
                                .map(i -> given.checkedOn().isBefore(i.validUntil()))
                                .orElse(false),
                        "inspectors",
                        "names somebody who is not in the register or whose certificate was not valid: " + code));
        given.draw().ifPresent(id -> draw(given, id));
        given.jointTask().ifPresent(id -> jointTask(given, id));
    }

    /** Who checks enters, unless it delegated that. */
    private void delegated(CheckResult given) {
        if (given.delegation().isEmpty()) {
            Check.that(
                    given.enteredBy().equals(given.department()),
                    "enteredBy",
                    "must be the department that checked, unless a delegation is named (谁检查、谁录入、谁公开)");
            return;
        }
        Check.that(
                papers.find(Delegation.class, given.delegation().get())
                        .filter(d -> d.covers(given, day.today()))
                        .isPresent(),
                "delegation",
                "names none by which " + given.enteredBy() + " enters these items for " + given.department()
                        + " today");
    }

    private void draw(CheckResult given, String id) {
        Draw draw = papers.find(Draw.class, id).orElseThrow(() -> PaperDesk.unknown(Draw.class, id));
        Draw.DrawnVisit visit = draw.standing().stream()
                .filter(v -> v.subject().equals(given.subject()))
                .findFirst()
                .orElseThrow(() -> conflict("the draw did not take the subject"));
        Check.that(draw.department().equals(given.department()), "department", "is not the one whose draw it is");
        Check.that(
                given.findings().stream().anyMatch(f -> f.counts() && f.item().equals(draw.item())),
                "findings",
                "must say what was found for the drawn item " + draw.item() + ", by a method that counts as a check");
        Check.that(
                !given.checkedOn().isBefore(visit.from()) && given.checkedOn().isBefore(visit.until()),
                "checkedOn",
                "is not in the visit's window, from " + visit.from() + " until " + visit.until());
        Check.that(
                given.method() != CheckMethod.ON_SITE || visit.inspectors().containsAll(given.inspectors()),
                "inspectors",
                "must be the drawn ones: " + visit.inspectors());
    }

    private void jointTask(CheckResult given, String id) {
        JointTask task = papers.find(JointTask.class, id).orElseThrow(() -> PaperDesk.unknown(JointTask.class, id));
        Check.that(
                task.subject().equals(given.subject())
                        && task.parts().stream().anyMatch(p -> p.department().equals(given.department())),
                "jointTask",
                "is not one of the subject and the department");
    }

    private CheckResult.Finding counting(CheckResult given, CheckResult.Finding finding) {
        boolean counts = given.method() != CheckMethod.OFF_SITE
                || population
                        .catalogue()
                        .findItem(finding.item())
                        .map(Item::offSiteCounts)
                        .orElse(false);
        return new CheckResult.Finding(
                finding.item(), finding.results(), finding.faults(), finding.disposition(), finding.evidence(), counts);
    }

    private List<CheckResult.Proposal> proposals(CheckResult given) {
        List<Consequence> table = rules.active().policy().intensity().consequences();
        Citations citations = new Citations(rules.active().policy().sources());
        List<CheckResult.Proposal> proposals = new ArrayList<>();
        for (CheckResult.Finding finding : given.findings()) {
            for (ResultCode result : finding.results()) {
                table.stream()
                        .filter(c -> c.result() == result)
                        .forEach(c -> proposals.add(new CheckResult.Proposal(
                                finding.item(),
                                result,
                                c.violation(),
                                c.followUp(),
                                c.title(),
                                citations.of(c.source()))));
            }
        }
        return proposals;
    }

    /** What the result says that counts as a check, as records. A joint visit is one entry: one key for all. */
    private List<Inspection> inspections(CheckResult result) {
        Level level = population
                .catalogue()
                .department(result.department())
                .orElseThrow()
                .level();
        return result.findings().stream()
                .filter(CheckResult.Finding::counts)
                .map(f -> new Inspection(
                        result.subject(),
                        f.item(),
                        result.department(),
                        result.jointTask().orElse(result.sourceKey()),
                        level,
                        result.caseType(),
                        result.method() == CheckMethod.ON_SITE,
                        result.checkedOn(),
                        f.results(),
                        Optional.empty(),
                        Attributes.of(
                                Map.of("faults", BigDecimal.valueOf(f.faults().size()))),
                        Optional.of(result.id())))
                .toList();
    }

    private List<FactChange> gone(CheckResult before, CheckResult now) {
        List<Inspection> kept = inspections(now);
        return inspections(before).stream()
                .filter(i -> kept.stream().noneMatch(k -> k.id().equals(i.id())))
                .<FactChange>map(i -> new FactChange.InspectionWithdrawn(i.subject(), i.id(), "检查结果更正"))
                .toList();
    }

    private static void approved(CheckResult now) {
        if (now.state() != ResultState.APPROVED) {
            throw conflict("the result is " + now.state() + ": an approved one is published or exempted");
        }
    }

    private static RefusedException conflict(String message) {
        return new RefusedException(RefusedException.Reason.CONFLICT, message);
    }
}
