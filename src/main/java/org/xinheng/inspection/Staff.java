package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.record.task.Inspector;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;
import org.xinheng.standing.Written;

/** The registers of inspectors and experts (执法检查人员名录库、专家库). */
@ApplicationScoped
public class Staff {
    private final PaperDesk desk;
    private final Papers papers;
    private final Population population;

    /** Injected. */
    public Staff(PaperDesk desk, Papers papers, Population population) {
        this.desk = desk;
        this.papers = papers;
        this.population = population;
    }

    /** Adds or corrects an entry. */
    public Written save(Request request, Inspector inspector) {
        Catalogue catalogue = population.catalogue();
        String area = catalogue
                .department(inspector.department())
                .orElseThrow(() -> new InvalidFieldException("department", "names a department that is not known"))
                .area();
        inspector
                .areas()
                .forEach(a -> Check.that(catalogue.area(a).isPresent(), "areas", "names an area that is not known"));
        inspector.avoids().forEach(population::standing);
        desk.inArea(request.caller(), area);
        return desk.saveOwn(request, Inspector.class, inspector, Inspector::department);
    }

    /** Whether a caller may see an entry: by the area of its department. */
    public boolean isVisible(Caller caller, Inspector inspector) {
        Catalogue catalogue = population.catalogue();
        return catalogue
                .department(inspector.department())
                .map(d -> catalogue.isWithin(d.area(), caller.areas()))
                .orElse(false);
    }

    /** The entries, of one department where one is named. */
    public List<Inspector> list(Optional<String> department) {
        Papers.Filter all = Papers.Filter.ALL;
        return papers.all(Inspector.class, department.map(all::department).orElse(all));
    }

    /** How many inspectors a department can send on a date. */
    int size(String department, LocalDate on) {
        return (int) list(Optional.of(department)).stream()
                .filter(i -> !i.expert() && i.available() && on.isBefore(i.validUntil()))
                .count();
    }

    /** Why somebody cannot be drawn for an item on any day of a window; empty when they can. */
    static Optional<String> unfit(Inspector inspector, Item item, LocalDate from) {
        if (!inspector.available()) {
            return Optional.of("UNAVAILABLE");
        }
        if (!from.isBefore(inspector.validUntil())) {
            return Optional.of("CERTIFICATE_EXPIRED");
        }
        return isQualified(inspector, item) ? Optional.empty() : Optional.of("NOT_QUALIFIED");
    }

    /** A key field asks for a qualification of its own; other items for any that is general. */
    private static boolean isQualified(Inspector inspector, Item item) {
        return inspector.qualifications().contains(item.code())
                || item.field()
                        .map(inspector.qualifications()::contains)
                        .orElse(inspector.qualifications().contains(Inspector.GENERAL));
    }
}
